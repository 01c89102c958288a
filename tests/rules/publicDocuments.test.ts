import { limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOrganisation } from '#src/data/moderation/organisationCommands.ts';
import { organisationEntry } from '#src/domain/organisation.ts';
import {
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { newOrganisation } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildOrganisation, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('public');
const list = 'public/organisations';

describe('reading what is public', () => {
  it('anybody reads the list of cities and the usual time of a review', async () => {
    await assertEachAllowed(everybodyBut(), async (who) => {
      expect((await getRaw(rules.as(who), list)).exists()).toBe(true);
      expect((await getRaw(rules.as(who), 'public/review')).get('usualDays')).toBe(10);
    });
  });

  it.each(['anonymous', 'member', 'admin'] as const)('%s cannot list the collection', async (who) => {
    await assertRefused(listRaw(rules.as(who), 'public', limit(1)));
  });
});

describe('the list of cities', () => {
  it('takes a new city in the batch that creates it', async () => {
    const id = await createOrganisation(
      rules.as('moderator'),
      { uid: 'moderator' },
      { ...buildOrganisation(), emailDomains: ['suva.example'], reason: 'Joined in November.' },
    );
    const stored = await rules.read(list);
    expect(stored?.entries[id]).toEqual(organisationEntry(buildOrganisation()));
    expect(Object.keys(stored?.entries)).toHaveLength(3);
  });

  type Parts = ReturnType<typeof newOrganisation>;
  it.each<[string, (data: Write['data'], parts: Parts) => void]>([
    ['differs from the city', (data) => Object.assign(data, { 'entries.suva.population': 1 })],
    ['changes another entry too', (data) => Object.assign(data, { [`entries.${otherCity}.name`]: 'Gent' })],
    ['is named as another', (data) => Object.assign(data, { lastId: otherCity })],
    ['is backdated', (data) => Object.assign(data, { updatedAt: minutesAgo(60) })],
    ['brings a field along', (data) => Object.assign(data, { note: '' })],
    [
      'drops the others',
      (_data, { publicList }) => {
        publicList.how = 'set';
        publicList.data = { entries: { suva: {} }, lastId: 'suva', updatedAt: serverTimestamp() };
      },
    ],
  ])('refuses an entry that %s', async (_name, change) => {
    const parts = newOrganisation();
    change(parts.publicList.data, parts);
    await assertRefused(commit(rules.as('moderator'), Object.values(parts)));
  });

  it('refuses an entry for a city that is not written with it', async () => {
    const { publicList } = newOrganisation();
    await assertRefused(commit(rules.as('admin'), [publicList]));
    await rules.write({
      'organisations/suva': buildOrganisation({ name: 'Suva', country: 'Fiji', region: 'oceania' }),
    });
    await assertRefused(commit(rules.as('admin'), [publicList]));
  });

  it('is changed by moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (by) =>
      commit(rules.as(by), Object.values(newOrganisation({ by }))),
    );
    await assertEachRefused(everybodyBut(), (who) =>
      updateRaw(rules.as(who), list, { updatedAt: serverTimestamp() }),
    );
  });
});

describe('the list of cities in a network that has none yet', () => {
  beforeEach(() => rules.remove(list));

  it('is begun by the first one', async () => {
    const id = await createOrganisation(
      rules.as('moderator'),
      { uid: 'moderator' },
      { ...buildOrganisation(), emailDomains: [], reason: '' },
    );
    expect(Object.keys((await rules.read(list))?.entries)).toEqual([id]);
  });

  /** What the first one sends, as a whole document. */
  const beginning = (entries: object = {}, by = 'moderator') => {
    const { organisation, audit } = newOrganisation({ by });
    const {
      updatedAt: _at,
      lastAuditId: _audit,
      ...fields
    } = buildOrganisation({
      name: 'Suva',
      country: 'Fiji',
      region: 'oceania',
    });
    const data = {
      entries: { suva: organisationEntry(fields), ...entries },
      lastId: 'suva',
      updatedAt: serverTimestamp(),
    };
    return [organisation, audit, { how: 'set' as const, path: list, data }];
  };

  it('is begun by moderators only, and with nothing that is not written with it', async () => {
    await assertEachRefused(everybodyBut(...moderators), (by) => commit(rules.as(by), beginning({}, by)));
    await assertRefused(
      commit(rules.as('moderator'), beginning({ ghost: organisationEntry(buildOrganisation()) })),
    );
    await commit(rules.as('moderator'), beginning());
  });
});

describe('public documents', () => {
  it.each(['member', 'moderator', 'admin'] as const)(
    '%s can neither add, change nor delete one',
    async (who) => {
      await assertRefused(setRaw(rules.as(who), 'public/news', { text: 'Hello' }));
      await assertRefused(updateRaw(rules.as(who), 'public/review', { usualDays: 1 }));
      await assertRefused(deleteRaw(rules.as(who), list));
    },
  );
});
