import type { AuditEntry } from '#src/domain/audit.ts';
import {
  type CaseStudy,
  type CaseStudyContent,
  type Draft,
  evidenceOf,
  type MemberOnly,
  type Result,
  type Revision,
} from '#src/domain/caseStudy.ts';
import {
  type CatalogEntry,
  type CatalogItem,
  catalogEntry,
  catalogItem,
  shardId,
} from '#src/domain/catalog.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import { type Invitation, invitationCodeLength, type Member, type Profile } from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { notificationId, type TextNotification } from '#src/domain/notification.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { paragraphs } from '#src/domain/richText.ts';
import type { Note, Submission } from '#src/domain/submission.ts';

/**
 * Records that are valid and complete as they come; a test or the seed says only what matters to it. All names and
 * figures are invented.
 */

const created = new Date('2026-10-05T09:00:00Z');
const changed = new Date('2026-10-07T09:00:00Z');

export function buildResult(overrides: Partial<Result> = {}): Result {
  return {
    indicator: 'Air temperature at noon, shaded against unshaded stop',
    value: -2.4,
    unit: '°C',
    kind: 'measured',
    asOf: '2026-08',
    baseline: '34.1 °C, August 2025',
    range: '-1.6 to -3.1',
    source: 'Own loggers, ten-minute readings over four weeks',
    ...overrides,
  };
}

/** Everything a text needs to be submitted. */
export function buildContent(overrides: Partial<CaseStudyContent> = {}): CaseStudyContent {
  return {
    title: 'Shade at bus stops in Riverbend: cooler waiting in one summer',
    summary:
      'Riverbend shaded forty bus stops with trees and light roofs before the summer of 2026 and measured what changed. Waiting became cooler, and more older people used the stops at noon. The town now asks for shade whenever a stop is rebuilt, and shares its drawings.',
    language: 'en',
    form: 'full',
    authors: ['Example Author'],
    pathways: ['resilient', 'equitable'],
    topics: ['urban-heat', 'public-transport'],
    scale: 'city',
    hazards: ['heat'],
    sdgs: [11, 13],
    stage: 'running',
    startYear: 2025,
    endYear: null,
    challenge: paragraphs(
      'Most stops stood in full sun. In summer people waited in doorways across the road.',
    ),
    approach: paragraphs(
      'The transport and parks teams chose the forty busiest stops without shade.',
      'Each got one of three designs.',
    ),
    buildingBlocks: [
      {
        name: 'One list of stops',
        what: 'A shared table of passengers, shade and available ground.',
        enables: 'Both teams agree on where to begin.',
        watch: 'Passenger counts age quickly.',
      },
    ],
    participation: paragraphs('Passengers marked the hottest stops on a map.'),
    lessons: paragraphs('Measure before building. A roof helps at once, a tree in five years: plan both.'),
    results: [buildResult()],
    cost: { amount: 180_000, currency: 'EUR', year: 2026, covers: 'Forty stops, planting and roofs' },
    funding: 'Town budget',
    staffing: 'Half a planner for one year',
    sources: [{ title: 'Measuring report, Riverbend 2026', url: 'https://riverbend.example/shade' }],
    conditions: paragraphs('Works where the town owns the ground at the stop.'),
    licence: 'CC-BY-4.0',
    pictures: [],
    consent: true,
    releasesWhatDidNotWork: false,
    updatingNote: '',
    ...overrides,
  };
}

export function buildMemberOnly(overrides: Partial<MemberOnly> = {}): MemberOnly {
  return {
    whatDidNotWork: paragraphs('The first roofs rattled in the wind and were replaced.'),
    contactName: 'Climate team',
    contactEmail: 'climate@riverbend.example',
    contactOffers: ['call', 'documents'],
    ...overrides,
  };
}

export function buildDraft(
  overrides: { content?: Partial<CaseStudyContent>; memberOnly?: Partial<MemberOnly> } = {},
): Draft {
  return { content: buildContent(overrides.content), memberOnly: buildMemberOnly(overrides.memberOnly) };
}

/** A complete draft that has not been submitted; its case takes the submission's id, as that of a new case does. */
export function buildSubmission(overrides: Partial<Submission> = {}): Submission {
  const id = overrides.id ?? 'shade-at-stops';
  return {
    id,
    caseStudyId: id,
    baseVersion: 0,
    organisationId: 'riverbend',
    authorUids: ['example-author'],
    status: 'draft',
    version: 1,
    editId: 'first-edit',
    ...buildDraft(),
    createdAt: created,
    updatedAt: changed,
    submittedAt: null,
    claim: null,
    decision: null,
    lastAuditId: null,
    ...overrides,
  };
}

/** A published case; teaser and evidence follow from the content. */
export function buildCaseStudy(overrides: Partial<CaseStudy> = {}): CaseStudy {
  const content = overrides.content ?? buildContent();
  const id = overrides.id ?? 'shade-at-stops';
  return {
    id,
    content,
    organisationId: 'riverbend',
    authorUids: ['example-author'],
    submissionId: id,
    version: 1,
    status: 'published',
    teaser: teaserOf(content),
    evidence: evidenceOf(content),
    checkLevel: 'self-reported',
    shard: shardId(1),
    demonstration: false,
    publishedAt: changed,
    revisedAt: changed,
    confirmedAt: changed,
    updatedAt: changed,
    publishedBy: 'example-moderator',
    lastChangeId: null,
    lastAuditId: null,
    ...overrides,
  };
}

export function buildRevision(overrides: Partial<Revision> = {}): Revision {
  const version = overrides.version ?? 1;
  return {
    id: String(version),
    version,
    kind: 'publication',
    content: buildContent(),
    submissionId: 'shade-at-stops',
    publishedAt: changed,
    publishedBy: 'example-moderator',
    ...overrides,
  };
}

export function buildCatalogEntry(overrides: Partial<CatalogEntry> = {}): CatalogEntry {
  return { ...entryOf(buildCaseStudy()), ...overrides };
}

export function buildCatalogItem(overrides: Partial<CatalogItem> = {}): CatalogItem {
  return { ...catalogItem('shade-at-stops', buildCatalogEntry()), ...overrides };
}

/** The entry of a case whose contact is that of `buildMemberOnly`. */
export function entryOf(
  caseStudy: Omit<CaseStudy, 'id'>,
  contact: Pick<MemberOnly, 'contactOffers'> = buildMemberOnly(),
): CatalogEntry {
  return catalogEntry(caseStudy, contact, caseStudy.publishedAt);
}

/** An active member without privileges. */
export function buildMember(overrides: Partial<Member> = {}): Member {
  return {
    id: 'example-member',
    role: 'member',
    status: 'active',
    organisationId: 'riverbend',
    trusted: false,
    entrance: 'domain',
    invitationId: null,
    statusReason: '',
    createdAt: created,
    updatedAt: created,
    lastAuditId: null,
    ...overrides,
  };
}

export function buildProfile(overrides: Partial<Profile> = {}): Profile {
  return {
    id: 'example-member',
    displayName: 'Example Member',
    jobTitle: 'Climate officer',
    languages: ['en'],
    pathways: ['resilient'],
    topics: ['urban-heat'],
    regions: ['europe'],
    about: '',
    canHelpWith: '',
    matchWeights: defaultMatchWeights,
    inDirectory: true,
    nameKey: nameKeyOf(overrides.displayName ?? 'Example Member'),
    updatedAt: created,
    ...overrides,
  };
}

export function buildOrganisation(overrides: Partial<Organisation> = {}): Organisation {
  return {
    id: 'riverbend',
    name: 'Riverbend',
    kind: 'town',
    country: 'Exampleland',
    region: 'europe',
    lat: 50.1,
    lng: 8.7,
    population: 42_000,
    climateZone: 'temperate',
    coastal: false,
    hazards: ['heat'],
    memberSince: null,
    pathways: ['resilient'],
    emailDomains: ['riverbend.example'],
    about: '',
    links: [],
    focalPoints: [],
    updatedAt: created,
    lastAuditId: null,
    ...overrides,
  };
}

/** An invitation that nobody has used. */
export function buildInvitation(overrides: Partial<Invitation> = {}): Invitation {
  return {
    id: 'A'.repeat(invitationCodeLength),
    organisationId: 'riverbend',
    email: 'guest@riverbend.example',
    expiresAt: new Date('2026-12-23T09:00:00Z'),
    createdBy: 'example-moderator',
    createdAt: created,
    usedBy: null,
    usedAt: null,
    ...overrides,
  };
}

/** A word in the conversation, not a decision. */
export function buildNote(overrides: Partial<Note> = {}): Note {
  return {
    id: 'first-note',
    authorUid: 'example-moderator',
    at: changed,
    text: 'Which months do the measurements cover?',
    remarks: [],
    internal: false,
    outcome: null,
    version: 1,
    correction: null,
    ...overrides,
  };
}

export function buildNotification(overrides: Partial<TextNotification> = {}): TextNotification {
  const submissionId = overrides.submissionId ?? 'shade-at-stops';
  return {
    id: notificationId(submissionId, 1),
    kind: 'published',
    submissionId,
    caseStudyId: submissionId,
    title: buildContent().title,
    at: changed,
    readAt: null,
    ...overrides,
  };
}

export function buildAuditEntry(overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 'first-audit',
    actorUid: 'example-moderator',
    action: 'submission.publish',
    target: 'submissions/shade-at-stops',
    from: 'inReview',
    to: 'published',
    reason: '',
    at: changed,
    ...overrides,
  };
}

/** The record as Firestore keeps it: its id is the name of the document and no field. */
export function withoutId<T extends { id: string }>(record: T): Omit<T, 'id'> {
  const { id: _, ...data } = record;
  return data;
}
