import { documentId, FieldPath, limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveProfile } from '#src/data/members/commands.ts';
import { approveMember, reactivateMember, suspendMember } from '#src/data/moderation/memberCommands.ts';
import type { Topic } from '#src/domain/classification.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { nameOf } from '#tests/support/rawAccounts.ts';
import { memberChange } from '#tests/support/rawBatches.ts';
import { listedEntry, profileParts, profiles } from '#tests/support/rawPeople.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  buildProfile,
  minutesAgo,
  otherCity,
  type PersonaName,
} from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('directory');
const entryOf = (who: string) => `directory/the ${who}~${who}`;
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const { updatedAt: _at, nameKey: _key, ...input } = buildProfile({ displayName: nameOf('author') });
const save = (fields: Partial<typeof input> = {}) =>
  saveProfile(rules.as('author'), 'author', { ...input, ...fields });

beforeEach(() => rules.write({ ...profiles, ...listedEntry('author') }));

describe('the list of people', () => {
  it('is for active members, by one and as a list of at most a hundred', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), entryOf('author')));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      getRaw(rules.as(who), entryOf('author')),
    );
    await assertEachAllowed(activeMembers, (who) => listRaw(rules.as(who), 'directory', limit(100)));
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'directory', limit(10)),
    );
    await assertRefused(listRaw(rules.as('member'), 'directory'));
    await assertRefused(listRaw(rules.as('member'), 'directory', limit(101)));
  });

  it('is asked for any choice of tags, in the order of names, and by a part of a name', async () => {
    await rules.write({
      ...listedEntry('member'),
      ...listedEntry('colleague', buildProfile({ topics: [] })),
    });
    const tag = (name: string) => where(new FieldPath('tags', name), '==', true);
    const found = await listRaw(
      rules.as('member'),
      'directory',
      tag('urban-heat'),
      tag('en'),
      orderBy(documentId()),
      limit(10),
    );
    expect(found.docs.map(({ id }) => id)).toEqual(['the author~author', 'the member~member']);
    const named = await listRaw(
      rules.as('member'),
      'directory',
      where('words', 'array-contains', 'member'),
      limit(10),
    );
    expect(named.docs.map((one) => one.get('uid'))).toEqual(['colleague', 'member']);
  });
});

describe('an entry', () => {
  it('is written with the profile it stands for', async () => {
    await save({ canHelpWith: 'Street trees', topics: ['urban-heat', 'coasts'] });
    expect(await rules.read(entryOf('author'))).toMatchObject({
      displayName: nameOf('author'),
      organisationId: authorsCity,
      region: 'south-america',
      words: ['the', 'author'],
      tags: {
        'urban-heat': true,
        coasts: true,
        en: true,
        europe: true,
        'south-america': true,
        'can-help': true,
      },
    });
  });

  it('passes as one batch, with a city and without', async () => {
    await attempt('author', profileParts('author'));
    await attempt('moderator', profileParts('moderator'));
  });

  it('moves with the name, and the old one may not stay', async () => {
    await save({ displayName: 'Ångström, Zoë' });
    expect(await rules.read(entryOf('author'))).toBeUndefined();
    expect((await rules.read('directory/angstrom zoe~author'))?.displayName).toBe('Ångström, Zoë');
    await rules.write({ ...profiles, ...listedEntry('author') });
    await assertRefused(attempt('author', profileParts('author', { displayName: 'Another name' })));
  });

  it('goes when its owner does not want to be found, and comes back', async () => {
    await save({ inDirectory: false });
    expect(await rules.read(entryOf('author'))).toBeUndefined();
    await save({ inDirectory: true });
    expect(await rules.read(entryOf('author'))).toBeDefined();
    await assertRefused(attempt('author', profileParts('author', { inDirectory: false })));
  });

  it.each<[string, object]>([
    ['another name', { displayName: 'The mayor' }],
    ['another job', { jobTitle: 'Mayor' }],
    ['another offer', { canHelpWith: 'Everything' }],
    ['another city', { organisationId: otherCity }],
    ['another region', { region: 'europe' }],
    ['no city', { organisationId: null, region: null }],
    ['other words', { words: ['the', 'mayor'] }],
    [
      'a tag more',
      {
        tags: {
          resilient: true,
          'urban-heat': true,
          en: true,
          europe: true,
          'south-america': true,
          coasts: true,
        },
      },
    ],
    ['a tag less', { tags: { resilient: true } }],
    [
      'a tag that is not true',
      { tags: { resilient: true, 'urban-heat': true, en: true, europe: true, 'south-america': 1 } },
    ],
    ['another person', { uid: 'member' }],
    ['another time', { updatedAt: minutesAgo(5) }],
    ['a field more', { email: 'a@b.example' }],
  ])('is refused with %s', async (_name, fields) => {
    const parts = profileParts('author');
    Object.assign(parts.entry?.data ?? {}, fields);
    await assertRefused(attempt('author', parts));
  });

  it('is refused in another place, and a profile without it', async () => {
    const { profile, entry } = profileParts('author', { jobTitle: 'Planner' });
    if (!entry) throw new Error('the author is not listed');
    await assertRefused(attempt('author', { profile, entry: { ...entry, path: 'directory/aaa~author' } }));
    await assertRefused(attempt('author', { profile }));
    await assertRefused(attempt('author', { entry }));
    await attempt('author', { profile, entry });
  });

  it('is written by its owner, and by moderators as it should be', async () => {
    const { entry } = profileParts('author');
    await assertEachRefused(everybodyBut('author', ...activeMembers.slice(4)), (who) =>
      attempt(who, { entry }),
    );
    await attempt('moderator', { entry });
  });

  it('is taken out by nobody while it should be there', async () => {
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), entryOf('author')));
  });

  it.each(['pending', 'suspended', 'left'] as const)('is there for nobody who is %s', async (who) => {
    const [[path, data] = ['', {}]] = Object.entries(listedEntry(who));
    const entry = { ...data, updatedAt: serverTimestamp() };
    await assertRefused(setRaw(rules.as(who), path, entry));
    await assertRefused(setRaw(rules.as('moderator'), path, entry));
  });
});

describe('with a change of status', () => {
  const suspension = memberChange('member.suspend', {
    uid: 'author',
    by: 'moderator',
    from: 'active',
    to: 'suspended',
    fields: { status: 'suspended', statusReason: 'Shared account.' },
  });

  it('nobody is suspended who stays in the list', async () => {
    await assertRefused(attempt('moderator', suspension));
    await suspendMember(rules.as('moderator'), { uid: 'moderator' }, { uid: 'author', reason: 'Shared.' });
    expect(await rules.read(entryOf('author'))).toBeUndefined();
  });

  it('it passes as one batch with the entry', () =>
    attempt('moderator', { ...suspension, entry: { how: 'delete', path: entryOf('author'), data: {} } }));

  it('whoever is let in or let back in stands there, if they want to', async () => {
    await approveMember(
      rules.as('moderator'),
      { uid: 'moderator' },
      { uid: 'pending', organisationId: otherCity, reason: '' },
    );
    expect(await rules.read(entryOf('pending'))).toMatchObject({
      organisationId: otherCity,
      region: 'europe',
    });
    await reactivateMember(rules.as('moderator'), { uid: 'moderator' }, { uid: 'suspended', reason: '' });
    expect(await rules.read(entryOf('suspended'))).toBeDefined();
    await rules.write({ 'profiles/left': buildProfile({ displayName: nameOf('left'), inDirectory: false }) });
    await reactivateMember(rules.as('moderator'), { uid: 'moderator' }, { uid: 'left', reason: '' });
    expect(await rules.read(entryOf('left'))).toBeUndefined();
  });
});

describe('the order of names', () => {
  it.each([
    'Lucía Montejo',
    'Renée Lavergne-Oduro',
    "O'Brien, Seán",
    'Đặng Thị Ánh',
    'Ægir Þórðarson',
    'İpek Işık Ğ',
    'ŁUKASZ ŻÓŁĆ',
    'Straße ÖSTERREICH',
    'Ελένη Ιωάννου',
    'ОЛЬГА Ёлкина',
    'محمد أحمد',
    'हिन्दी नाम',
    '山田 太郎',
    'Josef\u0301 Decomposed',
    '  Two   blanks\tand / a ~ tilde ',
    'No. 7 (acting)',
    '–',
  ])('is the same to the rules: %s', async (displayName) => {
    const topics: Topic[] = ['urban-heat'];
    await saveProfile(rules.as('author'), 'author', { ...input, topics, displayName });
    expect((await rules.read('profiles/author'))?.nameKey).toBe(nameKeyOf(displayName));
  });
});
