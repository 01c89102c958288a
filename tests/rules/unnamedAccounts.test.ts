import { limit, where } from 'firebase/firestore';
import { beforeEach, expect, it } from 'vitest';
import {
  answerQuestion,
  askAuthor,
  markUseful,
  postAccount,
  releaseAccount,
} from '#src/data/first-hand-accounts/commands.ts';
import { collections } from '#src/data/schema/collections.ts';
import { eventWorld, posting, writer } from '#tests/support/eventWorld.ts';
import { getRaw, listGroup, listRaw } from '#tests/support/rawAccess.ts';
import { assertFailsAs, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('unnamed', { isCovered: false });
const webp = new Uint8Array([0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 9, 9]);
const reader = { uid: 'member', displayName: 'Name of member' };

beforeEach(() => rules.write(eventWorld));

/** Filters under which a member may list something; without one, and under those of others, most lists are refused. */
const filters = () => [
  [],
  [where('status', '==', 'live'), where('visibleFrom', '<=', minutesAgo(0.1))],
  [where('status', '==', 'published')],
  [where('hidden', '==', false)],
  [where('shared', '==', true)],
  [where('toUid', '==', 'member')],
  [where('fromUid', '==', 'member')],
  [where('authorUid', '==', 'author')],
];

/** Every document there is, of which a member learns by its name, by a list, or by a list over all places of that name. */
async function everythingReadable(visit: number): Promise<Map<string, unknown>> {
  // A connection of its own: the rules take the moment it was opened for the present.
  const db = rules.asUser('member', { email: personas.member.email, email_verified: true, visit });
  const names = Object.values(collections(db)).map((place) => {
    const { path, type } = typeof place === 'function' ? place('any', 'any') : place;
    return path.split('/').at(type === 'document' ? -2 : -1) ?? '';
  });
  const paths = (await Promise.all([...new Set(names)].map(rules.pathsOf))).flat();
  const parents = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
  const found = new Map<string, unknown>();
  const learn = async (asked: Promise<{ docs: readonly { ref: { path: string }; data(): unknown }[] }>) => {
    const { docs } = await asked.catch(() => ({ docs: [] }));
    for (const one of docs) found.set(one.ref.path, one.data());
  };
  // In portions: the emulator answers hundreds at once by refusing some.
  await Promise.all(
    paths.map((path) => learn(getRaw(db, path).then((one) => ({ docs: one.exists() ? [one] : [] })))),
  );
  for (const filter of filters()) {
    await Promise.all([
      ...[...parents].map((parent) => learn(listRaw(db, parent, ...filter, limit(100)))),
      ...[...new Set(names)].map((name) => learn(listGroup(db, name, ...filter, limit(100)))),
    ]);
  }
  return found;
}

it('of an unnamed account nothing that a member can read says who wrote it', async () => {
  const before = await everythingReadable(1);
  const one = posting({ attribution: 'unnamed', pictureAlt: 'A tree' }, { picture: webp });
  const place = { eventId: 'week', accountId: one.accountId };
  await postAccount(rules.as('author'), writer('author'), one);
  await assertFailsAs(
    'invalid',
    releaseAccount(rules.as('moderator'), { uid: 'moderator' }, { ...place, trustsAuthor: true }),
  );
  await releaseAccount(rules.as('moderator'), { uid: 'moderator' }, { ...place, trustsAuthor: false });
  await markUseful(rules.as('member'), { uid: 'member' }, { ...place, isUseful: true });
  const questionId = await askAuthor(rules.as('member'), reader, { ...place, text: 'Where was that?' });
  await rules.remove('limits/author');
  const answerId = await answerQuestion(
    rules.as('author'),
    { uid: 'author' },
    { ...place, questionId, text: 'Near the gate.' },
  );

  const after = await everythingReadable(2);
  const paths = [...after.keys()];
  // The search sees what there is to see.
  expect(paths).toContain(`events/week/accounts/${one.accountId}`);
  expect(paths).toContain(`events/week/accountPictures/${one.accountId}`);
  expect(paths).toContain(`events/week/accounts/${one.accountId}/replies/${answerId}`);
  expect(paths.some((path) => path.startsWith('events/week/accountAuthors'))).toBe(false);

  const isNew = (path: string) =>
    !before.has(path) || JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path));
  const news = paths.filter(isNew).map((path) => `${path} ${JSON.stringify(after.get(path))}`);
  expect(news.length).toBeGreaterThan(3);
  for (const trace of ['"author"', '/author', 'Name of author', personas.author.email, 'medellin'])
    expect(
      news.filter((text) => text.includes(trace)),
      `“${trace}” in what members read`,
    ).toEqual([]);
}, 60_000);
