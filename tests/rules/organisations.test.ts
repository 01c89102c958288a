import { collection, getCountFromServer, limit, query } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { createOrganisation } from '#src/data/moderation/organisationCommands.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
} from '#tests/support/rawAccess.ts';
import { newOrganisation } from '#tests/support/rawBatches.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildOrganisation, minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('organisations');
const ghent = `organisations/${otherCity}`;
type Parts = ReturnType<typeof newOrganisation>;

describe('reading cities', () => {
  it('active members read one, and a list of at most a hundred', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), ghent));
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'organisations', limit(100)));
  });

  it('nobody else reads either', async () => {
    const others = everybodyBut(...activeMembers);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), ghent));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), 'organisations', limit(100)));
  });

  it('a list without a limit, or with a higher one, is refused', async () => {
    await assertRefused(listRaw(rules.as('member'), 'organisations'));
    await assertRefused(listRaw(rules.as('member'), 'organisations', limit(101)));
  });

  it('counting needs the limit too', async () => {
    const all = collection(rules.as('member'), 'organisations');
    expect((await getCountFromServer(query(all, limit(100)))).data().count).toBe(2);
    await assertRefused(getCountFromServer(all));
  });
});

describe('adding a city', () => {
  it.each(['moderator', 'moderatorOfCity', 'admin'] as const)(
    '%s adds one, with an audit entry',
    async (by) => {
      const id = await createOrganisation(
        rules.as(by),
        { uid: by },
        { ...buildOrganisation(), emailDomains: [' Suva.Example '], reason: 'Joined in November.' },
      );
      const stored = await rules.read(`organisations/${id}`);
      expect(stored?.emailDomains).toEqual(['suva.example']);
      expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
        action: 'organisation.create',
        actorUid: by,
        target: `organisations/${id}`,
      });
    },
  );

  it('passes as one raw batch', () => commit(rules.as('moderator'), Object.values(newOrganisation())));

  it('is for moderators only', async () => {
    await assertEachRefused(everybodyBut(...moderators), (by) =>
      commit(rules.as(by), Object.values(newOrganisation({ by }))),
    );
  });

  it.each(['organisation', 'publicList', 'audit'] as const)('is refused without the %s', async (name) => {
    const { [name]: _left, ...others } = newOrganisation();
    await assertRefused(commit(rules.as('moderator'), Object.values(others)));
  });

  it.each<[string, (parts: Parts) => void]>([
    [
      'the audit entry names another act',
      ({ audit }) => Object.assign(audit.data, { action: 'member.approve' }),
    ],
    ['the audit entry names another city', ({ audit }) => Object.assign(audit.data, { target: ghent })],
    ['the audit entry names another actor', ({ audit }) => Object.assign(audit.data, { actorUid: 'admin' })],
    ['the audit entry names another origin', ({ audit }) => Object.assign(audit.data, { from: 'draft' })],
    ['the audit entry leads elsewhere', ({ audit }) => Object.assign(audit.data, { to: 'Ghent' })],
    [
      'the public entry differs',
      ({ publicList }) => Object.assign(publicList.data, { 'entries.suva.lat': 1 }),
    ],
    ['a field is missing', ({ organisation }) => delete organisation.data.climateZone],
    ['a field is added', ({ organisation }) => Object.assign(organisation.data, { verified: true })],
    [
      'it is backdated',
      ({ organisation }) => Object.assign(organisation.data, { updatedAt: minutesAgo(60) }),
    ],
    [
      'its kind is unknown',
      ({ organisation, publicList }) => {
        organisation.data.kind = 'planet';
        publicList.data['entries.suva'].kind = 'planet';
      },
    ],
    [
      'its name is blank',
      ({ organisation, publicList, audit }) => {
        organisation.data.name = ' ';
        publicList.data['entries.suva'].name = ' ';
        audit.data.to = ' ';
      },
    ],
    [
      'its hazard is unknown',
      ({ organisation }) => Object.assign(organisation.data, { hazards: ['dragons'] }),
    ],
    [
      'an e-mail domain is no text',
      ({ organisation }) => Object.assign(organisation.data, { emailDomains: [7] }),
    ],
    [
      'a link is too long',
      ({ organisation }) => Object.assign(organisation.data, { links: ['a'.repeat(201)] }),
    ],
  ])('is refused when %s', async (_name, change) => {
    const parts = newOrganisation();
    change(parts);
    await assertRefused(commit(rules.as('moderator'), Object.values(parts)));
  });

  it('cannot replace a city that is there', async () => {
    await assertRefused(commit(rules.as('admin'), Object.values(newOrganisation({ id: otherCity }))));
  });
});

it.each(['member', 'otherAuthor', 'moderator', 'admin'] as const)('%s cannot delete a city', async (who) => {
  await assertRefused(deleteRaw(rules.as(who), ghent));
});
