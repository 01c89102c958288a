import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { addOrganisations, applyChange, importedTogether } from '#src/data/moderation/importCommands.ts';
import { organisationEntry } from '#src/domain/organisation.ts';
import type { FileOrganisation } from '#src/domain/organisationImport.ts';
import { commit, everybodyBut, moderators, type Write } from '#tests/support/rawAccess.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildOrganisation, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('organisation-import');
const list = 'public/organisations';
const reason = 'The list of November.';

/** As much as a file can say, so that the budget of the rules is tried at its worst. */
function ofFile(id: string): FileOrganisation {
  const {
    focalPoints: _people,
    updatedAt: _at,
    lastAuditId: _audit,
    ...facts
  } = buildOrganisation({
    name: `City ${id}`,
    country: 'Fiji',
    region: 'oceania',
    kind: 'city',
    lat: -18.1,
    lng: 178.4,
    population: 93_970,
    climateZone: 'tropical',
    coastal: true,
    hazards: ['coastal-flood', 'storm', 'heat', 'drought', 'river-flood', 'landslide'],
    pathways: ['zero-emission', 'nature-based', 'equitable', 'resilient', 'circular'],
    emailDomains: [`${id}.example`],
    links: [`https://${id}.example`],
  });
  return { ...facts, id };
}
const some = (count: number) => Array.from({ length: count }, (_, n) => ofFile(`fiji-${n}`));
const add = (organisations: readonly FileOrganisation[], by: (typeof moderators)[number] = 'moderator') =>
  addOrganisations(rules.as(by), { uid: by }, { organisations, reason });

describe('an import', () => {
  it('adds as many as fit at once, each with its trace and its public entry', async () => {
    expect(await add(some(importedTogether))).toBe(importedTogether);
    const stored = await rules.read('organisations/fiji-7');
    expect(stored).toMatchObject({ name: 'City fiji-7', emailDomains: ['fiji-7.example'], focalPoints: [] });
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
      action: 'organisation.create',
      target: 'organisations/fiji-7',
      to: 'City fiji-7',
      reason,
    });
    const { entries } = (await rules.read(list)) ?? {};
    expect(entries['fiji-0']).toEqual(organisationEntry(ofFile('fiji-0')));
    expect(Object.keys(entries)).toHaveLength(importedTogether + 2);
  });

  it('begins the list of a network that has none', async () => {
    await rules.remove(list);
    await add(some(importedTogether));
    expect(Object.keys((await rules.read(list))?.entries)).toHaveLength(importedTogether);
  });

  it('can be repeated, and goes on where it was interrupted', async () => {
    await add(some(3));
    const before = await rules.read('organisations/fiji-0');
    expect(await add(some(5))).toBe(2);
    expect(await rules.read('organisations/fiji-0')).toEqual(before);
    expect(await add(some(5))).toBe(0);
  });

  it('is for moderators', async () => {
    for (const by of moderators) await add([ofFile(by.toLowerCase())], by);
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      addOrganisations(rules.as(who), { uid: who }, { organisations: [ofFile('suva')], reason }),
    );
  });
});

/** What `addOrganisations` sends, part by part. */
function parts(ids: readonly string[]) {
  const organisations = ids.map((id): Write => {
    const { id: _id, ...fields } = ofFile(id);
    return {
      how: 'set',
      path: `organisations/${id}`,
      data: { ...fields, focalPoints: [], updatedAt: serverTimestamp(), lastAuditId: `audit-${id}` },
    };
  });
  const audits = ids.map(
    (id): Write => ({
      how: 'set',
      path: `audit/audit-${id}`,
      data: {
        actorUid: 'moderator',
        action: 'organisation.create',
        target: `organisations/${id}`,
        from: '',
        to: `City ${id}`,
        reason,
        at: serverTimestamp(),
      },
    }),
  );
  const publicList: Write = {
    how: 'update',
    path: list,
    data: {
      ...Object.fromEntries(ids.map((id) => [`entries.${id}`, organisationEntry(ofFile(id))])),
      lastId: ids.join(' '),
      updatedAt: serverTimestamp(),
    },
  };
  return { organisations, audits, publicList };
}
const send = ({ organisations, audits, publicList }: ReturnType<typeof parts>) =>
  commit(rules.as('moderator'), [...organisations, ...audits, publicList]);

describe('several at once', () => {
  const three = ['a', 'b', 'c'] as const;

  it.each<[string, (all: ReturnType<typeof parts>) => void]>([
    ['one has no trace', ({ audits }) => audits.pop()],
    ['one is not written', ({ organisations }) => organisations.pop()],
    ['one is not named', ({ publicList }) => Object.assign(publicList.data, { lastId: 'a b' })],
    [
      'one is named that is not written',
      ({ publicList }) => Object.assign(publicList.data, { lastId: 'a b c d' }),
    ],
    ['an entry differs', ({ publicList }) => Object.assign(publicList.data['entries.c'], { population: 1 })],
    ['an entry is missing', ({ publicList }) => delete publicList.data['entries.b']],
    [
      'an entry of another is changed',
      ({ publicList }) => Object.assign(publicList.data, { [`entries.${otherCity}.name`]: 'Gent' }),
    ],
  ])('are refused when %s', async (_name, change) => {
    const all = parts(three);
    change(all);
    await assertRefused(send(all));
    await send(parts(three));
  });

  it('are eight at most', async () => {
    const nine = some(9).map(({ id }) => id);
    await assertRefused(send(parts(nine)));
    await send(parts(nine.slice(0, 8)));
  });
});

describe('a change from a file', () => {
  beforeEach(() => add([ofFile('suva')]).then(() => undefined));

  it('is written with a trace for the facts, and another for who is let in', async () => {
    await applyChange(
      rules.as('moderator'),
      { uid: 'moderator' },
      {
        change: {
          organisationId: 'suva',
          name: 'City suva',
          facts: { population: 94_000 },
          emailDomains: ['suva.example', 'fiji.example'],
        },
        reason,
      },
    );
    const stored = await rules.read('organisations/suva');
    expect(stored).toMatchObject({ population: 94_000, emailDomains: ['suva.example', 'fiji.example'] });
    expect((await rules.read(list))?.entries.suva.population).toBe(94_000);
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
      action: 'organisation.domains',
    });
  });
});
