import { deleteField, limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeActivity,
  newActivityId,
  publishActivity,
  setActivityHidden,
} from '#src/data/activities/commands.ts';
import { activityEntry, activityInputSchema, activityListMax } from '#src/domain/activity.ts';
import { canManageActivities, canReadActivity } from '#src/domain/permissions.ts';
import { actorOf } from '#tests/support/actorOf.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  type Write,
} from '#tests/support/rawAccess.ts';
import {
  activityPath,
  adding,
  changing,
  hidingActivity,
  roofsInput,
  storedActivity,
} from '#tests/support/rawActivities.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { before } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('activities');
const moderator = { uid: 'moderator' };
const send = (parts: object, who: Parameters<typeof rules.as>[0] = 'moderator') =>
  commit(rules.as(who), Object.values(parts));
const shown = [where('hidden', '==', false), limit(100)];
const hidden = [where('hidden', '==', true), limit(100)];
const lastAudit = async (id: string) => (await rules.read(`activities/${id}`))?.lastAuditId;
const publicEntries = async () => (await rules.read('public/activities'))?.entries;

beforeEach(() => rules.write(storedActivity()));

describe('reading activities', () => {
  it('is for every active member, by name and as a list', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), activityPath));
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'activities', ...shown));
    const others = everybodyBut(...activeMembers);
    await assertEachRefused(others, (who) => getRaw(rules.as(who), activityPath));
    await assertEachRefused(others, (who) => listRaw(rules.as(who), 'activities', ...shown));
  });

  it('of what is hidden is for moderators', async () => {
    await rules.write(storedActivity({ hidden: true }));
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), activityPath));
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), 'activities', ...hidden));
    await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), activityPath));
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), 'activities', ...hidden),
    );
    expect((await listRaw(rules.as('member'), 'activities', ...shown)).size).toBe(0);
  });

  it('as a list needs to say what is asked for, and a limit', async () => {
    await assertRefused(listRaw(rules.as('member'), 'activities', limit(100)));
    await assertRefused(listRaw(rules.as('member'), 'activities', where('hidden', '==', false)));
    await listRaw(rules.as('moderator'), 'activities', limit(100));
  });

  it('finds nothing under a name that is not there', async () => {
    expect((await getRaw(rules.as('member'), 'activities/none')).exists()).toBe(false);
    await assertRefused(getRaw(rules.as('anonymous'), 'activities/none'));
  });

  it('of the public extract is for anybody', async () => {
    expect((await getRaw(rules.as('anonymous'), 'public/activities')).get('entries')).toEqual({
      roofs: activityEntry(roofsInput),
    });
  });
});

describe('an activity', () => {
  it('is added, changed, hidden and shown by a moderator, always with its entry and its trace', async () => {
    const db = rules.as('moderator');
    const id = newActivityId(db);
    await publishActivity(db, moderator, { id, input: roofsInput, reason: '' });
    expect(await publicEntries()).toMatchObject({ [id]: activityEntry(roofsInput), roofs: {} });
    const input = { ...roofsInput, title: 'Cool roofs', leadOrganisationId: null };
    await changeActivity(db, moderator, { id, input, reason: 'Shorter.', basedOn: await lastAudit(id) });
    expect((await publicEntries())[id]).toEqual(activityEntry(input));
    await setActivityHidden(db, moderator, { id, isHidden: true, reason: 'Withdrawn.' });
    expect(Object.keys(await publicEntries())).toEqual(['roofs']);
    const again = { id, input: roofsInput, reason: '', basedOn: await lastAudit(id) };
    await changeActivity(db, moderator, again);
    await assertFailsAs('conflict', changeActivity(db, moderator, again));
    expect(Object.keys(await publicEntries())).toEqual(['roofs']);
    await setActivityHidden(db, moderator, { id, isHidden: false, reason: '' });
    expect((await publicEntries())[id]).toEqual(activityEntry(roofsInput));
    const stored = await rules.read(`activities/${id}`);
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
      actorUid: 'moderator',
      action: 'activity.show',
      target: `activities/${id}`,
      from: 'hidden',
      to: 'shown',
    });
  });

  it('is not added twice by a second try', async () => {
    const act = { id: 'once', input: roofsInput, reason: '' };
    await publishActivity(rules.as('moderator'), moderator, act);
    const first = await rules.read('activities/once');
    await publishActivity(rules.as('moderator'), moderator, act);
    expect(await rules.read('activities/once')).toEqual(first);
  });

  it('is hidden with a reason, and only once', async () => {
    const hide = (reason: string) =>
      setActivityHidden(rules.as('moderator'), moderator, { id: 'roofs', isHidden: true, reason });
    await assertFailsAs('invalid', hide(' '));
    await hide('Withdrawn by its cities.');
    await assertFailsAs('conflict', hide('Again.'));
  });

  it('keeps being a demonstration, in the public list too', async () => {
    await rules.write(storedActivity({ demonstration: true }));
    const input = { ...roofsInput, title: 'Cool roofs' };
    const act = { id: 'roofs', input, reason: '', basedOn: null };
    await changeActivity(rules.as('moderator'), moderator, act);
    expect((await publicEntries()).roofs).toEqual(activityEntry({ ...input, demonstration: true }));
    await assertRefused(send(changing({ fields: { demonstration: false } })));
  });

  it('is written by nobody else, and deleted by nobody', async () => {
    const others = everybodyBut(...moderators);
    await assertEachRefused(others, (who) => send(adding({ by: who }), who));
    await assertEachRefused(others, (who) => send(changing({ by: who }), who));
    await assertEachRefused(others, (who) => send(hidingActivity({ by: who }), who));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), activityPath));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), 'public/activities'));
    await send(adding());
  });

  it.each<[string, Parameters<typeof adding>[0]]>([
    ['as a demonstration', { fields: { demonstration: true } }],
    ['hidden from the beginning', { fields: { hidden: true } }],
    ['published at another time', { fields: { publishedAt: before } }],
    ['changed at another time', { fields: { updatedAt: before } }],
    ['with a field more', { fields: { secret: '' } }],
    ['under a long name', { id: 'a'.repeat(21) }],
    ['under a name with other signs', { id: 'ä' }],
    ['led by one of its partners', { fields: { partnerOrganisationIds: ['medellin'] } }],
    ['with an end before its beginning', { fields: { endYear: 2023 } }],
    ['listed by another name', { entry: { title: 'Other' } }],
    ['listed with another city', { entry: { cities: [] } }],
    ['listed with other facts', { entry: { facts: 'z.a.2024..r.0' } }],
    ['listed with a field more', { entry: { funder: '' } }],
    ['listed at another time', { head: { updatedAt: before } }],
    ['listed as another', { head: { lastId: 'roofs' } }],
    ['with a second entry changed', { head: { 'entries.roofs.title': 'Other' } }],
    ['with a second entry taken away', { head: { 'entries.roofs': deleteField() } }],
    ['with a field more in the list', { head: { note: '' } }],
    ['with the trace of another act', { audit: { action: 'activity.change' } }],
    ['with the trace of another', { audit: { target: activityPath } }],
    ['with a trace that says another title', { audit: { to: 'Other' } }],
    ['with a trace in another’s name', { audit: { actorUid: 'admin' } }],
  ])('is refused %s', async (_how, changes) => {
    await assertRefused(send(adding(changes)));
    await send(adding());
  });

  it.each<[string, Parameters<typeof changing>[0]]>([
    ['that is published anew', { fields: { publishedAt: serverTimestamp() } }],
    ['at another time', { fields: { updatedAt: before } }],
    ['of nothing said', { fields: { title: ' ' } }],
    ['with a field more', { fields: { secret: '' } }],
    ['with a field less', { fields: { funder: deleteField() } }],
    ['that the list does not follow', { fields: { title: 'New' }, entry: { title: roofsInput.title } }],
    ['with a trace from another title', { audit: { from: 'Other' } }],
    ['that hides it on the way', { fields: { hidden: true } }],
  ])('refuses a change %s', async (_how, changes) => {
    await assertRefused(send(changing(changes)));
    await send(changing({ fields: { title: 'Cool roofs' } }));
  });

  it.each<[string, Parameters<typeof hidingActivity>[0]]>([
    ['with another title on the way', { fields: { title: 'Other' } }],
    ['at another time', { fields: { updatedAt: before } }],
    ['while it stays listed', { head: { 'entries.roofs': activityEntry(roofsInput) } }],
    ['with the trace of showing', { audit: { action: 'activity.show' } }],
    ['with a trace from nowhere', { audit: { from: 'hidden' } }],
    ['as a word', { fields: { hidden: 'yes' } }],
  ])('is not hidden %s', async (_how, changes) => {
    await assertRefused(send(hidingActivity(changes)));
    await send(hidingActivity());
  });

  it('is shown again with its entry only', async () => {
    await rules.write(storedActivity({ hidden: true }));
    const { list, ...parts } = hidingActivity({ isHidden: false });
    await assertRefused(
      send({ ...parts, list: { ...list, data: { ...list.data, 'entries.roofs': deleteField() } } }),
    );
    await assertRefused(send(hidingActivity()));
    await send({ ...parts, list });
  });

  it.each(['activity', 'list', 'audit'] as const)('is not added without its part: %s', async (left) => {
    const { [left]: _, ...parts } = adding();
    await assertRefused(send(parts));
  });

  it.each(['list', 'audit'] as const)('is neither changed nor hidden without its part: %s', async (left) => {
    for (const all of [changing(), hidingActivity()]) {
      const { [left]: _, ...parts } = all;
      await assertRefused(send(parts));
    }
  });
});

describe('the public list', () => {
  const empty = rulesEnvironment('first-activity');
  const beginning = (list: object = {}, path = 'public/activities') => ({
    ...adding(),
    list: {
      how: 'set',
      path,
      data: {
        entries: { new: activityEntry(roofsInput) },
        lastId: 'new',
        updatedAt: serverTimestamp(),
        ...list,
      },
    } satisfies Write,
  });
  const begin = (...args: Parameters<typeof beginning>) =>
    commit(empty.as('moderator'), Object.values(beginning(...args)));

  it('is begun by the first activity of a network', async () => {
    await publishActivity(empty.as('moderator'), moderator, { id: 'new', input: roofsInput, reason: '' });
    expect((await empty.read('public/activities'))?.entries).toEqual({ new: activityEntry(roofsInput) });
  });

  it.each<[string, object, string?]>([
    [
      'with a second entry',
      { entries: { new: activityEntry(roofsInput), other: activityEntry(roofsInput) } },
    ],
    ['with a field more', { note: '' }],
    [
      'with an entry that says something else',
      { entries: { new: { ...activityEntry(roofsInput), title: 'A' } } },
    ],
    ['under another name', {}, 'public/projects'],
  ])('is not begun %s', async (_how, list, path) => {
    await assertRefused(begin(list, path));
    await begin();
  });

  it('takes no entry that weighs more than four hundred bytes', async () => {
    const weighing = (cities: number) => ({
      title: '学'.repeat(60),
      partnerOrganisationIds: Array.from({ length: 8 }, (_, index) =>
        `${index}`.padEnd(index === 0 ? cities : 1, 'x'),
      ),
    });
    const bytes = (fields: object) => {
      const { title, summary, facts, cities } = activityEntry({ ...roofsInput, ...fields });
      return 52 + new TextEncoder().encode(title + summary + facts + cities.join(' ')).length;
    };
    const most = weighing(1 + 400 - bytes(weighing(1)));
    expect(bytes(most)).toBe(400);
    await rules.write(storedActivity());
    await assertRefused(send(adding({ fields: weighing(2 + 400 - bytes(weighing(1))) })));
    await send(adding({ fields: most }));
  });

  it('has room for two thousand, and says so', async () => {
    const full = (count: number) => ({
      'public/activities': {
        entries: Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, {}])),
        lastId: 'a1',
        updatedAt: before,
      },
    });
    await rules.write(full(activityListMax));
    await assertRefused(send(adding()));
    const entries = Object.fromEntries(
      Array.from({ length: activityListMax }, (_, index) => [`a${index}`, activityEntry(roofsInput)]),
    );
    await rules.write({ 'public/activities': { entries, lastId: 'a1', updatedAt: before } });
    const act = { id: 'more', input: roofsInput, reason: '' };
    await assertFailsAs('tooMany', publishActivity(rules.as('moderator'), moderator, act));
    await rules.write(full(activityListMax - 1));
    await send(adding());
  });
});

describe.each(everybodyBut())('%s', (someone) => {
  const actor = actorOf(someone);
  const by = actor?.uid ?? 'nobody';

  it.each([false, true])('may what permissions.ts says, hidden: %s', async (isHidden) => {
    await rules.write(storedActivity({ hidden: isHidden }));
    expect(await isAllowed(getRaw(rules.as(someone), activityPath))).toBe(
      canReadActivity(actor, { hidden: isHidden }),
    );
    expect(await isAllowed(send(hidingActivity({ by, isHidden: !isHidden }), someone))).toBe(
      canManageActivities(actor),
    );
  });
});

describe('parity', () => {
  const parity = rulesEnvironment('activity-parity', { isCovered: false });
  beforeEach(() => parity.write({ 'public/activities': { entries: {}, lastId: null, updatedAt: before } }));

  describeParity({
    name: 'activities',
    schema: activityInputSchema,
    valid: { ...roofsInput, summary: 'Two towns paint roofs.', endYear: 2100 },
    fillers: { 'links.0': (length) => `https://${'a'.repeat(Math.max(0, length - 8))}` },
    also: ['http://a.example', 'https://', 'https://a b', ' https://a.example'].map((value) => ({
      path: ['links', 0],
      what: value,
      value,
    })),
    oneSided: [
      {
        fields: /^(links|partnerOrganisationIds)\.each$|^leadOrganisationId$/,
        cases: /emoji/,
        stricter: 'schema',
        why: 'a pattern of the rules counts characters, where a browser counts an emoji as two',
      },
    ],
    store: (record, id) => {
      const { activity, list, audit } = adding({ id });
      const { demonstration, hidden, publishedAt, updatedAt } = activity.data;
      const data = { ...record, demonstration, hidden, publishedAt, updatedAt, lastAuditId: `of-${id}` };
      return commit(parity.as('moderator'), [
        { ...activity, data },
        { ...list, data: { ...list.data, [`entries.${id}`]: entryOfAnything(record) } },
        {
          ...audit,
          path: `audit/of-${id}`,
          data: { ...audit.data, to: 'title' in record ? record.title : '' },
        },
      ]);
    },
  });
});

/** The public entry of whatever was stored; where a field is of another kind there is none that would fit. */
function entryOfAnything(record: object): object {
  try {
    const entry = activityEntry({ ...roofsInput, ...record });
    // Firestore keeps no list in a list.
    return entry.cities.some((city) => Array.isArray(city)) ? {} : entry;
  } catch {
    return {};
  }
}
