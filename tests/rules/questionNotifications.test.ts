import type { DocumentData } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { commit, type Write } from '#tests/support/rawAccess.ts';
import { nameOf, set } from '#tests/support/rawAccounts.ts';
import {
  a,
  aboutNothing,
  accepting,
  answering,
  asking,
  q,
  questionWorld,
  storedAnswer,
  storedQuestion,
  tellingPath,
  word,
} from '#tests/support/rawQuestions.ts';
import { assertRefused, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { authorsCity, minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('question-notifications');
const attempt = (by: PersonaName, parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));

beforeEach(() => rules.write(questionWorld));

/** To whom a batch may tell what: the same word to somebody else, or of another kind, is refused. */
const asked = (uid: string, kind = 'questionAsked', fields: DocumentData = {}) =>
  set(tellingPath(uid, kind), word(kind, null, nameOf('member'), fields));
const ofAnswer = (uid: string, kind: string, fields: DocumentData = {}) =>
  set(tellingPath(uid, kind, a), word(kind, a, nameOf('author'), fields));

describe('a question about a case', () => {
  it.each(['member', 'otherAuthor', 'moderator', 'nobody'])('is not told to %s', async (uid) => {
    await assertRefused(attempt('member', { ...asking(), more: asked(uid) }));
    await attempt('member', asking());
  });

  it('is not told to a second author', async () => {
    const study = { ...questionWorld['caseStudies/shade'], authorUids: ['author', 'admin'] };
    await rules.write({ 'caseStudies/shade': study });
    await assertRefused(attempt('member', { ...asking(), more: asked('admin') }));
    await attempt('member', asking());
  });

  it('is told to people who were chosen, if they are there', async () => {
    const parts = asking({ fields: { mentions: ['moderator', 'ghost'] } });
    await assertRefused(attempt('member', { ...parts, more: asked('ghost', 'questionMention') }));
    await assertRefused(attempt('member', { ...parts, more: asked('admin', 'questionMention') }));
    await attempt('member', { ...parts, more: asked('moderator', 'questionMention') });
  });

  it.each<[string, DocumentData]>([
    ['other words', { title: 'Win a prize' }],
    ['somebody else', { detail: 'The mayor' }],
    ['another kind', { kind: 'questionMention' }],
    ['another time', { at: minutesAgo(5) }],
    ['having been read', { readAt: minutesAgo(5) }],
    ['an answer', { answerId: a }],
    ['another question', { questionId: 'other' }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    const { toAuthor, ...parts } = asking();
    await assertRefused(attempt('member', { ...parts, toAuthor: asked('author', 'questionAsked', fields) }));
    await attempt('member', { ...parts, toAuthor });
  });

  it('is told under one name only, and with the question', async () => {
    const { toAuthor, ...parts } = asking();
    const elsewhere = set('members/author/notifications/anything', toAuthor.data);
    await assertRefused(attempt('member', { ...parts, toAuthor, elsewhere }));
    await attempt('member', { ...parts, toAuthor });
    await assertRefused(attempt('member', { late: asked('colleague', 'questionAsked') }));
    await assertRefused(attempt('member', { again: toAuthor }));
  });
});

describe('a question to three cities', () => {
  const cities = {
    ...aboutNothing,
    askedOrganisationIds: ['third', authorsCity, otherCity],
  };
  it('is told to the focal points of each, and to nobody else', async () => {
    await rules.write({
      'organisations/third': { ...questionWorld['organisations/third'], focalPoints: ['moderator', 'admin'] },
    });
    const { toAuthor: _, ...parts } = asking({ by: 'member', fields: cities });
    const all = { ...parts, first: asked('moderator'), second: asked('otherAuthor') };
    await assertRefused(attempt('member', { ...all, more: asked('author') }));
    await attempt('member', { ...all, more: asked('admin') });
  });
});

describe('an answer', () => {
  beforeEach(() => rules.write(storedQuestion({ followers: ['admin'] })));

  it.each([
    ['member', 'questionFollowed'],
    ['colleague', 'questionFollowed'],
    ['admin', 'questionAnswered'],
    ['admin', 'questionMention'],
    ['admin', 'answerAccepted'],
    ['admin', 'questionAsked'],
  ])('is not told to %s as %s', async (uid, kind) => {
    await assertRefused(attempt('author', { ...answering(), more: ofAnswer(uid, kind) }));
    await attempt('author', answering());
  });

  it('is told to followers and to people who were chosen', async () => {
    const parts = answering({ fields: { mentions: ['otherAuthor', 'ghost'] } });
    await assertRefused(attempt('author', { ...parts, more: ofAnswer('ghost', 'questionMention') }));
    await attempt('author', {
      ...parts,
      follower: ofAnswer('admin', 'questionFollowed'),
      chosen: ofAnswer('otherAuthor', 'questionMention'),
    });
  });

  it('is told with the answer only', async () => {
    await rules.write(storedAnswer({}, { followers: ['admin'] }));
    await assertRefused(attempt('author', { late: ofAnswer('admin', 'questionFollowed') }));
  });

  it.each<[string, DocumentData]>([
    ['other words', { title: 'Win a prize' }],
    ['somebody else', { detail: 'The mayor' }],
    ['no answer', { answerId: null }],
    ['another time', { at: minutesAgo(5) }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    const { notification, ...parts } = answering();
    const other = { ...notification, data: { ...notification.data, ...fields } };
    await assertRefused(attempt('author', { ...parts, other }));
    await attempt('author', { ...parts, notification });
  });
});

describe('accepting', () => {
  beforeEach(() => rules.write(storedAnswer({}, { followers: ['admin'] })));

  it.each(['admin', 'member', 'colleague'])('is not told to %s', async (uid) => {
    const more = set(tellingPath(uid, 'answerAccepted', a), word('answerAccepted', a, nameOf('member')));
    await assertRefused(attempt('member', { ...accepting(), more }));
    await attempt('member', accepting());
  });

  it('is told under the name of whoever asked', async () => {
    const { notification, ...parts } = accepting();
    const other = { ...notification, data: { ...notification.data, detail: 'The mayor' } };
    await assertRefused(attempt('member', { ...parts, other }));
    await attempt('member', { ...parts, notification });
  });
});

it('only its reader marks such a word as read', async () => {
  const path = tellingPath('author', 'questionAsked');
  await rules.write({
    ...storedQuestion(),
    [path]: { ...word('questionAsked', null, nameOf('member')), at: minutesAgo(5) },
  });
  const { markRead } = await import('#src/data/notifications/commands.ts');
  const id = `${q}~questionAsked`;
  await assertRefused(markRead(rules.as('member'), 'author', [id]));
  await markRead(rules.as('author'), 'author', [id]);
});
