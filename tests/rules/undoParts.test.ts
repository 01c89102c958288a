import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { buildContent, entryOf } from '#firebase/seed/builders.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import {
  explainedDecision,
  heldSubmission,
  olderLibrary,
  publication,
  remove,
  set,
  underReview,
  update,
} from '#tests/support/rawBatches.ts';
import { restoration, shardWrite, takingBack, withdrawal } from '#tests/support/rawUndo.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildCaseStudy, buildLibrary, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('undoparts', { isCovered: false });
type Batch = Record<string, Write | undefined>;
const attempt = (writes: Batch) => commit(rules.as('moderator'), Object.values(writes));
const names = (parts: Batch) => Object.keys(parts).filter((name) => name !== 'submission');

/** Each alteration is tried on a whole batch, which must pass without it. */
async function assertOnlyWhole(parts: Batch, alter: (parts: Batch) => void): Promise<void> {
  const altered = structuredWrites(parts);
  alter(altered);
  await assertRefused(attempt(altered));
  await attempt(parts);
}
const structuredWrites = (parts: Batch): Batch =>
  Object.fromEntries(
    Object.entries(parts).map(([name, write]) => [name, write && { ...write, data: { ...write.data } }]),
  );
const without = (name: string) => (parts: Batch) => {
  delete parts[name];
};
const change = (name: string, fields: object) => (parts: Batch) => {
  Object.assign(parts[name]?.data ?? {}, fields);
};
const move = (name: string, path: string) => (parts: Batch) => {
  Object.assign(parts[name] ?? {}, { path });
};
const add = (write: Write) => (parts: Batch) => {
  parts.more = write;
};

const common: readonly [string, (parts: Batch) => void][] = [
  ['the text is no longer claimed', change('submission', { claim: null })],
  ['another takes it', change('submission', { claim: { by: 'admin', at: serverTimestamp() } })],
  ['the claim is backdated', change('submission', { claim: { by: 'moderator', at: minutesAgo(1) } })],
  ['the text waits for anybody', change('submission', { status: 'submitted' })],
  ['the text is a draft', change('submission', { status: 'draft' })],
  ['the decision stays', change('submission', { decision: { outcome: 'declined' } })],
  ['the text changes along', change('submission', { content: buildContent({ title: 'Other' }) })],
  ['the version rises', change('submission', { version: 3 })],
  ['the change is backdated', change('submission', { updatedAt: minutesAgo(1) })],
  ['an author is added', change('submission', { authorUids: ['author', 'colleague'] })],
  ['the place in the queue is a new one', change('queue', { submittedAt: serverTimestamp() })],
  ['the place in the queue is a better one', change('queue', { submittedAt: minutesAgo(999_999) })],
  ['the place in the queue has a field more', change('queue', { title: '' })],
  ['the audit entry names another act', change('audit', { action: 'submission.return' })],
  ['the audit entry is another’s', change('audit', { actorUid: 'admin' })],
  ['the audit entry comes from elsewhere', change('audit', { from: 'draft' })],
  ['the audit entry leads elsewhere', change('audit', { to: 'submitted' })],
  ['the audit entry is of another text', change('audit', { target: 'submissions/older' })],
  ['the audit entry is that of the decision', change('submission', { lastAuditId: 'audit-1' })],
  ['another’s notification goes', move('notification', 'members/colleague/notifications/shade~2')],
];

describe.each(['returned', 'declined'] as const)(
  'taking back that a text was %s is refused when',
  (outcome) => {
    beforeEach(async () => {
      await rules.write(underReview());
      await attempt(explainedDecision(outcome));
    });

    it.each(names(takingBack(outcome)))('the %s is left out', (name) =>
      assertOnlyWhole(takingBack(outcome), without(name)),
    );

    it.each(['queue', 'notification'] as const)('only the %s is written', (name) =>
      assertOnlyWhole(takingBack(outcome), (parts) => {
        for (const other of Object.keys(parts)) if (other !== name) delete parts[other];
      }),
    );

    it.each(common)('%s', (_name, alter) => assertOnlyWhole(takingBack(outcome), alter));

    it('a note of a correction comes along', () =>
      assertOnlyWhole(
        takingBack(outcome),
        add(
          set('submissions/shade/notes/first-edit', {
            authorUid: 'moderator',
            at: serverTimestamp(),
            text: '',
            remarks: [],
            internal: false,
            outcome: null,
            version: 2,
            correction: { field: 'title', before: 'A', after: 'B' },
          }),
        ),
      ));
  },
);

describe('taking back a first publication is refused when', () => {
  beforeEach(async () => {
    await rules.write({ ...olderLibrary, ...underReview() });
    await attempt(publication());
  });

  it.each(names(withdrawal()))('the %s is left out', (name) => assertOnlyWhole(withdrawal(), without(name)));

  it.each(names(withdrawal()))('only the %s is written', (name) =>
    assertOnlyWhole(withdrawal(), (parts) => {
      for (const other of Object.keys(parts)) if (other !== name) delete parts[other];
    }),
  );

  it.each([
    ...common,
    ['the entry of another case goes too', change('catalog', { 'entries.older': null })],
    [
      'the entry of another case goes instead',
      (parts: Batch) => {
        parts.catalog = shardWrite('older', 3, null);
      },
    ],
    [
      'the entry stays',
      (parts: Batch) => {
        parts.catalog = shardWrite('shade', 3, entryOf(buildCaseStudy()));
      },
    ],
    ['the shard is not counted', change('catalog', { writes: 2 })],
    ['the shard is backdated', change('catalog', { updatedAt: minutesAgo(1) })],
    ['another case goes', move('caseStudy', 'caseStudies/older')],
    ['another case goes too', add(remove('caseStudies/older'))],
    ['a version of another case goes too', add(remove('caseStudies/older/revisions/1'))],
    ['a contact of another case goes too', add(remove('caseStudies/older/memberOnly/contact'))],
    [
      'the case is archived instead',
      (parts: Batch) => {
        parts.caseStudy = update('caseStudies/shade', { status: 'archived', updatedAt: serverTimestamp() });
      },
    ],
  ] as readonly [string, (parts: Batch) => void][])('%s', (_name, alter) =>
    assertOnlyWhole(withdrawal(), alter),
  );
});

describe('taking back a second version is refused when', () => {
  const record = buildCaseStudy({ submissionId: 'tram', checkLevel: 'evaluated' });
  const stored = heldSubmission({
    caseStudyId: 'tram',
    baseVersion: 1,
    content: buildContent({ title: 'Two' }),
  });
  const entry = entryOf(record);
  const parts = () => restoration({ record, entry });
  const keeping = (fields: Partial<CaseStudy>) => change('caseStudy', fields);

  beforeEach(async () => {
    await rules.write({
      ...buildLibrary('tram', { checkLevel: 'evaluated' }),
      ...underReview(),
      'submissions/shade': stored,
    });
    await attempt(publication({ stored, others: {}, replaced: record, checkLevel: 'evaluated' }));
  });

  it.each(names(parts()))('the %s is left out', (name) => assertOnlyWhole(parts(), without(name)));

  it.each(names(parts()))('only the %s is written', (name) =>
    assertOnlyWhole(parts(), (altered) => {
      for (const other of Object.keys(altered)) if (other !== name) delete altered[other];
    }),
  );

  it.each<[string, (parts: Batch) => void]>([
    ...common,
    ['the text is another one', keeping({ content: buildContent({ title: 'Three' }) })],
    ['the new text stays', keeping({ content: stored.content })],
    ['the version stays', keeping({ version: 2 })],
    ['the version falls too far', keeping({ version: 0 })],
    ['the teaser is another one', keeping({ teaser: 'Best of all.' })],
    ['the evidence is another one', keeping({ evidence: ['measured', 'reported'] })],
    ['the check level is lost', keeping({ checkLevel: 'self-reported' })],
    ['the author is another one', keeping({ authorUids: ['colleague'] })],
    ['the submission stays', keeping({ submissionId: 'shade' })],
    ['the case goes to the archive', keeping({ status: 'archived' })],
    ['the case is called confirmed', change('caseStudy', { confirmedAt: serverTimestamp() })],
    ['the case is called revised', change('caseStudy', { revisedAt: serverTimestamp() })],
    ['the publisher is another one', keeping({ publishedBy: 'moderator' })],
    ['the change is backdated', change('caseStudy', { updatedAt: record.updatedAt })],
    ['the record has a field more', change('caseStudy', { featured: true })],
    [
      'the case goes',
      (altered) => {
        altered.caseStudy = remove('caseStudies/tram');
      },
    ],
    ['the first version goes too', add(remove('caseStudies/tram/revisions/1'))],
    ['the first version goes instead', move('revision', 'caseStudies/tram/revisions/1')],
    ['the member-only text of the first goes too', add(remove('caseStudies/tram/memberOnly/1'))],
    ['the contact goes too', add(remove('caseStudies/tram/memberOnly/contact'))],
    ['the contact changes along', add(update('caseStudies/tram/memberOnly/contact', { contactName: 'X' }))],
    [
      'the entry is taken out',
      (altered) => {
        altered.catalog = shardWrite('tram', 3, null);
      },
    ],
    [
      'the entry says something else',
      (altered) => {
        altered.catalog = shardWrite('tram', 3, { ...entry, title: 'Best of all' });
      },
    ],
  ])('%s', (_name, alter) => assertOnlyWhole(parts(), alter));

  it('the record it replaced was not kept', async () => {
    const kept = await rules.read('caseStudies/tram/replaced/2');
    await rules.remove('caseStudies/tram/replaced/2');
    const { replaced: _none, ...others } = parts();
    await assertRefused(attempt(others));
    await rules.write({ 'caseStudies/tram/replaced/2': kept ?? {} });
    await attempt(parts());
  });

  it('the case has been corrected since', async () => {
    const study = await rules.read('caseStudies/tram');
    await rules.write({ 'caseStudies/tram': { ...study, version: 3, updatedAt: new Date() } });
    await assertRefused(attempt(parts()));
    await rules.write({ 'caseStudies/tram': study ?? {} });
    await attempt(parts());
  });
});
