import { type DocumentData, limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { askQuestion } from '#src/data/questions/asking.ts';
import { editQuestion, followQuestion, setQuestionHidden } from '#src/data/questions/commands.ts';
import { questionLimits } from '#src/domain/question.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  updateRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { nameOf, set, writer } from '#tests/support/rawAccounts.ts';
import {
  aboutCity,
  aboutEvent,
  aboutNothing,
  asking,
  head,
  hiding,
  q,
  questionInput,
  questionPath,
  questionWorld,
  storedQuestion,
  tellingPath,
  word,
} from '#tests/support/rawQuestions.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('questions');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const without = (parts: Record<string, Write>, ...names: string[]) =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));
/** As for a question that is not about the case: nobody is told of it unless `also` says so. */
const askingOf = (fields: DocumentData, also: Record<string, Write> = {}, by = 'member') => ({
  ...without(asking({ by, fields }), 'toAuthor', 'toFocalPoint'),
  ...also,
});
const { toFocalPoint } = asking();
const toGhent = {
  toGhent: set(tellingPath('otherAuthor', 'questionAsked'), word('questionAsked', null, nameOf('author'))),
};
const input = {
  ...questionInput,
  pathways: [...questionInput.pathways],
  topics: [...questionInput.topics],
  mentions: [],
};

beforeEach(() => rules.write(questionWorld));

describe('reading', () => {
  it('is for active members; one that is not there is an answer', async () => {
    await rules.write(storedQuestion());
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), questionPath));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), 'questions/missing'));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), questionPath));
    await assertEachAllowed(activeMembers, (who) =>
      listRaw(rules.as(who), 'questions', where('hidden', '==', false), limit(10)),
    );
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      listRaw(rules.as(who), 'questions', where('hidden', '==', false), limit(10)),
    );
  });

  it('of a hidden one is for moderators', async () => {
    await rules.write(storedQuestion({ hidden: true }));
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), questionPath));
    await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), questionPath));
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), 'questions', limit(10)));
  });

  it('lists only what is said to be shown, and only so many', async () => {
    const refused = [
      [limit(10)],
      [where('hidden', '==', true), limit(10)],
      [where('hidden', '!=', true), limit(10)],
      [where('authorUid', '==', 'member'), limit(10)],
      [where('hidden', '==', false)],
      [where('hidden', '==', false), limit(101)],
    ];
    for (const constraints of refused)
      await assertRefused(listRaw(rules.as('member'), 'questions', ...constraints));
    await assertRefused(listRaw(rules.as('moderator'), 'questions'));
  });
});

describe('asking', () => {
  it('passes as one batch about a case, an event, a city and nothing', async () => {
    await attempt('member', asking());
    await rules.reset();
    await rules.write(questionWorld);
    await attempt('member', askingOf(aboutEvent));
    await rules.reset();
    await rules.write(questionWorld);
    await attempt('member', askingOf(aboutCity, { toFocalPoint }));
    await rules.reset();
    await rules.write(questionWorld);
    await attempt('member', askingOf(aboutNothing));
  });

  it('passes as the portal asks, and tells author and focal points', async () => {
    await askQuestion(rules.as('member'), writer('member'), {
      questionId: q,
      about: { kind: 'caseStudy', id: 'shade' },
      input,
      cities: [],
    });
    for (const uid of ['author', 'colleague'])
      expect(await rules.read(tellingPath(uid, 'questionAsked'))).toMatchObject({ detail: nameOf('member') });
  });

  it('arrives once, however often it is sent', async () => {
    const ask = () =>
      askQuestion(rules.as('member'), writer('member'), {
        questionId: q,
        about: { kind: 'event', id: 'week' },
        input,
        cities: [],
      });
    await ask();
    await ask();
    await assertFailsAs(
      'conflict',
      askQuestion(rules.as('author'), writer('author'), {
        questionId: q,
        about: { kind: 'event', id: 'week' },
        input,
        cities: [],
      }),
    );
  });

  it('reaches three cities and five people at once', async () => {
    await rules.write({
      ...Object.fromEntries(
        ['one', 'two', 'three'].map((name) => [
          `organisations/${name}`,
          {
            ...questionWorld[`organisations/${otherCity}`],
            focalPoints: [1, 2, 3, 4, 5].map((n) => `${name}${n}`),
          },
        ]),
      ),
    });
    const mentions = ['author', 'colleague', 'otherAuthor', 'moderator', 'admin'];
    await askQuestion(rules.as('member'), writer('member'), {
      questionId: q,
      about: { kind: 'free', id: null },
      input: { ...input, mentions },
      cities: ['one', 'two', 'three'],
    });
    expect(await rules.read(tellingPath('three5', 'questionAsked'))).toMatchObject({ questionId: q });
    expect(await rules.read(tellingPath('admin', 'questionMention'))).toMatchObject({ questionId: q });
  });

  it('is for active members', async () => {
    await assertEachAllowed(['member'], (who) => attempt(who, asking({ by: who })));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => attempt(who, asking({ by: who })));
  });

  it.each(['question', 'stamp', 'toAuthor'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = asking();
    await assertRefused(attempt('member', others));
    if (name !== 'stamp') await assertRefused(attempt('member', { part }));
    await attempt('member', { part, ...others });
  });

  it.each<[string, DocumentData]>([
    ['in another’s name', head('colleague')],
    ['under another name', { authorName: 'The mayor' }],
    ['for another city', { organisationId: authorsCity, organisationName: 'Medellín' }],
    ['for no city', { organisationId: null, organisationName: '' }],
    ['with the city called differently', { organisationName: 'Gent' }],
    ['about a case that is not there', { about: { kind: 'caseStudy', id: 'none', title: 'x' } }],
    ['about a case called differently', { about: { kind: 'caseStudy', id: 'shade', title: 'Sun' } }],
    ['about a case, asking another city', { askedOrganisationIds: [otherCity] }],
    ['about a case, asking nobody', { askedOrganisationIds: [] }],
    ['about an event called differently', { ...aboutEvent, about: { ...aboutEvent.about, title: 'x' } }],
    ['about an event, asking a city', { ...aboutEvent, askedOrganisationIds: ['third'] }],
    ['about a city called differently', { ...aboutCity, about: { ...aboutCity.about, title: 'x' } }],
    ['about nothing, with a title', { ...aboutNothing, about: { kind: 'free', id: null, title: 'x' } }],
    ['about nothing, with a name', { ...aboutNothing, about: { kind: 'free', id: 'x', title: '' } }],
    ['about something else', { ...aboutNothing, about: { kind: 'person', id: null, title: '' } }],
    [
      'about more than the three',
      { about: { kind: 'caseStudy', id: 'shade', title: 'Shade at bus stops', x: 1 } },
    ],
    ['asking a city that is not there', { ...aboutNothing, askedOrganisationIds: ['nowhere'] }],
    ['with an answer', { answers: 1 }],
    ['with an answer counted', { countedAnswerId: 'x' }],
    ['as answered', { acceptedAnswerId: 'x' }],
    ['with followers', { followers: ['author'] }],
    ['as hidden', { hidden: true }],
    ['with earlier texts', { edits: [{ title: 'a', text: 'b', at: minutesAgo(5) }] }],
    ['written at another time', { textAt: minutesAgo(5) }],
    ['asked at another time', { createdAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with an act of the secretariat', { lastAuditId: 'x' }],
    ['with a field more', { phone: '1' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('member', asking({ fields })));
    await attempt('member', asking());
  });

  it('is refused of a case in the archive', async () => {
    await rules.write({ 'caseStudies/shade': { ...questionWorld['caseStudies/shade'], status: 'archived' } });
    await assertRefused(attempt('member', asking()));
  });

  it('is refused when it reaches none of the focal points of a city it asks', async () => {
    await assertRefused(attempt('member', askingOf(aboutCity)));
    const both = { ...aboutNothing, askedOrganisationIds: [authorsCity, 'third', otherCity] };
    const { stamp, question } = askingOf(both, {}, 'author');
    const own = set(tellingPath('colleague', 'questionAsked'), word('questionAsked', null, nameOf('author')));
    await assertRefused(attempt('author', { stamp, question, own }));
    await assertRefused(attempt('author', { stamp, question, ...toGhent }));
    await attempt('author', { stamp, question, own, ...toGhent });
  });

  it('of one’s own case or as a focal point tells the others, if there are any', async () => {
    await attempt('author', without(asking({ by: 'author' }), 'toAuthor'));
    await rules.remove('limits/colleague');
    await rules.remove(questionPath);
    await attempt('colleague', askingOf(aboutCity, {}, 'colleague'));
    await rules.remove(questionPath);
    await rules.remove('limits/colleague');
    await rules.write({
      [`organisations/${authorsCity}`]: {
        ...questionWorld[`organisations/${authorsCity}`],
        focalPoints: ['colleague', 'author'],
      },
    });
    await assertRefused(attempt('colleague', askingOf(aboutCity, {}, 'colleague')));
    const second = set(
      tellingPath('author', 'questionAsked'),
      word('questionAsked', null, nameOf('colleague')),
    );
    await attempt('colleague', askingOf(aboutCity, { second }, 'colleague'));
  });

  it('of many at once, or soon after another, is refused', async () => {
    const { stamp, ...parts } = askingOf(aboutNothing);
    const more = set(`${questionPath.slice(0, -1)}1`, parts.question?.data ?? {});
    await assertRefused(attempt('member', { stamp, ...parts, more }));
    await attempt('member', { stamp, ...parts });
    const again = { ...set(`${questionPath.slice(0, -1)}1`, parts.question?.data ?? {}) };
    const next = set('limits/member', { at: serverTimestamp(), id: `question~${q.slice(0, -1)}1` });
    await assertRefused(attempt('member', { again, next }));
    await rules.write({ 'limits/member': { at: minutesAgo(1), id: 'x' } });
    await attempt('member', { again, next });
  });

  it('under a name that is none, or one that is taken, is refused', async () => {
    const { stamp: _, ...parts } = askingOf(aboutNothing);
    const stamp = set('limits/member', { at: serverTimestamp(), id: 'question~short' });
    await assertRefused(
      attempt('member', { question: set('questions/short', parts.question?.data ?? {}), stamp }),
    );
    await rules.write(storedQuestion({ authorUid: 'author' }));
    await assertRefused(attempt('member', askingOf(aboutNothing)));
  });
});

describe('changing one’s words', () => {
  const edit = (text: string) =>
    editQuestion(rules.as('member'), { uid: 'member' }, { questionId: q, title: questionInput.title, text });
  const stored = { title: questionInput.title, text: questionInput.text, at: minutesAgo(30) };
  const changed = (fields: DocumentData = {}) => ({
    text: 'Other words.',
    edits: [stored],
    textAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    ...fields,
  });
  beforeEach(() => rules.write(storedQuestion({ createdAt: stored.at })));

  it('keeps each earlier text, until there are five', async () => {
    for (let round = 1; round <= questionLimits.edits; round += 1) await edit(`Words ${round}`);
    const kept = await rules.read(questionPath);
    expect(kept?.text).toBe('Words 5');
    expect(kept?.edits.map(({ text }: { text: string }) => text)).toEqual([
      questionInput.text,
      'Words 1',
      'Words 2',
      'Words 3',
      'Words 4',
    ]);
    await assertFailsAs('tooMany', edit('Words 6'));
    await assertRefused(
      updateRaw(
        rules.as('member'),
        questionPath,
        changed({
          edits: [...(kept?.edits ?? []), { title: kept?.title, text: kept?.text, at: kept?.textAt }],
        }),
      ),
    );
  });

  it.each<[string, DocumentData]>([
    ['without the earlier text', { edits: [] }],
    ['with another earlier text', { edits: [{ ...stored, text: 'Never said' }] }],
    ['with an earlier text of another time', { edits: [{ ...stored, at: minutesAgo(1) }] }],
    ['at another time', { textAt: minutesAgo(1) }],
    ['changed at another time', { updatedAt: minutesAgo(1) }],
    ['into no words', { text: ' ' }],
    ['into too many', { text: 'a'.repeat(questionLimits.text + 1) }],
    ['together with what it is about', { about: { kind: 'free', id: null, title: '' } }],
    ['together with its topics', { topics: [] }],
    ['together with its number of answers', { answers: 3 }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('member'), questionPath, changed(fields)));
    await updateRaw(rules.as('member'), questionPath, changed());
  });

  it('is for its author, while it is shown', async () => {
    await assertEachRefused(everybodyBut('member'), (who) =>
      updateRaw(rules.as(who), questionPath, changed()),
    );
    await rules.write(storedQuestion({ createdAt: stored.at, hidden: true }));
    await assertRefused(updateRaw(rules.as('member'), questionPath, changed()));
  });
});

describe('following', () => {
  const followers = (list: string[]) => ({ followers: list });
  const follow = (who: PersonaName, isIn: boolean) =>
    followQuestion(rules.as(who), { uid: who }, { questionId: q, isIn });

  it('puts oneself on both lists, and takes oneself off', async () => {
    await rules.write(storedQuestion());
    expect(await follow('author', true)).toBe('told');
    expect(await follow('colleague', true)).toBe('told');
    expect((await rules.read(questionPath))?.followers).toEqual(['author', 'colleague']);
    expect((await rules.read('members/author/follows/questions'))?.questionIds).toEqual([q]);
    await follow('author', false);
    expect((await rules.read(questionPath))?.followers).toEqual(['colleague']);
    expect((await rules.read('members/author/follows/questions'))?.questionIds).toEqual([]);
  });

  it('is only listed once ten others are told', async () => {
    const ten = Array.from({ length: questionLimits.followers }, (_, index) => `follower${index}`);
    await rules.write(storedQuestion({ followers: ten }));
    expect(await follow('author', true)).toBe('listed');
    await assertRefused(updateRaw(rules.as('author'), questionPath, followers([...ten, 'author'])));
    expect((await rules.read('members/author/follows/questions'))?.questionIds).toEqual([q]);
    await rules.write(storedQuestion({ followers: ten.slice(1) }));
    await updateRaw(rules.as('author'), questionPath, followers([...ten.slice(1), 'author']));
  });

  it.each<[string, string[]]>([
    ['another', ['colleague', 'otherAuthor']],
    ['oneself twice', ['colleague', 'author', 'author']],
    ['oneself, in the place of another', ['author']],
    ['nobody any more', []],
  ])('is not a way to put there %s', async (_name, list) => {
    await rules.write(storedQuestion({ followers: ['colleague'] }));
    await assertRefused(updateRaw(rules.as('author'), questionPath, followers(list)));
    await updateRaw(rules.as('author'), questionPath, followers(['colleague', 'author']));
  });

  it('is not for a hidden one, nor for whoever is not active', async () => {
    await rules.write(storedQuestion());
    await assertEachRefused(everybodyBut(...activeMembers), (who) =>
      updateRaw(rules.as(who), questionPath, followers([who])),
    );
    await rules.write(storedQuestion({ hidden: true }));
    await assertRefused(updateRaw(rules.as('moderator'), questionPath, followers(['moderator'])));
  });

  it('is private, and bounded', async () => {
    const path = 'members/author/follows/questions';
    const list = (questionIds: unknown, fields: DocumentData = {}) =>
      commit(rules.as('author'), [set(path, { questionIds, updatedAt: serverTimestamp(), ...fields })]);
    const fifty = Array.from({ length: questionLimits.followed }, (_, index) => `question${index}`);
    await list(fifty);
    await assertEachAllowed(['author'], (who) => getRaw(rules.as(who), path));
    await assertEachRefused(everybodyBut('author'), (who) => getRaw(rules.as(who), path));
    await assertRefused(list([...fifty, 'more']));
    await assertRefused(list(['same', 'same']));
    await assertRefused(list(['x'], { note: 'x' }));
    await assertRefused(list(['x'], { updatedAt: minutesAgo(1) }));
    await assertRefused(
      commit(rules.as('colleague'), [set(path, { questionIds: [], updatedAt: serverTimestamp() })]),
    );
  });
});

describe('hiding', () => {
  beforeEach(() => rules.write(storedQuestion()));
  const hide = (isHidden: boolean, reason = 'Advertising.') =>
    setQuestionHidden(rules.as('moderator'), { uid: 'moderator' }, { questionId: q, isHidden, reason });

  it('is undone by showing, and both are on record', async () => {
    await hide(true);
    expect((await rules.read(questionPath))?.hidden).toBe(true);
    await hide(false, '');
    expect((await rules.read(questionPath))?.hidden).toBe(false);
    await assertFailsAs('invalid', hide(true, ' '));
  });

  it('is for moderators, and never of one’s own', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) => attempt(who, hiding({ by: who })));
    await assertEachAllowed(['admin'], (who) => attempt(who, hiding({ by: who })));
    await rules.write(storedQuestion(head('moderator')));
    await rules.remove('audit/audit-1');
    await assertRefused(attempt('moderator', hiding()));
    await attempt('secondModerator', hiding({ by: 'secondModerator' }));
  });

  it.each(['target', 'audit'] as const)('is refused without its %s', async (name) => {
    await assertRefused(attempt('moderator', without(hiding(), name)));
    await attempt('moderator', hiding());
  });

  it.each<[string, DocumentData]>([
    ['together with other words', { text: 'Nothing to see here' }],
    ['at another time', { updatedAt: minutesAgo(1) }],
    ['into something else', { hidden: 'yes' }],
    ['into what it is', { hidden: false }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('moderator', hiding({ fields })));
    await attempt('moderator', hiding());
  });

  it('under the name of another act is refused', async () => {
    const parts = hiding();
    for (const fields of [{ action: 'question.show' }, { from: 'hidden' }, { to: 'shown' }]) {
      const audit = { ...parts.audit, data: { ...parts.audit.data, ...fields } };
      await assertRefused(attempt('moderator', { ...parts, audit }));
    }
    await attempt('moderator', parts);
  });
});

it('a question is never removed', async () => {
  await rules.write(storedQuestion());
  await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), questionPath));
});
