import { Bytes, type DocumentData, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { storePicture } from '#src/data/media/commands.ts';
import { mediaId, mediaLimits } from '#src/domain/media.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import { heldSubmission } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildCaseStudy,
  buildSubmission,
  minutesAgo,
  otherCity,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('media');
const shade = 'submissions/shade';
const id = 'shade-00';
const media = `media/${id}`;
const thumbnail = `thumbnails/${id}`;

/** What begins like a WebP file and is as long as asked. */
function webp(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '));
  return bytes;
}

const record = (fields: DocumentData = {}) => ({
  ownerUid: 'author',
  organisationId: authorsCity,
  submissionId: 'shade',
  caseStudyId: 'shade',
  bytes: Bytes.fromUint8Array(webp(200)),
  createdAt: serverTimestamp(),
  ...fields,
});

/** Both parts of a picture, and what a test wants different in both or in the large one only. */
function put(
  who: Parameters<typeof rules.as>[0],
  { name = id, fields = {}, large = {} }: { name?: string; fields?: DocumentData; large?: DocumentData } = {},
): Promise<void> {
  return commit(rules.as(who), [
    { how: 'set', path: `media/${name}`, data: record({ ...fields, ...large }) },
    { how: 'set', path: `thumbnails/${name}`, data: record(fields) },
  ]);
}

const stored = () => ({ [media]: record({ createdAt: before }), [thumbnail]: record({ createdAt: before }) });
const picture = { id, alt: 'People in the shade', credit: 'Example Author' };
const showing = (pictures: (typeof picture)[]) =>
  buildCaseStudy({ content: buildContent({ pictures }), submissionId: 'shade' });

describe('storing a picture', () => {
  const author = { uid: 'author' };
  const input = (shown: string[] = []) => ({
    submissionId: 'shade',
    shown,
    original: webp(mediaLimits.original),
    thumbnail: webp(mediaLimits.thumbnail),
  });
  beforeEach(() => rules.write({ [shade]: buildSubmission() }));

  it('takes the first free number, at the largest size', async () => {
    expect(await storePicture(rules.as('author'), author, input())).toBe('shade-00');
    expect(await storePicture(rules.as('author'), author, input(['shade-00']))).toBe('shade-01');
    // Taken out of the draft, it keeps its number.
    expect(await storePicture(rules.as('author'), author, input(['shade-00']))).toBe('shade-02');
    expect((await rules.read('media/shade-02'))?.bytes.toUint8Array()).toEqual(input().original);
  });

  it('does not count pictures that came from an earlier version', async () => {
    expect(await storePicture(rules.as('author'), author, input(['older-05']))).toBe('shade-00');
  });

  it('in two tabs at once gives each a number of its own', async () => {
    const ids = await Promise.all([1, 2].map(() => storePicture(rules.as('author'), author, input())));
    expect(ids.toSorted()).toEqual(['shade-00', 'shade-01']);
  });

  it('ends when all numbers are used', async () => {
    const last = mediaId('shade', mediaLimits.perSubmission - 1);
    await assertFailsAs('tooMany', storePicture(rules.as('author'), author, input([last])));
  });

  it('fails at once for what is too large', async () => {
    const large = { ...input(), original: webp(mediaLimits.original + 1) };
    await assertFailsAs('invalid', storePicture(rules.as('author'), author, large));
  });

  it('waits for the text to be stored', async () => {
    await rules.remove(shade);
    await assertEachRefused(['author'], () => put('author'));
  });

  it('works on a returned text, and for a second author', async () => {
    await rules.write({
      [shade]: buildSubmission({
        status: 'returned',
        submittedAt: minutesAgo(99),
        authorUids: ['author', 'colleague'],
      }),
    });
    await put('colleague', { fields: { ownerUid: 'colleague' } });
  });

  it('is for authors of the text only', async () => {
    await assertEachRefused(everybodyBut('author', 'anonymous'), (who) =>
      put(who, { fields: { ownerUid: who } }),
    );
    await assertRefused(put('anonymous'));
  });

  it.each(['suspended', 'unverified', 'pending'] as const)('is not for an author who is %s', async (who) => {
    await rules.write({ [shade]: buildSubmission({ authorUids: [who] }) });
    await assertRefused(put(who, { fields: { ownerUid: who } }));
  });

  it.each(['submitted', 'inReview', 'published', 'declined'] as const)(
    'is refused while the text is %s',
    async (status) => {
      await rules.write({ [shade]: heldSubmission({ status, version: 1 }) });
      await assertRefused(put('author'));
    },
  );

  it.each<[string, Parameters<typeof put>[1]]>([
    ['in somebody else’s name', { fields: { ownerUid: 'colleague' } }],
    ['for another city', { fields: { organisationId: otherCity } }],
    ['for another case', { fields: { caseStudyId: 'tram' } }],
    ['for another text', { fields: { submissionId: 'tram' } }],
    ['at another time', { fields: { createdAt: minutesAgo(5) } }],
    ['with a field more', { fields: { title: 'Shade' } }],
    ['with a name of another text', { name: 'tram-00' }],
    ['with a number too high', { name: 'shade-40' }],
    ['without a number', { name: 'shade' }],
    ['with a number of one digit', { name: 'shade-0' }],
    ['too large', { large: { bytes: Bytes.fromUint8Array(webp(mediaLimits.original + 1)) } }],
    [
      'with a small copy too large',
      { fields: { bytes: Bytes.fromUint8Array(webp(mediaLimits.thumbnail + 1)) } },
    ],
    ['as something else than WebP', { large: { bytes: Bytes.fromUint8Array(new Uint8Array(200)) } }],
    ['with what only ends like WebP', { large: { bytes: Bytes.fromUint8Array(webp(200).reverse()) } }],
    ['as text', { large: { bytes: 'RIFF1234WEBP' } }],
    ['empty', { large: { bytes: Bytes.fromUint8Array(new Uint8Array(0)) } }],
  ])('is refused %s', async (_name, different) => {
    await assertRefused(put('author', different));
  });

  it('is refused without its small copy, and the copy without it', async () => {
    await assertRefused(setRaw(rules.as('author'), media, record()));
    await assertRefused(setRaw(rules.as('author'), thumbnail, record()));
    await put('author');
  });

  it('happens once: a picture is never changed and never removed', async () => {
    await put('author');
    await assertRefused(put('author'));
    for (const path of [media, thumbnail]) {
      await assertEachRefused(everybodyBut(), (who) => updateRaw(rules.as(who), path, { ownerUid: who }));
      await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), path));
    }
  });
});

describe('reading a picture', () => {
  const read = (who: Parameters<typeof rules.as>[0]) =>
    Promise.all([media, thumbnail].map((path) => getRaw(rules.as(who), path)));
  const insiders = ['author', 'colleague', ...moderators] as const;
  beforeEach(() => rules.write({ [shade]: buildSubmission(), ...stored() }));

  it('of a draft is for its city and for moderators', async () => {
    await assertEachAllowed(insiders, read);
    await assertEachRefused(everybodyBut(...insiders), read);
  });

  it('is for every active member once the published case shows it', async () => {
    await rules.write({ 'caseStudies/shade': showing([picture]) });
    await assertEachAllowed(activeMembers, read);
    await assertEachRefused(everybodyBut(...activeMembers), read);
  });

  it('ends for others when the case no longer shows it', async () => {
    await rules.write({ 'caseStudies/shade': showing([{ ...picture, id: 'shade-01' }]) });
    await assertEachAllowed(insiders, read);
    await assertEachRefused(everybodyBut(...insiders), read);
  });

  it('that is not there finds nothing, for active members', async () => {
    const missing = (who: Parameters<typeof rules.as>[0]) => getRaw(rules.as(who), 'thumbnails/shade-09');
    await assertEachAllowed(activeMembers, missing);
    await assertEachRefused(everybodyBut(...activeMembers), missing);
  });

  it('is by its name: pictures are never listed', async () => {
    await rules.write({ 'caseStudies/shade': showing([picture]) });
    for (const place of ['media', 'thumbnails'])
      await assertEachRefused(everybodyBut(), (who) => listRaw(rules.as(who), place, limit(1)));
  });
});
