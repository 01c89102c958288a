import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { buildContent, entryOf } from '#firebase/seed/builders.ts';
import { commit, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import { set } from '#tests/support/rawBatches.ts';
import { archiving, auditOf, confirmation, contactChange, tram } from '#tests/support/rawCaseActs.ts';
import { shardWrite } from '#tests/support/rawUndo.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, minutesAgo } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('caselifeparts', { isCovered: false });
type Batch = Record<string, Write | undefined>;
const path = 'caseStudies/tram';
const attempt = (who: Somebody, parts: Batch) => commit(rules.as(who), Object.values(parts));
const batches = { confirm: confirmation, archive: archiving, contact: contactChange };
type Act = keyof typeof batches;

type Alteration = [Act, string, (parts: Batch) => void];
const change = (name: string, fields: object) => (parts: Batch) =>
  Object.assign(parts[name]?.data ?? {}, fields);
const forAll: readonly [string, (parts: Batch) => void][] = [
  ['the text changes along', change('caseStudy', { content: buildContent({ title: 'Mine' }) })],
  ['one field of the text changes along', change('caseStudy', { 'content.title': 'Mine' })],
  ['the version rises', change('caseStudy', { version: 2 })],
  ['the teaser changes along', change('caseStudy', { teaser: 'Best of all.' })],
  ['the evidence changes along', change('caseStudy', { evidence: ['measured', 'reported'] })],
  ['the authors change along', change('caseStudy', { authorUids: ['colleague'] })],
  ['the city changes along', change('caseStudy', { organisationId: 'ghent' })],
  ['the case leaves the demonstration', change('caseStudy', { demonstration: true })],
  ['the case is called new', change('caseStudy', { publishedAt: serverTimestamp() })],
  ['the case is called revised', change('caseStudy', { revisedAt: serverTimestamp() })],
  ['the publisher changes along', change('caseStudy', { publishedBy: 'colleague' })],
  ['the case moves to another shard', change('caseStudy', { shard: 's0002' })],
  ['the case is backdated', change('caseStudy', { updatedAt: minutesAgo(1) })],
  ['the case has a field more', change('caseStudy', { featured: true })],
  ['the case names another change', change('caseStudy', { lastChangeId: 'change-0' })],
  ['the case names an audit entry', change('caseStudy', { lastAuditId: 'audit-1' })],
  ['the change is another’s', change('change', { by: 'author' })],
  ['the change is backdated', change('change', { at: minutesAgo(1) })],
  ['the change is of another version', change('change', { version: 2 })],
  ['the change has a field more', change('change', { score: 1 })],
  ['the change is endless', change('change', { note: 'a'.repeat(501) })],
  ['the change is called a correction', change('change', { kind: 'correct' })],
  ['the change is called a check', change('change', { kind: 'check' })],
  ['the change has no kind', change('change', { kind: 'praise' })],
  ['the change says another beginning', change('change', { from: 'Elsewhere' })],
  ['the change says another end', change('change', { to: 'Elsewhere' })],
];

describe('what the city does is refused when', () => {
  beforeEach(() => rules.write(buildLibrary('tram')));

  it.each<Alteration>([
    ...(['confirm', 'archive', 'contact'] as const).flatMap((act) =>
      forAll.map(([name, alter]): Alteration => [act, name, alter]),
    ),
    ['confirm', 'the day is another', change('caseStudy', { confirmedAt: minutesAgo(-999) })],
    ['confirm', 'the level changes along', change('caseStudy', { checkLevel: 'evaluated' })],
    ['confirm', 'the case goes to the archive along', change('caseStudy', { status: 'archived' })],
    [
      'archive',
      'the entry stays',
      (parts) => Object.assign(parts, { catalog: shardWrite('tram', 2, entryOf(tram)) }),
    ],
    ['archive', 'the case gets a status of its own', change('caseStudy', { status: 'hidden' })],
    ['archive', 'the case is called confirmed', change('caseStudy', { confirmedAt: serverTimestamp() })],
    ['contact', 'the address is none', change('contact', { contactEmail: 'the office' })],
    ['contact', 'the name has two lines', change('contact', { contactName: 'a\nb' })],
    ['contact', 'the offer is unknown', change('contact', { contactOffers: ['money'] })],
    ['contact', 'the contact has a field more', change('contact', { phone: '' })],
    ['contact', 'the contact is another’s', change('contact', { updatedBy: 'author' })],
    ['contact', 'the contact is backdated', change('contact', { updatedAt: minutesAgo(1) })],
    ['contact', 'the contact names no change', change('contact', { lastChangeId: null })],
  ])('to %s, %s', async (act, _name, alter) => {
    const altered: Batch = batches[act]('colleague');
    alter(altered);
    await assertRefused(attempt('colleague', altered));
    await attempt('colleague', batches[act]('colleague'));
  });

  it('it points to a change of earlier', async () => {
    await rules.write({
      [`${path}/changes/change-1`]: { ...confirmation('colleague').change.data, at: minutesAgo(9) },
    });
    const { caseStudy, change: again } = confirmation('colleague');
    await assertRefused(attempt('colleague', { caseStudy }));
    await assertRefused(attempt('colleague', { caseStudy, again }));
    await attempt('colleague', {
      caseStudy: { ...caseStudy, data: { ...caseStudy.data, lastChangeId: 'change-2' } },
      again: { ...again, path: `${path}/changes/change-2` },
    });
  });

  it('a second change comes along', async () => {
    const parts = confirmation('colleague');
    await assertRefused(
      attempt('colleague', { ...parts, more: { ...parts.change, path: `${path}/changes/change-2` } }),
    );
    await assertRefused(attempt('colleague', { ...parts, contact: contactChange('colleague').contact }));
    await assertRefused(
      attempt('colleague', {
        ...parts,
        audit: auditOf('confirm', 'colleague', { from: 'published', to: 'published' }),
      }),
    );
    await assertRefused(attempt('colleague', { ...parts, more: set(`${path}/revisions/2`, { version: 2 }) }));
    await attempt('colleague', parts);
  });
});
