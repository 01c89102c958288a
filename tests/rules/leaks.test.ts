import {
  Bytes,
  collection,
  collectionGroup,
  type DocumentData,
  doc,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import type { Draft } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import type { Submission, SubmissionStatus } from '#src/domain/submission.ts';
import type { Somebody } from '#tests/support/rawAccess.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildAuditEntry,
  buildLibrary,
  buildNote,
  buildNotification,
  buildSubmission,
  otherCity,
  personas,
  world,
} from '#tests/support/rulesFixtures.ts';

/**
 * The words of every text that is not published, and of what did not work, are looked for in all that each person can
 * get, list or count. What the portal makes of published cases (exports, print, page source) is searched by
 * `tests/journeys/leaks.journey.ts`.
 */
const rules = rulesEnvironment('leaks', { isCovered: false });

/** Not a word of any other text; each place of a draft has its own, so that a leak says where it comes from. */
const mark = (state: string, place: string) => `xqz${state.toLowerCase()}${place.toLowerCase()}`;
const isMark = /xqz[a-z]+/g;

function markedDraft(state: string): Draft {
  const word = (place: string) => mark(state, place);
  return {
    content: buildContent({
      title: word('title'),
      summary: `${word('summary')} ${buildContent().summary}`,
      authors: [word('author')],
      challenge: paragraphs(word('challenge')),
      approach: paragraphs(word('approach')),
      participation: paragraphs(word('participation')),
      lessons: paragraphs(word('lessons')),
      conditions: paragraphs(word('conditions')),
      buildingBlocks: [
        { name: word('block'), what: word('what'), enables: word('enables'), watch: word('watch') },
      ],
      results: [
        buildResult({
          indicator: word('indicator'),
          source: word('resultsource'),
          baseline: word('baseline'),
        }),
      ],
      funding: word('funding'),
      staffing: word('staffing'),
      sources: [{ title: word('source'), url: '' }],
      pictures: [{ id: `${state}-00`, alt: word('alt'), credit: word('credit') }],
      updatingNote: word('updatingnote'),
    }),
    memberOnly: buildMemberOnly({
      whatDidNotWork: paragraphs(word('failure')),
      contactName: word('contact'),
    }),
  };
}

const states: readonly SubmissionStatus[] = ['draft', 'submitted', 'inReview', 'returned', 'declined'];

/** A text of the author's in this state, new or as a revision of the published case `tram`, with all that hangs on it. */
function unpublished(status: SubmissionStatus, baseVersion: 0 | 1): Record<string, DocumentData> {
  const id = `${status}${baseVersion === 1 ? 'revision' : ''}`;
  const draft = markedDraft(id);
  const isDecided = status === 'returned' || status === 'declined';
  const isQueued = status === 'submitted' || status === 'inReview';
  const fields: Partial<Submission> = {
    id,
    caseStudyId: baseVersion === 1 ? 'tram' : id,
    baseVersion,
    status,
    ...draft,
    submittedAt: isQueued ? before : null,
    claim: status === 'inReview' ? { by: 'moderator', at: before } : null,
    decision: isDecided
      ? { outcome: status, by: 'moderator', at: before, version: 1, noteId: 'decision' }
      : null,
  };
  const picture = {
    ownerUid: 'author',
    organisationId: authorsCity,
    submissionId: id,
    caseStudyId: fields.caseStudyId,
    bytes: Bytes.fromUint8Array(new Uint8Array([1, 2, 3])),
    createdAt: before,
    // No field of its own: stands for the bytes, which say nothing to a search.
    mark: mark(id, 'picture'),
  };
  return {
    [`submissions/${id}`]: buildSubmission(fields),
    [`submissions/${id}/notes/decision`]: buildNote({
      authorUid: 'moderator',
      text: mark(id, 'reason'),
      remarks: [{ field: 'title', text: mark(id, 'remark') }],
      outcome: isDecided ? status : null,
    }),
    [`submissions/${id}/notes/internal`]: buildNote({
      authorUid: 'moderator',
      text: mark(id, 'internal'),
      internal: true,
    }),
    [`submissions/${id}/rounds/1`]: { version: 1, ...draft, at: before },
    [`media/${id}-00`]: picture,
    [`thumbnails/${id}-00`]: picture,
    ...(isQueued && { [`queue/${id}`]: { submittedAt: before } }),
    [`audit/${id}`]: buildAuditEntry({ target: `submissions/${id}`, reason: mark(id, 'audit') }),
    [`members/author/notifications/${id}~1`]: buildNotification({
      submissionId: id,
      title: draft.content.title,
    }),
  };
}

/** A published case whose member-only parts and replaced record are marked, and a translation nobody has released. */
function published(): Record<string, DocumentData> {
  const library = buildLibrary('tram');
  return {
    ...library,
    'caseStudies/tram/memberOnly/1': {
      version: 1,
      submissionId: 'tram',
      whatDidNotWork: paragraphs(mark('tram', 'failure')),
    },
    'caseStudies/tram/memberOnly/contact': {
      ...library['caseStudies/tram/memberOnly/contact'],
      contactName: mark('tram', 'contact'),
    },
    'caseStudies/tram/replaced/1': {
      submissionId: 'tram',
      record: { content: { title: mark('tram', 'replaced') } },
    },
    'translations/tram~fr': {
      caseStudyId: 'tram',
      language: 'fr',
      kind: 'human',
      ofVersion: 1,
      texts: { title: mark('tram', 'translation') },
      organisationId: authorsCity,
      by: 'author',
      updatedAt: before,
    },
  };
}

const library: Record<string, DocumentData> = {
  ...world,
  ...published(),
  ...Object.assign({}, ...states.flatMap((status) => [unpublished(status, 0), unpublished(status, 1)])),
};
const paths = Object.keys(library);
const collections = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))];
const groups = [...new Set(collections.map((path) => path.slice(path.lastIndexOf('/') + 1)))];

/** Filters that rules speak of, and that somebody would try who wants more than they may have. */
const filters = (uid: string) => [
  [],
  [where('status', '==', 'published')],
  [where('status', '==', 'active')],
  [where('organisationId', '==', otherCity)],
  [where('organisationId', '==', authorsCity)],
  [where('authorUids', 'array-contains', uid)],
  [where('authorUids', 'array-contains', 'author')],
  [where('internal', '==', false)],
  [where('readAt', '==', null)],
  [orderBy('updatedAt', 'desc')],
];

/** All that somebody can read, as one text. */
async function everythingFor(db: Firestore, uid: string): Promise<string> {
  const found: unknown[] = [];
  const look = async (ask: () => Promise<unknown>) => {
    try {
      found.push(await ask());
    } catch {
      // Refused: nothing found.
    }
  };
  for (const path of paths) await look(async () => (await getDoc(doc(db, path))).data());
  for (const path of collections) {
    for (const filter of filters(uid)) {
      await look(async () =>
        (await getDocs(query(collection(db, path), ...filter, limit(100)))).docs.map((one) => one.data()),
      );
    }
  }
  for (const group of groups) {
    for (const filter of filters(uid)) {
      await look(async () =>
        (await getDocs(query(collectionGroup(db, group), ...filter, limit(100)))).docs.map((one) =>
          one.data(),
        ),
      );
    }
  }
  return JSON.stringify(found);
}

async function marksFor(who: Somebody): Promise<string[]> {
  const uid = who === 'anonymous' ? 'anonymous' : personas[who].uid;
  const everything = await everythingFor(rules.as(who), uid);
  return [...new Set(everything.match(isMark) ?? [])].sort();
}

const outsiders = [
  'anonymous',
  'unverified',
  'unverifiedModerator',
  'verifiedWithoutRecord',
  'pending',
  'suspended',
  'suspendedModerator',
] as const;

/** What active members may know of a published case. */
const forMembers = [mark('tram', 'contact'), mark('tram', 'failure')].sort();

describe('the words of what is not published, and of what did not work', () => {
  beforeAll(() => expect(collections.length).toBeGreaterThan(15));
  beforeEach(() => rules.write(library));

  it.each(outsiders)(
    'are not found by the %s',
    async (who) => {
      expect(await marksFor(who)).toEqual([]);
    },
    120_000,
  );

  it.each(['member', 'otherAuthor'] as const)(
    'are not found by the %s, but for the member-only part',
    async (who) => {
      expect(await marksFor(who)).toEqual(forMembers);
    },
    120_000,
  );

  it('are not found by a colleague in the same city, but for pictures and translations of the city', async () => {
    const marks = await marksFor('colleague');
    const own = (one: string) => one.endsWith('picture') || one.endsWith('translation');
    expect(marks.filter((one) => !own(one))).toEqual(forMembers);
  }, 120_000);

  it('are found by their author, so that the search finds what there is', async () => {
    const marks = await marksFor('author');
    for (const state of states) {
      for (const place of ['title', 'challenge', 'failure', 'alt', 'updatingnote', 'picture']) {
        expect(marks).toContain(mark(state, place));
        expect(marks).toContain(mark(`${state}revision`, place));
      }
    }
    expect(marks.filter((one) => /internal|audit|replaced/.test(one))).toEqual([]);
  }, 120_000);

  it('are found by a moderator', async () => {
    const marks = await marksFor('moderator');
    for (const state of states) expect(marks).toContain(mark(state, 'internal'));
    expect(marks).toContain(mark('tram', 'replaced'));
  }, 120_000);
});

describe('how many texts are waiting or being written', () => {
  beforeEach(() => rules.write(library));

  it('is not counted by anybody but the secretariat, apart from the length of the queue', async () => {
    const counted: string[] = [];
    for (const who of ['anonymous', 'pending', 'suspended', 'member'] as const) {
      for (const path of collections) {
        for (const filter of filters(who)) {
          try {
            const { count } = (
              await getCountFromServer(query(collection(rules.as(who), path), ...filter))
            ).data();
            if (count > 0) counted.push(`${who}: ${path}`);
          } catch {
            // Refused.
          }
        }
      }
    }
    expect(new Set(counted)).toEqual(new Set());
  }, 120_000);
});
