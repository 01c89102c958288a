import { collection, collectionGroup, doc, getDoc, getDocs, limit, query, where } from 'firebase/firestore';
import { beforeEach, expect, it } from 'vitest';
import { demonstrationDocuments } from '#firebase/seed/documents.ts';
import { people, personas } from '#firebase/seed/people.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';

/** The whole demonstration network is read, by every path, list and group, as far as the rules let a member. */
const rules = rulesEnvironment('addresses', { isCovered: false });
// Pictures hold no words.
const documents = demonstrationDocuments(new Date()).filter(({ data }) => !('bytes' in data));
const paths = documents.map(({ path }) => path);
const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))];
const groups = [...new Set(folders.map((path) => path.slice(path.lastIndexOf('/') + 1)))];

async function everythingFor(uid: string, email: string): Promise<string> {
  const db = rules.asUser(uid, { email, email_verified: true });
  const found: unknown[] = [];
  const look = async (ask: () => Promise<unknown>) => {
    // Refused: nothing found.
    await ask().then(
      (answer) => found.push(answer),
      () => undefined,
    );
  };
  const filters = [
    [],
    [where('status', '==', 'active')],
    [where('status', '==', 'open')],
    [where('shared', '==', true)],
    [where('uids', 'array-contains', uid)],
    [where('byUid', '==', uid)],
  ];
  for (const path of paths) await look(async () => (await getDoc(doc(db, path))).data());
  for (const filter of filters) {
    for (const folder of folders)
      await look(async () =>
        (await getDocs(query(collection(db, folder), ...filter, limit(100)))).docs.map((one) => one.data()),
      );
    for (const group of groups)
      await look(async () =>
        (await getDocs(query(collectionGroup(db, group), ...filter, limit(100)))).docs.map((one) =>
          one.data(),
        ),
      );
  }
  return JSON.stringify(found);
}

beforeEach(async () => {
  for (let start = 0; start < documents.length; start += 100)
    await rules.write(
      Object.fromEntries(documents.slice(start, start + 100).map(({ path, data }) => [path, data])),
    );
}, 60_000);

/** What a city has put up itself as the contact of a case: whom its readers are to write to. */
const putUp = documents.flatMap(({ path, data }) =>
  /^caseStudies\/[^/]+\/memberOnly\/contact$/.test(path) ? [String(data.contactEmail)] : [],
);

const addressesIn = (text: string, but: string) =>
  people.map(({ email }) => email).filter((email) => email !== but && text.toLowerCase().includes(email));

it.each(['memberInNairobi', 'author'] as const)(
  'no address is found by the %s but their own, and what a city has put up',
  async (who) => {
    const { uid, email } = personas[who];
    const everything = await everythingFor(uid, email);
    expect(everything.length).toBeGreaterThan(50_000);
    expect(everything).toContain(email);
    expect(addressesIn(everything, email).filter((address) => !putUp.includes(address))).toEqual([]);
  },
  180_000,
);

it('addresses are found by a moderator, so that the search finds what there is', async () => {
  const { uid, email } = personas.moderator;
  expect(addressesIn(await everythingFor(uid, email), email)).toContain(personas.author.email);
}, 180_000);
