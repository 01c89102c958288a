import { type DocumentData, limit, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '#src/data/questions/asking.ts';
import { acceptAnswer, editAnswer, setAnswerHidden } from '#src/data/questions/commands.ts';
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
import { nameOf, set, update, writer } from '#tests/support/rawAccounts.ts';
import {
  a,
  accepting,
  answering,
  answerPath,
  answersPath,
  head,
  hiding,
  q,
  questionPath,
  questionWorld,
  storedAnswer,
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
import { minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('answers');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const answer = (who: PersonaName, answerId = a, mentions: string[] = []) =>
  answerQuestion(rules.as(who), writer(who), {
    questionId: q,
    answerId,
    input: { text: 'The parks department does.', mentions },
  });

beforeEach(() => rules.write(questionWorld));

describe('reading', () => {
  it('is for active members, together with the question', async () => {
    await rules.write(storedAnswer());
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), answerPath));
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), `${answersPath}/missing`));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), answerPath));
    const shown = (who: PersonaName | 'anonymous') =>
      listRaw(rules.as(who), answersPath, where('hidden', '==', false), limit(10));
    await assertEachAllowed(activeMembers, shown);
    await assertEachRefused(everybodyBut(...activeMembers), shown);
    await rules.write(storedAnswer({}, { hidden: true }));
    await assertEachAllowed(moderators, shown);
    await assertEachRefused(everybodyBut(...moderators), shown);
    await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), answerPath));
  });

  it('of a hidden one is for moderators', async () => {
    await rules.write(storedAnswer({ hidden: true }));
    await assertEachAllowed(moderators, (who) => getRaw(rules.as(who), answerPath));
    await assertEachRefused(everybodyBut(...moderators), (who) => getRaw(rules.as(who), answerPath));
    await assertEachAllowed(moderators, (who) => listRaw(rules.as(who), answersPath, limit(10)));
    for (const constraints of [
      [limit(10)],
      [where('hidden', '!=', true), limit(10)],
      [where('hidden', '==', false)],
      [where('fromSource', '==', true), limit(10)],
    ])
      await assertRefused(listRaw(rules.as('member'), answersPath, ...constraints));
  });
});

describe('answering', () => {
  beforeEach(() => rules.write(storedQuestion({ followers: ['colleague', 'admin'] })));

  it('passes as one batch', () => attempt('author', answering()));

  it('passes as the portal does it, is counted, and told to whoever asked, follows or was chosen', async () => {
    await answer('author', a, ['otherAuthor', 'member']);
    expect(await rules.read(answerPath)).toMatchObject({ fromSource: true, organisationName: 'Medellín' });
    expect(await rules.read(questionPath)).toMatchObject({ answers: 1, countedAnswerId: a });
    expect(await rules.read(tellingPath('member', 'questionAnswered', a))).toMatchObject({
      detail: nameOf('author'),
    });
    expect(await rules.read(tellingPath('colleague', 'questionFollowed', a))).toBeDefined();
    expect(await rules.read(tellingPath('otherAuthor', 'questionMention', a))).toBeDefined();
    expect(await rules.read(tellingPath('member', 'questionMention', a))).toBeUndefined();
  });

  it('arrives once, however often it is sent', async () => {
    await answer('author');
    await answer('author');
    expect((await rules.read(questionPath))?.answers).toBe(1);
    await assertFailsAs('conflict', answer('colleague'));
  });

  it('reaches ten followers and five people at once', async () => {
    const followers = Array.from({ length: questionLimits.followers }, (_, index) => `follower${index}`);
    await rules.write(storedQuestion({ followers }));
    await answer('author', a, ['colleague', 'otherAuthor', 'moderator', 'admin', 'secondAdmin']);
    expect(await rules.read(tellingPath('follower9', 'questionFollowed', a))).toBeDefined();
    expect(await rules.read(tellingPath('secondAdmin', 'questionMention', a))).toBeDefined();
  });

  it('counts further ones, of whoever asked as well', async () => {
    await rules.write(storedAnswer());
    const second = { ...answering({ by: 'member', count: { answers: 2 } }) };
    const b = `${a.slice(0, -1)}1`;
    const parts = {
      answer: set(`${answersPath}/${b}`, second.answer.data),
      count: update(questionPath, { ...second.count.data, countedAnswerId: b }),
      stamp: set('limits/member', { at: serverTimestamp(), id: `question~${q}~${b}` }),
    };
    await attempt('member', parts);
    expect((await rules.read(questionPath))?.answers).toBe(2);
  });

  it('is from the source for members of the city that was asked, and only for them', async () => {
    await assertRefused(attempt('author', answering({ fields: { fromSource: false } })));
    await assertRefused(
      attempt('otherAuthor', answering({ by: 'otherAuthor', fields: { fromSource: true } })),
    );
    await assertRefused(attempt('moderator', answering({ by: 'moderator', fields: { fromSource: true } })));
    await attempt('otherAuthor', answering({ by: 'otherAuthor' }));
  });

  it('is for active members', async () => {
    await assertEachRefused(everybodyBut(...activeMembers), (who) => attempt(who, answering({ by: who })));
    await assertEachAllowed(['moderator'], (who) => attempt(who, answering({ by: who })));
  });

  it.each(['answer', 'count', 'stamp', 'notification'] as const)(
    'is refused without its %s',
    async (name) => {
      const { [name]: part, ...others } = answering();
      await assertRefused(attempt('author', others));
      if (name !== 'stamp') await assertRefused(attempt('author', { part }));
      await attempt('author', { part, ...others });
    },
  );

  it.each<[string, DocumentData]>([
    ['in another’s name', head('colleague')],
    ['under another name', { authorName: 'The mayor' }],
    ['for another city', { organisationId: 'ghent', organisationName: 'Ghent', fromSource: false }],
    ['with the city called differently', { organisationName: 'Medellin' }],
    ['as hidden', { hidden: true }],
    ['as accepted', { acceptedAt: serverTimestamp() }],
    ['with earlier texts', { edits: [{ text: 'b', at: minutesAgo(5) }] }],
    ['at another time', { createdAt: minutesAgo(5) }],
    ['written at another time', { textAt: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with an act of the secretariat', { lastAuditId: 'x' }],
    ['with a field more', { link: 'x' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('author', answering({ fields })));
    await attempt('author', answering());
  });

  it.each<[string, DocumentData]>([
    ['twice', { answers: 2 }],
    ['not at all', { answers: 0 }],
    ['as another answer', { countedAnswerId: 'other' }],
    ['at another time', { updatedAt: minutesAgo(5) }],
    ['and accepted', { acceptedAnswerId: a }],
    ['and the question changed', { title: 'Another question' }],
  ])('is refused when it is counted %s', async (_name, count) => {
    await assertRefused(attempt('author', answering({ count })));
    await attempt('author', answering());
  });

  it('of many at once, or soon after another, is refused', async () => {
    const parts = answering();
    const more = set(`${answersPath}/${a.slice(0, -1)}1`, parts.answer.data);
    await assertRefused(attempt('author', { ...parts, more }));
    await attempt('author', parts);
    await assertRefused(answer('author', `${a.slice(0, -1)}2`));
    await rules.write({ 'limits/author': { at: minutesAgo(1), id: 'x' } });
    await answer('author', `${a.slice(0, -1)}2`);
    expect((await rules.read(questionPath))?.answers).toBe(2);
  });

  it('to a hidden question is refused', async () => {
    await rules.write(storedQuestion({ hidden: true }));
    await assertRefused(attempt('moderator', answering({ by: 'moderator' })));
  });
});

describe('the number of answers', () => {
  it('moves with an answer only', async () => {
    await rules.write(storedAnswer());
    for (const answers of [0, 2])
      await assertEachRefused(['author', 'member', 'moderator'], (who) =>
        updateRaw(rules.as(who), questionPath, { answers, countedAnswerId: a, updatedAt: serverTimestamp() }),
      );
  });
});

describe('accepting', () => {
  beforeEach(() => rules.write(storedAnswer()));
  const accept = (answerId: string | null) =>
    acceptAnswer(rules.as('member'), { uid: 'member' }, { questionId: q, answerId });

  it('passes as one batch', () => attempt('member', accepting()));

  it('is told once, and can be taken back and done again', async () => {
    await accept(a);
    expect(await rules.read(questionPath)).toMatchObject({ acceptedAnswerId: a });
    expect(await rules.read(tellingPath('author', 'answerAccepted', a))).toMatchObject({
      detail: nameOf('member'),
    });
    await accept(null);
    expect(await rules.read(questionPath)).toMatchObject({ acceptedAnswerId: null });
    await assertRefused(attempt('member', accepting()));
    await accept(a);
    await accept(a);
    expect(await rules.read(questionPath)).toMatchObject({ acceptedAnswerId: a });
  });

  it('of one’s own answer tells nobody', async () => {
    await rules.write(storedAnswer(head('member')));
    await accept(a);
    expect(await rules.read(tellingPath('member', 'answerAccepted', a))).toBeUndefined();
  });

  it('is for whoever asked', async () => {
    await assertEachRefused(everybodyBut('member'), (who) => attempt(who, accepting()));
    await rules.write(storedAnswer({ acceptedAt: minutesAgo(5) }, { acceptedAnswerId: a }));
    await assertEachRefused(everybodyBut('member'), (who) =>
      updateRaw(rules.as(who), questionPath, { acceptedAnswerId: null, updatedAt: serverTimestamp() }),
    );
  });

  it.each(['question', 'answer', 'notification'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = accepting();
    await assertRefused(attempt('member', others));
    await assertRefused(attempt('member', { part }));
    await attempt('member', { part, ...others });
  });

  it('of what is hidden, missing or accepted already is refused', async () => {
    await assertRefused(attempt('member', accepting({ acceptedAnswerId: 'missing' })));
    await assertRefused(attempt('member', accepting({ updatedAt: minutesAgo(1) })));
    await assertRefused(attempt('member', accepting({ answers: 2 })));
    await rules.write(storedAnswer({ hidden: true }));
    await assertRefused(attempt('member', accepting()));
    await rules.write(storedAnswer({ acceptedAt: minutesAgo(5) }, { acceptedAnswerId: a }));
    await assertRefused(
      updateRaw(rules.as('member'), questionPath, { acceptedAnswerId: a, updatedAt: serverTimestamp() }),
    );
    await rules.write(storedAnswer({}, { hidden: true }));
    await assertRefused(attempt('member', accepting()));
  });
});

describe('changing one’s words', () => {
  const at = minutesAgo(30);
  const stored = { text: 'We keep them in the contract for five years.', at };
  const changed = (fields: DocumentData = {}) => ({
    text: 'Other words.',
    edits: [stored],
    textAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    ...fields,
  });
  const edit = (text: string) =>
    editAnswer(rules.as('author'), { uid: 'author' }, { questionId: q, answerId: a, text });
  beforeEach(() => rules.write(storedAnswer({ createdAt: at })));

  it('keeps each earlier text, until there are five', async () => {
    for (let round = 1; round <= questionLimits.edits; round += 1) await edit(`Words ${round}`);
    const kept = await rules.read(answerPath);
    expect(kept?.edits).toHaveLength(questionLimits.edits);
    expect(kept?.edits[0].text).toBe(stored.text);
    await assertFailsAs('tooMany', edit('Words 6'));
    await assertRefused(
      updateRaw(
        rules.as('author'),
        answerPath,
        changed({ edits: [...(kept?.edits ?? []), { text: kept?.text, at: kept?.textAt }] }),
      ),
    );
  });

  it.each<[string, DocumentData]>([
    ['without the earlier text', { edits: [] }],
    ['with another earlier text', { edits: [{ ...stored, text: 'Never said' }] }],
    ['at another time', { textAt: minutesAgo(1) }],
    ['into no words', { text: ' ' }],
    ['into too many', { text: 'a'.repeat(questionLimits.answer + 1) }],
    ['together with its source', { fromSource: false }],
    ['together with its author', { authorName: 'The mayor' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(updateRaw(rules.as('author'), answerPath, changed(fields)));
    await updateRaw(rules.as('author'), answerPath, changed());
  });

  it('is for its author, while answer and question are shown', async () => {
    await assertEachRefused(everybodyBut('author'), (who) => updateRaw(rules.as(who), answerPath, changed()));
    await rules.write(storedAnswer({ createdAt: at, hidden: true }));
    await assertRefused(updateRaw(rules.as('author'), answerPath, changed()));
    await rules.write(storedAnswer({ createdAt: at }, { hidden: true }));
    await assertRefused(updateRaw(rules.as('author'), answerPath, changed()));
  });
});

describe('hiding', () => {
  beforeEach(() => rules.write(storedAnswer()));
  const hide = (isHidden: boolean) =>
    setAnswerHidden(
      rules.as('moderator'),
      { uid: 'moderator' },
      { questionId: q, answerId: a, isHidden, reason: isHidden ? 'Advertising.' : '' },
    );

  it('passes as one batch', () => attempt('moderator', hiding({ answers: 0 })));

  it('counts no longer, and again when it is shown; what was accepted is so no longer', async () => {
    await rules.write(storedAnswer({ acceptedAt: minutesAgo(5) }, { acceptedAnswerId: a }));
    await hide(true);
    expect(await rules.read(questionPath)).toMatchObject({ answers: 0, acceptedAnswerId: null });
    await assertFailsAs('conflict', hide(true));
    await hide(false);
    expect(await rules.read(questionPath)).toMatchObject({ answers: 1, acceptedAnswerId: null });
  });

  it('is for moderators, and never of one’s own', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      attempt(who, hiding({ by: who, answers: 0 })),
    );
    await assertEachAllowed(['admin'], (who) => attempt(who, hiding({ by: who, answers: 0 })));
    await rules.write(storedAnswer(head('moderator')));
    await rules.remove('audit/audit-1');
    await assertRefused(attempt('moderator', hiding({ answers: 0 })));
    await attempt('secondModerator', hiding({ by: 'secondModerator', answers: 0 }));
  });

  it.each(['target', 'audit', 'count'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = hiding({ answers: 0 });
    await assertRefused(attempt('moderator', others));
    await assertRefused(attempt('moderator', { part }));
    await attempt('moderator', { part, ...others });
  });

  it('is refused when it is counted wrongly', async () => {
    for (const answers of [1, -1, 2]) await assertRefused(attempt('moderator', hiding({ answers })));
    await assertRefused(attempt('moderator', hiding({ answers: 0, count: { acceptedAnswerId: 'x' } })));
    await assertRefused(attempt('moderator', hiding({ answers: 0, count: { updatedAt: minutesAgo(1) } })));
    await assertRefused(attempt('moderator', hiding({ answers: 0, fields: { text: 'Other words' } })));
    await rules.write(storedAnswer({ acceptedAt: minutesAgo(5) }, { acceptedAnswerId: a }));
    await assertRefused(attempt('moderator', hiding({ answers: 0 })));
    await attempt('moderator', hiding({ answers: 0, count: { acceptedAnswerId: null } }));
  });
});

it('an answer is never removed', async () => {
  await rules.write(storedAnswer());
  await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), answerPath));
});

it('nobody writes a word of an answer that is not theirs', async () => {
  await rules.write(storedAnswer());
  const path = tellingPath('member', 'questionAnswered', a);
  await assertRefused(commit(rules.as('author'), [set(path, word('questionAnswered', a, nameOf('author')))]));
});
