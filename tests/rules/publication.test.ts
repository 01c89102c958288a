import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishSubmission } from '#src/data/moderation/publishSubmission.ts';
import { claimSubmission, returnSubmission } from '#src/data/moderation/reviewCommands.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { heldSubmission, olderLibrary, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertFailsAs, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildCaseStudy,
  buildContent,
  buildLibrary,
  buildShard,
  minutesAgo,
  otherCity,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('publication');
const input = {
  submissionId: 'shade',
  version: 2,
  checkLevel: 'checked',
  reason: 'Clear and useful.',
  newestShard: 1,
} as const;
const publish = (by: 'moderator' | 'secondModerator' | 'admin' | 'moderatorOfCity') =>
  publishSubmission(rules.as(by), { uid: by }, input);
const attempt = (writes: Record<string, Write>) => commit(rules.as('moderator'), Object.values(writes));

type Parts = ReturnType<typeof publication>;
const partNames: readonly (keyof Parts)[] = [
  'submission',
  'caseStudy',
  'revision',
  'memberOnly',
  'catalog',
  'audit',
  'notification',
  'queue',
];

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

describe('a publication that is whole', () => {
  it('passes as the command writes it, and leaves every part behind', async () => {
    await publish('moderator');
    expect((await rules.read('submissions/shade'))?.status).toBe('published');
    expect((await rules.read('caseStudies/shade'))?.version).toBe(1);
    expect((await rules.read('caseStudies/shade/revisions/1'))?.submissionId).toBe('shade');
    expect((await rules.read('caseStudies/shade/memberOnly/content'))?.version).toBe(1);
    expect(Object.keys((await rules.read('catalog/s0001'))?.entries)).toEqual(['older', 'shade']);
    expect((await rules.read('members/author/notifications/shade~2'))?.kind).toBe('published');
    expect(await rules.read('queue/shade')).toBeUndefined();
  });

  it('passes as one raw batch', () => attempt(publication()));

  it('passes for an admin', async () => {
    await rules.write(underReview({ claim: { by: 'admin', at: minutesAgo(1) } }));
    await publish('admin');
  });

  it('opens the first shard of an empty catalog', async () => {
    await rules.write(underReview({ caseStudyId: 'first' }, 'first'));
    await rules.remove('catalog/s0001');
    await publishSubmission(rules.as('moderator'), { uid: 'moderator' }, { ...input, submissionId: 'first' });
    expect((await rules.read('catalog/s0001'))?.writes).toBe(1);
  });

  it('carries a demonstration record on as one', async () => {
    const held = underReview({ caseStudyId: 'older', baseVersion: 1 });
    await rules.write({ ...buildLibrary('older', { demonstration: true }), ...held });
    await publish('moderator');
    expect((await rules.read('caseStudies/older'))?.demonstration).toBe(true);
  });
});

describe('a publication with a part left out is refused', () => {
  it.each(partNames)('without the %s', async (name) => {
    const { [name]: _left, ...others } = publication();
    await assertRefused(attempt(others));
  });

  it.each(partNames.filter((name) => name !== 'submission'))('by the %s alone', async (name) => {
    await assertRefused(attempt({ only: publication()[name] }));
  });
});

const otherText = () => buildContent({ challenge: `${buildContent().challenge} ` });

const alterations: readonly [string, (parts: Parts) => void][] = [
  [
    'library text differs by one character',
    ({ caseStudy }) => Object.assign(caseStudy.data, { content: otherText() }),
  ],
  [
    'text differs by one character in library and revision alike',
    ({ caseStudy, revision }) => {
      caseStudy.data.content = otherText();
      revision.data.content = otherText();
    },
  ],
  ['library record has another version', ({ caseStudy }) => Object.assign(caseStudy.data, { version: 2 })],
  [
    'library record belongs to another city',
    ({ caseStudy }) => Object.assign(caseStudy.data, { organisationId: otherCity }),
  ],
  [
    'library record names another author',
    ({ caseStudy }) => Object.assign(caseStudy.data, { authorUids: ['colleague'] }),
  ],
  [
    'library record has a status of its own',
    ({ caseStudy }) => Object.assign(caseStudy.data, { status: 'archived' }),
  ],
  [
    'library record stems from another submission',
    ({ caseStudy }) => Object.assign(caseStudy.data, { submissionId: 'older' }),
  ],
  [
    'library record names another publisher',
    ({ caseStudy }) => Object.assign(caseStudy.data, { publishedBy: 'secondModerator' }),
  ],
  [
    'library record is backdated',
    ({ caseStudy }) => Object.assign(caseStudy.data, { publishedAt: minutesAgo(60) }),
  ],
  [
    'library record has an earlier last change',
    ({ caseStudy }) => Object.assign(caseStudy.data, { updatedAt: minutesAgo(60) }),
  ],
  [
    'library record claims to be a demonstration',
    ({ caseStudy, catalog }) => {
      caseStudy.data.demonstration = true;
      catalog.data.entries.shade = { ...catalog.data.entries.shade, demonstration: true };
    },
  ],
  ['library record has a field more', ({ caseStudy }) => Object.assign(caseStudy.data, { featured: true })],
  ['library record has a field less', ({ caseStudy }) => delete caseStudy.data.evidence],
  [
    'teaser is too long',
    ({ caseStudy, catalog }) => {
      caseStudy.data.teaser = 'a'.repeat(161);
      catalog.data.entries.shade = { ...catalog.data.entries.shade, teaser: 'a'.repeat(161) };
    },
  ],
  [
    'teaser is empty',
    ({ caseStudy, catalog }) => {
      caseStudy.data.teaser = '';
      catalog.data.entries.shade = { ...catalog.data.entries.shade, teaser: '' };
    },
  ],
  [
    'kind of evidence is unknown',
    ({ caseStudy, catalog }) => {
      caseStudy.data.evidence = ['hearsay'];
      catalog.data.entries.shade = { ...catalog.data.entries.shade, evidence: ['hearsay'] };
    },
  ],
  [
    'level of checking is unknown',
    ({ caseStudy, catalog }) => {
      caseStudy.data.checkLevel = 'certified';
      catalog.data.entries.shade = { ...catalog.data.entries.shade, checkLevel: 'certified' };
    },
  ],
  [
    'shard is none',
    ({ caseStudy, catalog }) => {
      caseStudy.data.shard = 'elsewhere';
      catalog.path = 'catalog/elsewhere';
    },
  ],
  [
    'library record names a shard that is not the one written',
    ({ caseStudy }) => Object.assign(caseStudy.data, { shard: 's0002' }),
  ],
  [
    'second shard is opened while the first has room',
    ({ caseStudy, catalog }) => {
      caseStudy.data.shard = 's0002';
      catalog.path = 'catalog/s0002';
      catalog.data = {
        ...catalog.data,
        number: 2,
        writes: 1,
        entries: { shade: catalog.data.entries.shade },
      };
    },
  ],
  [
    'revision differs by one character',
    ({ revision }) => Object.assign(revision.data, { content: otherText() }),
  ],
  [
    'revision has another number than its name',
    ({ revision }) => Object.assign(revision.data, { version: 2 }),
  ],
  [
    'revision stands under another number',
    ({ revision }) => Object.assign(revision, { path: 'caseStudies/shade/revisions/2' }),
  ],
  [
    'revision names another publisher',
    ({ revision }) => Object.assign(revision.data, { publishedBy: 'secondModerator' }),
  ],
  ['revision is backdated', ({ revision }) => Object.assign(revision.data, { publishedAt: minutesAgo(60) })],
  ['revision has a field more', ({ revision }) => Object.assign(revision.data, { note: '' })],
  [
    'revision stems from another submission',
    ({ revision }) => Object.assign(revision.data, { submissionId: 'older' }),
  ],
  [
    'member-only part has another lesson',
    ({ memberOnly }) => Object.assign(memberOnly.data, { whatDidNotWork: '' }),
  ],
  [
    'member-only part has another name',
    ({ memberOnly }) => Object.assign(memberOnly.data, { contactName: 'Somebody' }),
  ],
  [
    'member-only part has another address',
    ({ memberOnly }) => Object.assign(memberOnly.data, { contactEmail: 'a@b.example' }),
  ],
  [
    'member-only part has another offer',
    ({ memberOnly }) => Object.assign(memberOnly.data, { contactOffers: [] }),
  ],
  [
    'member-only part has another version',
    ({ memberOnly }) => Object.assign(memberOnly.data, { version: 2 }),
  ],
  ['member-only part has a field more', ({ memberOnly }) => Object.assign(memberOnly.data, { phone: '' })],
  [
    'member-only part stands under another name',
    ({ memberOnly }) => Object.assign(memberOnly, { path: 'caseStudies/shade/memberOnly/more' }),
  ],
  [
    'catalog entry has another title than the case',
    ({ catalog }) => {
      catalog.data.entries.shade = { ...catalog.data.entries.shade, title: 'Best case of all' };
    },
  ],
  [
    'catalog entry lacks a field',
    ({ catalog }) => {
      const { stage: _left, ...entry } = catalog.data.entries.shade;
      catalog.data.entries.shade = entry;
    },
  ],
  [
    'catalog write changes two entries',
    ({ catalog }) => {
      catalog.data.entries.older = { ...catalog.data.entries.older, title: 'Changed on the way' };
    },
  ],
  [
    'catalog write drops another entry',
    ({ catalog }) => {
      catalog.data.entries = { shade: catalog.data.entries.shade };
    },
  ],
  [
    'catalog write adds an entry for a case that is not there',
    ({ catalog }) => {
      catalog.data.entries.ghost = catalog.data.entries.shade;
    },
  ],
  ['catalog write names another entry', ({ catalog }) => Object.assign(catalog.data, { lastId: 'older' })],
  ['catalog write does not count itself', ({ catalog }) => Object.assign(catalog.data, { writes: 1 })],
  ['catalog write renumbers the shard', ({ catalog }) => Object.assign(catalog.data, { number: 2 })],
  ['catalog write is backdated', ({ catalog }) => Object.assign(catalog.data, { updatedAt: minutesAgo(60) })],
  ['catalog write has a field more', ({ catalog }) => Object.assign(catalog.data, { note: '' })],
  [
    'audit entry names another actor',
    ({ audit }) => Object.assign(audit.data, { actorUid: 'secondModerator' }),
  ],
  [
    'audit entry names another target',
    ({ audit }) => Object.assign(audit.data, { target: 'submissions/older' }),
  ],
  ['audit entry comes from another state', ({ audit }) => Object.assign(audit.data, { from: 'submitted' })],
  ['audit entry leads to another state', ({ audit }) => Object.assign(audit.data, { to: 'returned' })],
  [
    'audit entry names another act',
    ({ audit }) => Object.assign(audit.data, { action: 'submission.return' }),
  ],
  ['audit entry is backdated', ({ audit }) => Object.assign(audit.data, { at: minutesAgo(60) })],
  [
    'audit entry has another name than the submission says',
    ({ audit }) => Object.assign(audit, { path: 'audit/audit-2' }),
  ],
  [
    'notification goes to somebody else',
    ({ notification }) => Object.assign(notification, { path: 'members/colleague/notifications/shade~2' }),
  ],
  [
    'notification has another name',
    ({ notification }) => Object.assign(notification, { path: 'members/author/notifications/shade~3' }),
  ],
  [
    'notification tells of another outcome',
    ({ notification }) => Object.assign(notification.data, { kind: 'declined' }),
  ],
  [
    'notification has words of its own',
    ({ notification }) => Object.assign(notification.data, { title: 'Click here' }),
  ],
  [
    'decision names another reviewer',
    ({ submission }) => {
      submission.data.decision.by = 'secondModerator';
    },
  ],
  [
    'decision is on an earlier version',
    ({ submission }) => {
      submission.data.decision.version = 1;
    },
  ],
  [
    'decision is backdated',
    ({ submission }) => {
      submission.data.decision.at = minutesAgo(60);
    },
  ],
  [
    'decision says something else than the status',
    ({ submission }) => {
      submission.data.decision.outcome = 'declined';
    },
  ],
  [
    'decision points to a note',
    ({ submission }) => {
      submission.data.decision.noteId = 'note-1';
    },
  ],
  [
    'decision has a field more',
    ({ submission }) => {
      submission.data.decision.score = 5;
    },
  ],
  [
    'claim is kept',
    ({ submission }) => Object.assign(submission.data, { claim: { by: 'moderator', at: serverTimestamp() } }),
  ],
  [
    'submission is backdated',
    ({ submission }) => Object.assign(submission.data, { updatedAt: minutesAgo(60) }),
  ],
  [
    'reviewer changes the text on the way',
    ({ submission, caseStudy, revision }) => {
      submission.data.content = otherText();
      caseStudy.data.content = otherText();
      revision.data.content = otherText();
    },
  ],
  [
    'reviewer raises the version on the way',
    ({ submission }) => Object.assign(submission.data, { version: 3 }),
  ],
];

describe('a publication is refused when its', () => {
  it.each(alterations)('%s', async (_name, alter) => {
    const parts = publication();
    alter(parts);
    await assertRefused(attempt(parts));
  });
});

describe('who publishes', () => {
  it('is never a moderator of the same city', async () => {
    await rules.write(underReview({ claim: { by: 'moderatorOfCity', at: minutesAgo(1) } }));
    const stored = heldSubmission({ claim: { by: 'moderatorOfCity', at: minutesAgo(1) } });
    const parts = Object.values(publication({ stored, by: 'moderatorOfCity' }));
    await assertRefused(commit(rules.as('moderatorOfCity'), parts));
    await assertRefused(publish('moderatorOfCity'));
  });

  it('is never an author, even one who is a moderator', async () => {
    const fields = { authorUids: ['author', 'moderator'], organisationId: otherCity };
    await rules.write(underReview(fields));
    await assertRefused(attempt(publication({ stored: heldSubmission(fields) })));
    await assertRefused(publish('moderator'));
  });

  it.each(['author', 'colleague', 'member', 'suspendedModerator', 'unverifiedModerator'] as const)(
    'is never the %s, even with a claim',
    async (by) => {
      const stored = heldSubmission({ claim: { by, at: minutesAgo(1) } });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(commit(rules.as(by), Object.values(publication({ stored, by }))));
    },
  );

  it('is never somebody signed out', async () => {
    await assertRefused(commit(rules.as('anonymous'), Object.values(publication())));
  });

  it('is not a moderator whose claim is sixteen minutes old', async () => {
    const stored = heldSubmission({ claim: { by: 'moderator', at: minutesAgo(16) } });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt(publication({ stored })));
    await assertRefused(publish('moderator'));
  });

  it('may be a moderator whose claim is fourteen minutes old', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(14) } }));
    await publish('moderator');
  });

  it('is not a moderator while another holds the claim', async () => {
    const parts = Object.values(publication({ by: 'secondModerator' }));
    await assertRefused(commit(rules.as('secondModerator'), parts));
    await assertFailsAs('conflict', publish('secondModerator'));
  });

  it('is not a moderator who has not claimed', async () => {
    const stored = heldSubmission({ status: 'submitted', claim: null });
    await rules.write({ 'submissions/shade': stored });
    await assertRefused(attempt(publication({ stored })));
    await assertFailsAs('conflict', publish('moderator'));
  });
});

describe('two decisions on one text', () => {
  it('by two moderators: the one who took the lapsed claim over wins, the first gets a conflict', async () => {
    await rules.write(underReview({ claim: { by: 'moderator', at: minutesAgo(16) } }));
    await claimSubmission(rules.as('secondModerator'), { uid: 'secondModerator' }, 'shade', new Date());
    const [first, second] = await Promise.allSettled([publish('moderator'), publish('secondModerator')]);
    expect(first).toMatchObject({ status: 'rejected', reason: { kind: 'conflict' } });
    expect(second.status).toBe('fulfilled');
    expect((await rules.read('submissions/shade'))?.decision.by).toBe('secondModerator');
  });

  it('by one moderator in two tabs: one wins, the other gets a conflict', async () => {
    const refuse = returnSubmission(
      rules.as('moderator'),
      { uid: 'moderator' },
      { submissionId: 'shade', version: 2, reason: 'Please say what it cost.', remarks: [] },
    );
    const outcomes = await Promise.allSettled([publish('moderator'), refuse]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ kind: 'conflict' }) }),
    );
  });

  it('in a row: the second publication of the same text is refused', async () => {
    const parts = publication();
    await attempt(parts);
    await assertRefused(attempt({ ...publication(), queue: { ...parts.queue, path: 'queue/none' } }));
    await assertFailsAs('conflict', publish('moderator'));
  });
});

describe('a text that changed since the reviewer looked', () => {
  it('cannot be published on the version seen', async () => {
    await rules.write(underReview({ version: 3, content: otherText() }));
    await assertRefused(attempt(publication()));
    await assertFailsAs('conflict', publish('moderator'));
  });

  it.each(['draft', 'submitted', 'returned', 'declined', 'published'] as const)(
    'cannot be published while it is %s',
    async (status) => {
      const stored = heldSubmission({ status });
      await rules.write({ 'submissions/shade': stored });
      await assertRefused(attempt(publication({ stored })));
      await assertFailsAs('conflict', publish('moderator'));
    },
  );
});

describe('a revision of a published case', () => {
  const stored = heldSubmission({ caseStudyId: 'tram', baseVersion: 1, content: otherText() });
  const revised = (change: (parts: Parts) => void = () => undefined) => {
    const parts = publication({ stored, others: {} });
    change(parts);
    return attempt(parts);
  };

  beforeEach(() => rules.write({ ...buildLibrary('tram'), 'submissions/shade': stored }));

  it('becomes the next version and keeps the day of the first', async () => {
    await publish('moderator');
    const study = await rules.read('caseStudies/tram');
    expect(study).toMatchObject({ version: 2, content: otherText(), submissionId: 'shade' });
    expect(study?.publishedAt.toDate()).toEqual(buildCaseStudy().publishedAt);
    expect((await rules.read('caseStudies/tram/revisions/1'))?.content).toEqual(buildContent());
  });

  it('passes as one raw batch', () => revised());

  it('is refused on a stale base', async () => {
    await rules.write(buildLibrary('tram', { version: 2 }));
    await assertRefused(revised());
    await assertFailsAs('conflict', publish('moderator'));
  });

  it('is refused on a base that is not there yet', async () => {
    const early = heldSubmission({ ...stored, baseVersion: 2 });
    await rules.write({ 'submissions/shade': early });
    await assertRefused(attempt(publication({ stored: early, others: {} })));
  });

  it.each<[string, (parts: Parts) => void]>([
    [
      'moves the case to another shard',
      ({ caseStudy, catalog }) => {
        caseStudy.data.shard = 's0002';
        catalog.path = 'catalog/s0002';
      },
    ],
    [
      'makes a demonstration of the case',
      ({ caseStudy, catalog }) => {
        caseStudy.data.demonstration = true;
        catalog.data.entries.tram = { ...catalog.data.entries.tram, demonstration: true };
      },
    ],
    [
      'dates the case anew',
      ({ caseStudy }) => Object.assign(caseStudy.data, { publishedAt: serverTimestamp() }),
    ],
    [
      'overwrites the first revision',
      ({ revision }) => Object.assign(revision, { path: 'caseStudies/tram/revisions/1' }),
    ],
    ['leaves the catalog as it was', (parts) => Object.assign(parts.catalog, { path: 'catalog/s0009' })],
  ])('is refused when it %s', async (_name, change) => assertRefused(revised(change)));

  it('is refused when the text belongs to another city than the case', async () => {
    await rules.write(buildLibrary('tram', { organisationId: otherCity }));
    await assertRefused(revised());
  });

  it('is refused when two revisions of one case are published in one batch', async () => {
    const second = heldSubmission({ ...stored, content: buildContent() });
    await rules.write({ 'submissions/second': second, 'queue/second': { submittedAt: minutesAgo(9) } });
    const { submission, notification, queue, audit } = publication({
      stored: second,
      id: 'second',
      others: {},
    });
    submission.data.lastAuditId = 'audit-2';
    const parts = [submission, notification, queue, { ...audit, path: 'audit/audit-2' }];
    await assertRefused(
      commit(rules.as('moderator'), [...Object.values(publication({ stored, others: {} })), ...parts]),
    );
  });
});

describe('a full shard', () => {
  const entry = publication().catalog.data.entries.older;
  const full = (count: number) =>
    buildShard({
      entries: Object.fromEntries(Array.from({ length: count }, (_, index) => [`case${index}`, entry])),
    });
  const intoSecond = () => {
    const parts = publication({ shard: 2, others: {} });
    parts.catalog.data.writes = 1;
    return attempt(parts);
  };

  it('sends the next case to a new one', async () => {
    await rules.write({ 'catalog/s0001': full(700) });
    await publish('moderator');
    expect(Object.keys((await rules.read('catalog/s0002'))?.entries)).toEqual(['shade']);
    expect((await rules.read('caseStudies/shade'))?.shard).toBe('s0002');
  });

  it('passes as one raw batch', async () => {
    await rules.write({ 'catalog/s0001': full(700) });
    await intoSecond();
  });

  it('takes no entry more', async () => {
    const shard = full(700);
    await rules.write({ 'catalog/s0001': shard });
    await assertRefused(attempt(publication({ others: shard.entries })));
  });

  it('is not full with 699', async () => {
    await rules.write({ 'catalog/s0001': full(699) });
    await assertRefused(intoSecond());
  });

  it.each<[string, (shard: Write) => void]>([
    ['counts other writes than the first', ({ data }) => Object.assign(data, { writes: 2 })],
    ['has another number', ({ data }) => Object.assign(data, { number: 3 })],
    ['brings other entries along', ({ data }) => Object.assign(data.entries, { ghost: entry })],
  ])('refuses a next one that %s', async (_name, change) => {
    await rules.write({ 'catalog/s0001': full(700) });
    const parts = publication({ shard: 2, others: {} });
    parts.catalog.data.writes = 1;
    change(parts.catalog);
    await assertRefused(attempt(parts));
  });
});

it('a text of a city that no longer exists can still be decided on', async () => {
  await rules.remove(`organisations/${authorsCity}`);
  await publish('moderator');
});
