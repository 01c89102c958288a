import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { olderLibrary, publication, underReview } from '#tests/support/rawBatches.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('publicationparts', { isCovered: false });
const attempt = (writes: Record<string, Write | undefined>) =>
  commit(rules.as('moderator'), Object.values(writes));
type Parts = ReturnType<typeof publication>;

beforeEach(() => rules.write({ ...olderLibrary, ...underReview() }));

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
    'contact has another name',
    ({ contact }) => Object.assign(contact?.data ?? {}, { contactName: 'Somebody' }),
  ],
  [
    'contact has another address',
    ({ contact }) => Object.assign(contact?.data ?? {}, { contactEmail: 'a@b.example' }),
  ],
  ['contact has another offer', ({ contact }) => Object.assign(contact?.data ?? {}, { contactOffers: [] })],
  ['contact has a field more', ({ contact }) => Object.assign(contact?.data ?? {}, { phone: '' })],
  [
    'figures are called checked by the way',
    ({ caseStudy, catalog }) => {
      caseStudy.data.checkLevel = 'checked';
      catalog.data.entries.shade = { ...catalog.data.entries.shade, checkLevel: 'checked' };
    },
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
      const { facts: _left, ...entry } = catalog.data.entries.shade;
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
