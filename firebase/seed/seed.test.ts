import { initializeApp } from 'firebase/app';
import { initializeFirestore } from 'firebase/firestore';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { collections } from '#src/data/schema/collections.ts';
import { unmetRequirements } from '#src/domain/caseStudy.ts';
import { catalogEntrySchema, entryBytes, entryBytesMax, shardEntriesMax } from '#src/domain/catalog.ts';
import { mediaLimits, mediaSchema } from '#src/domain/media.ts';
import { emailDomain } from '#src/domain/member.ts';
import { canReview, hasConflictOfInterest } from '#src/domain/permissions.ts';
import { isWaiting } from '#src/domain/submission.ts';
import { cities } from './cities.ts';
import { demonstrationCases } from './demonstrationCases.ts';
import { demonstrationDocuments } from './documents.ts';
import { organisations } from './organisations.ts';
import { type Person, people, personas } from './people.ts';
import type { SeedDocument } from './seedDocument.ts';
import {
  halfFinishedDraft,
  returnedSubmission,
  spamSubmission,
  waitingSubmission,
  workInProgress,
} from './workInProgress.ts';

// Making them already proves that every document fits its schema.
const documents = demonstrationDocuments(new Date('2026-11-24T11:00:00Z'));
const paths = new Set(documents.map(({ path }) => path));

describe('the demonstration network', () => {
  it('has each document once, where the portal looks for it', () => {
    expect(paths.size).toBe(documents.length);
    const places = [...placesOfThePortal()];
    expect(documents.filter(({ path }) => !places.some((place) => place.test(path)))).toEqual([]);
  });

  it('keeps the id of a document in its path only', () => {
    expect(documents.filter(({ data }) => 'id' in data)).toEqual([]);
  });

  it('has 26 cases, and organisations enough for a world map', () => {
    expect(demonstrationCases).toHaveLength(26);
    expect(organisations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(organisations.map(({ region }) => region)).size).toBe(10);
  });

  it('knows one membership year only: that of Medellín', () => {
    const known = organisations.filter(({ memberSince }) => memberSince !== null);
    expect(known.map(({ id, memberSince }) => [id, memberSince])).toEqual([[cities.medellin, 2013]]);
  });

  it('names only people, cities, audit entries and notes that are there', () => {
    expect(documents.flatMap(namedPaths).filter((path) => !paths.has(path))).toEqual([]);
    expect(Object.values(cities).filter((id) => !paths.has(`organisations/${id}`))).toEqual([]);
  });

  it('keeps every address at a reserved example domain', () => {
    const addresses = JSON.stringify([documents, people]).match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    const domains = organisations.flatMap(({ emailDomains }) => emailDomains);
    expect(domains.filter((domain) => !/^[a-z0-9-]+\.example$/.test(domain))).toEqual([]);
    expect(new Set(domains).size).toBe(organisations.length);
  });

  it('has texts that could be submitted, apart from the draft', () => {
    const submitted = [...demonstrationCases, ...workInProgress.filter(({ status }) => status !== 'draft')];
    expect(
      submitted.flatMap((draft) => unmetRequirements(draft).map(({ id }) => `${draft.id}: ${id}`)),
    ).toEqual([]);
    expect(unmetRequirements(halfFinishedDraft)).not.toEqual([]);
  });

  it('has the pictures that its cases show, small and WebP, each with its small copy', () => {
    const shown = demonstrationCases.flatMap(({ content }) => content.pictures.map(({ id }) => id));
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const [place, most] of [
      ['media', mediaLimits.original],
      ['thumbnails', mediaLimits.thumbnail],
    ] as const) {
      const kept = documents.filter(({ path }) => path.startsWith(`${place}/`));
      expect(kept.map(({ path }) => path.slice(place.length + 1))).toEqual(shown);
      for (const { data } of kept) {
        const bytes = v.parse(mediaSchema.entries.bytes, data.bytes);
        expect(new TextDecoder().decode(bytes.subarray(8, 12))).toBe('WEBP');
        expect(bytes.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('says of each case that it was compiled from public sources, and lists them', () => {
    for (const { content } of demonstrationCases) {
      expect(content.authors).toEqual(['Demonstration record, compiled from public sources']);
      expect(content.sources.length).toBeGreaterThan(1);
      expect(content.lessons).toContain('not a statement of the city');
    }
  });

  it('has catalog entries so small that a full shard stays under a third of what a document may hold', () => {
    const shards = documents.filter(({ path }) => path.startsWith('catalog/'));
    const entries = shards.flatMap(({ data }) =>
      Object.entries(v.parse(v.record(v.string(), catalogEntrySchema), data.entries)),
    );
    expect(entries).toHaveLength(demonstrationCases.length);
    for (const [id, entry] of entries) expect(entryBytes(id, entry)).toBeLessThanOrEqual(entryBytesMax);
    expect(entryBytesMax * shardEntriesMax).toBeLessThan(1_048_576 / 3);
  });

  it('has a queue entry for each waiting text and for no other', () => {
    const queued = [...paths].filter((path) => path.startsWith('queue/'));
    expect(queued).toEqual(
      workInProgress.filter(({ status }) => isWaiting(status)).map(({ id }) => `queue/${id}`),
    );
    expect(queued).toHaveLength(2);
  });
});

describe('the personas', () => {
  it('can be told apart, and all sign in with one password', () => {
    expect(new Set(people.map(({ uid }) => uid)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(new Set(people.map(({ password }) => password)).size).toBe(1);
    expect(personas.admin.password.length).toBeGreaterThanOrEqual(10);
  });

  it('entered as the rules would have let them in', () => {
    const wrong = people.filter(({ email, member, emailVerified }) => {
      if (!member) return false;
      const isOfTheirCity = domainsOf(member.organisationId).includes(emailDomain(email));
      return !emailVerified || isOfTheirCity !== (member.entrance === 'domain');
    });
    expect(wrong).toEqual([]);
  });

  it('include somebody who is in at once by choosing a city, and a moderator who may not judge their own', () => {
    expect(domainsOf(cities.almada)).toContain(emailDomain(personas.newcomer.email));
    expect(hasConflictOfInterest(actorOf(personas.cityModerator), waitingSubmission)).toBe(true);
    expect(canReview(actorOf(personas.cityModerator), spamSubmission)).toBe(true);
    expect(canReview(actorOf(personas.moderator), waitingSubmission)).toBe(true);
    expect(returnedSubmission.authorUids).toEqual([personas.author.uid]);
  });

  it('are members of a dozen cities and more', () => {
    expect(new Set(people.flatMap(({ member }) => member?.organisationId ?? [])).size).toBeGreaterThanOrEqual(
      12,
    );
  });
});

function actorOf({ uid, emailVerified, member }: Person) {
  return { uid, emailVerified, member };
}

function domainsOf(organisationId: string | null): string[] {
  return organisations.find(({ id }) => id === organisationId)?.emailDomains ?? [];
}

/** What a document refers to, as paths. */
function namedPaths({ path, data }: SeedDocument): string[] {
  const folders: Record<string, string> = {
    organisationId: 'organisations',
    authorUids: 'members',
    authorUid: 'members',
    actorUid: 'members',
    publishedBy: 'members',
    by: 'members',
    lastAuditId: 'audit',
    submissionId: 'submissions',
    noteId: `${path}/notes`,
    shard: 'catalog',
  };
  const fields = Object.entries({ ...data, ...(isRecord(data.decision) ? data.decision : {}) });
  return fields.flatMap(([field, value]) => {
    if (field === 'target' && typeof value === 'string') return [value];
    const folder = folders[field];
    if (folder === undefined || value === null) return [];
    return [value].flat().map((id) => `${folder}/${String(id)}`);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The collections of `data/schema`, as patterns of paths; a name of `any` stands for every id. */
function placesOfThePortal(): RegExp[] {
  const db = initializeFirestore(initializeApp({ projectId: 'demo-paths' }), {});
  return Object.values(collections(db)).map((place) => {
    const { path, type } = typeof place === 'function' ? place('any', 'any') : place;
    const document = type === 'document' ? path : `${path}/any`;
    return new RegExp(`^${document.replaceAll(/\bany\b/g, '[^/]+')}$`);
  });
}
