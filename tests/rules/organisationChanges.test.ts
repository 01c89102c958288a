import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeEmailDomains,
  changeFocalPoints,
  changeOrganisation,
} from '#src/data/moderation/organisationCommands.ts';
import { editPortrait } from '#src/data/organisations/commands.ts';
import { type Organisation, organisationEntry } from '#src/domain/organisation.ts';
import { canManageOrganisations, canTendOrganisation } from '#src/domain/permissions.ts';
import { actorOf } from '#tests/support/actorOf.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import { commit, everybodyBut, moderators, setRaw, updateRaw, type Write } from '#tests/support/rawAccess.ts';
import { organisationChange } from '#tests/support/rawBatches.ts';
import { assertEachRefused, assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildMember,
  buildOrganisation,
  minutesAgo,
  otherCity,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('organisation-changes');
const path = `organisations/${authorsCity}`;
const stored = buildOrganisation({ name: 'Medellín', focalPoints: ['author'] });
const portrait = {
  organisationId: authorsCity,
  about: 'Green corridors.',
  links: ['https://medellin.example'],
};
const reason = 'They wrote to us.';

beforeEach(() => rules.write({ [path]: stored }));

describe('a focal point', () => {
  it('edits what the city says of itself, and its links', async () => {
    await editPortrait(rules.as('author'), portrait);
    expect(await rules.read(path)).toMatchObject({
      about: portrait.about,
      links: portrait.links,
      name: 'Medellín',
    });
  });

  it('is the only one who may, as canTendOrganisation says', async () => {
    for (const who of everybodyBut()) {
      expect(
        await isAllowed(
          updateRaw(rules.as(who), path, { about: `By ${who}`, links: [], updatedAt: serverTimestamp() }),
        ),
      ).toBe(canTendOrganisation(actorOf(who), { ...stored, id: authorsCity }));
    }
  });

  it('who has moved to another city no longer may', async () => {
    await rules.write({ 'members/author': buildMember({ organisationId: otherCity }) });
    await assertRefused(editPortrait(rules.as('author'), portrait));
    await rules.write({ 'members/author': buildMember({ organisationId: authorsCity }) });
    await editPortrait(rules.as('author'), portrait);
  });

  it('who is suspended no longer may', async () => {
    await rules.write({ 'members/author': buildMember({ status: 'suspended' }) });
    await assertRefused(editPortrait(rules.as('author'), portrait));
  });

  it.each<[string, object]>([
    ['a fact', { population: 7 }],
    ['the name', { name: 'Medellin' }],
    ['the e-mail domains', { emailDomains: ['mine.example'] }],
    ['the focal points', { focalPoints: ['author', 'colleague'] }],
    ['the trace', { lastAuditId: 'audit-1' }],
    ['anything new', { motto: 'Ours' }],
    ['a link that is none of the web', { links: ['javascript:alert(1)'] }],
    ['a time that is not now', { updatedAt: minutesAgo(5) }],
  ])('cannot change %s', async (_name, fields) => {
    const own = { about: portrait.about, updatedAt: serverTimestamp() };
    await assertRefused(updateRaw(rules.as('author'), path, { ...own, ...fields }));
    await updateRaw(rules.as('author'), path, own);
  });

  it('cannot leave a field out', async () => {
    const { about: _about, ...others } = stored;
    await assertRefused(setRaw(rules.as('author'), path, { ...others, updatedAt: serverTimestamp() }));
  });
});

type Change = Parameters<typeof organisationChange>[0];
const acts: readonly [Change, Partial<Organisation>][] = [
  ['organisation.change', { population: 2_500_000, climateZone: 'tropical', about: 'New.' }],
  ['organisation.domains', { emailDomains: ['medellin.example', 'antioquia.example'] }],
  ['organisation.focalPoints', { focalPoints: ['author', 'colleague'] }],
];

describe.each(acts)('%s', (action, fields) => {
  const parts = (by = 'moderator') =>
    organisationChange(action, { id: authorsCity, stored, fields, by, auditId: `audit-${by}` });
  type Parts = ReturnType<typeof parts>;
  const send = (writes: Parts) => commit(rules.as('moderator'), Object.values(writes));

  it('is for moderators', async () => {
    // One after the other: each begins with what is stored at first.
    for (const by of moderators) {
      await rules.write({ [path]: stored });
      await commit(rules.as(by), Object.values(parts(by)));
    }
  });

  it('is for nobody else, as canManageOrganisations says', async () => {
    const others = everybodyBut(...moderators);
    expect(others.some((who) => canManageOrganisations(actorOf(who)))).toBe(false);
    await assertEachRefused(others, (by) => commit(rules.as(by), Object.values(parts(by))));
  });

  it('needs its audit entry', async () => {
    const { audit: _audit, ...others } = parts();
    await assertRefused(commit(rules.as('moderator'), Object.values(others)));
    await send(parts());
  });

  it.each<[string, (parts: Parts) => void]>([
    ['names another act', ({ audit }) => Object.assign(audit.data, { action: 'organisation.create' })],
    [
      'names another city',
      ({ audit }) => Object.assign(audit.data, { target: `organisations/${otherCity}` }),
    ],
    ['names another actor', ({ audit }) => Object.assign(audit.data, { actorUid: 'admin' })],
    ['tells another beginning', ({ audit }) => Object.assign(audit.data, { from: 'Medellin' })],
    ['tells another end', ({ audit }) => Object.assign(audit.data, { to: 'Medellin' })],
  ])('refuses an entry that %s', async (_name, change) => {
    const changed = parts();
    change(changed);
    await assertRefused(send(changed));
  });

  it('changes nothing else', async () => {
    for (const other of [
      { emailDomains: ['x.example'] },
      { focalPoints: [] },
      { name: 'Medellin' },
      { motto: '' },
    ]) {
      const [field = ''] = Object.keys(other);
      if (field in fields || (action === 'organisation.change' && field === 'name')) continue;
      const changed = parts();
      Object.assign(changed.organisation.data, other);
      await assertRefused(send(changed));
    }
  });

  it('is not backdated', async () => {
    const changed = parts();
    Object.assign(changed.organisation.data, { updatedAt: minutesAgo(5) });
    await assertRefused(send(changed));
  });
});

describe('changing facts', () => {
  const changed = () =>
    organisationChange('organisation.change', { id: authorsCity, stored, fields: { population: 7 } });

  it('changes the public list with them, and only this entry', async () => {
    await changeOrganisation(
      rules.as('moderator'),
      { uid: 'moderator' },
      { organisationId: authorsCity, changes: { name: 'Medellin', coastal: false }, reason },
    );
    const after = await rules.read(path);
    expect(after).toMatchObject({ name: 'Medellin', coastal: false, focalPoints: ['author'] });
    const list = await rules.read('public/organisations');
    expect(list?.entries[authorsCity]).toEqual(
      organisationEntry({ ...stored, name: 'Medellin', coastal: false }),
    );
    expect(Object.keys(list?.entries)).toHaveLength(2);
    expect(await rules.read(`audit/${after?.lastAuditId}`)).toMatchObject({
      action: 'organisation.change',
      from: 'Medellín',
      to: 'Medellin',
      reason,
    });
  });

  it('is refused without the public list', async () => {
    const { publicList: _list, ...others } = changed();
    await assertRefused(commit(rules.as('moderator'), Object.values(others)));
    await commit(rules.as('moderator'), Object.values(changed()));
  });

  it.each<[string, (data: Write['data']) => void]>([
    ['differs', (data) => Object.assign(data, { [`entries.${authorsCity}`]: organisationEntry(stored) })],
    ['changes another too', (data) => Object.assign(data, { [`entries.${otherCity}.name`]: 'Gent' })],
    ['is named as another', (data) => Object.assign(data, { lastId: otherCity })],
  ])('is refused with an entry that %s', async (_name, change) => {
    const parts = changed();
    change(parts.publicList?.data ?? {});
    await assertRefused(commit(rules.as('moderator'), Object.values(parts)));
  });

  it('needs no list where the list says nothing of it', async () => {
    await rules.write({
      'public/organisations': {
        entries: { [authorsCity]: organisationEntry(stored) },
        lastId: null,
        updatedAt: minutesAgo(5),
      },
    });
    await changeOrganisation(
      rules.as('moderator'),
      { uid: 'moderator' },
      { organisationId: authorsCity, changes: { memberSince: 1993 }, reason: '' },
    );
    expect(await rules.read(path)).toMatchObject({ memberSince: 1993 });
  });

  it.each<[string, object]>([
    ['a kind that is none', { kind: 'planet' }],
    ['no name', { name: ' ' }],
    ['a place that is none', { lat: 91 }],
    ['half a person', { population: 0.5 }],
    ['a link that is none', { links: ['medellin.example'] }],
  ])('is refused for %s', async (_name, fields) => {
    const after = Object.assign({}, stored, fields);
    const parts = organisationChange('organisation.change', { id: authorsCity, stored, fields: after });
    await assertRefused(commit(rules.as('moderator'), Object.values(parts)));
    await commit(
      rules.as('moderator'),
      Object.values(organisationChange('organisation.change', { id: authorsCity, stored, fields: stored })),
    );
  });
});

describe('choosing focal points', () => {
  const choose = (focalPoints: string[]) =>
    changeFocalPoints(
      rules.as('moderator'),
      { uid: 'moderator' },
      { organisationId: authorsCity, focalPoints, reason },
    );

  it('takes members of the city, and lets them go', async () => {
    await choose(['author', 'colleague', 'moderatorOfCity']);
    await choose(['colleague']);
    expect(await rules.read(path)).toMatchObject({ focalPoints: ['colleague'] });
  });

  it.each<[string, string]>([
    ['a member of another city', 'member'],
    ['who is suspended', 'suspended'],
    ['who waits', 'pending'],
    ['nobody there', 'nobody'],
    ['a path', 'author/private'],
  ])('refuses %s', async (_name, uid) => {
    await rules.write({
      'members/suspended': buildMember({ status: 'suspended', organisationId: authorsCity }),
      'members/pending': buildMember({ status: 'pending', organisationId: authorsCity }),
    });
    await assertRefused(choose(['author', uid]));
    await choose(['author', 'colleague']);
  });

  it('keeps who has left since, so that another can be chosen', async () => {
    await rules.write({ 'members/author': buildMember({ organisationId: otherCity }) });
    await choose(['author', 'colleague']);
  });

  it('takes five at most, each once', async () => {
    const many = Array.from({ length: 6 }, (_, index) => `staff-${index}`);
    await rules.write(
      Object.fromEntries(many.map((uid) => [`members/${uid}`, buildMember({ organisationId: authorsCity })])),
    );
    const send = (focalPoints: string[]) =>
      commit(
        rules.as('moderator'),
        Object.values(
          organisationChange('organisation.focalPoints', {
            id: authorsCity,
            stored,
            fields: { focalPoints },
          }),
        ),
      );
    await assertRefused(send(many));
    await assertRefused(send(['staff-0', 'staff-0']));
    await send(many.slice(0, 5));
  });
});

describe('e-mail domains', () => {
  const choose = (emailDomains: string[]) =>
    commit(
      rules.as('moderator'),
      Object.values(
        organisationChange('organisation.domains', { id: authorsCity, stored, fields: { emailDomains } }),
      ),
    );

  it('are domains', async () => {
    await assertRefused(choose(['Medellin.example']));
    await assertRefused(choose(['medellin']));
    await assertRefused(choose(['a@medellin.example']));
    await choose([]);
  });

  it('are stored as the rules compare them', async () => {
    await changeEmailDomains(
      rules.as('moderator'),
      { uid: 'moderator' },
      { organisationId: authorsCity, emailDomains: [' Medellin.Example ', 'medellin.example'], reason: '' },
    );
    expect(await rules.read(path)).toMatchObject({ emailDomains: ['medellin.example'] });
  });
});
