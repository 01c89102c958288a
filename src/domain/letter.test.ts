import { beforeAll, describe, expect, it } from 'vitest';
import { letterWords } from '#firebase/admin/letterWords.ts';
import { paths } from '#src/paths.ts';
import { kinds, toldOf } from '#tests/support/toldEvents.ts';
import { composeLetter, type Letter, type LetterWords, letterLanguage } from './letter.ts';
import { letterHtml, letterText } from './letterParts.ts';
import type { Notification } from './notification.ts';

const at = new Date('2026-11-24T08:00:00Z');
const portal = 'https://portal.example';
let t: LetterWords;

beforeAll(async () => {
  t = await letterWords();
});

function letterOf(items: readonly Notification[], fields: { name?: string; hasMore?: boolean } = {}): Letter {
  const { name = 'Lucía', hasMore = false } = fields;
  const reader = { name, lettersPerWeek: 2, language: letterLanguage };
  const letter = composeLetter({ items, hasMore }, reader, { t, paths });
  if (!letter) throw new Error('no letter');
  return letter;
}

const answer = (fields: Partial<Extract<Notification, { questionId: string }>> = {}): Notification => ({
  ...{ id: 'q~a', kind: 'questionAnswered' as const, questionId: 'q', answerId: 'a', title: 'Who waters?' },
  ...{ detail: 'Ana from Porto', at, readAt: null },
  ...fields,
});

describe('a letter', () => {
  it('is none without anything to tell', () => {
    const reader = { name: 'Lucía', lettersPerWeek: 2, language: letterLanguage };
    expect(composeLetter({ items: [], hasMore: false }, reader, { t, paths })).toBeNull();
  });

  it('reads as a letter', () => {
    const items = [answer(), toldOf('published', 1, at)];
    expect(letterText(letterOf(items, { hasMore: true }), portal)).toBe(`Hello Lucía,

this is new for you in the ICLEI member portal, the newest first.

Who waters?
- Your question has an answer: Ana from Porto (24 November)
  You are told because you asked this question.
  https://portal.example/questions/q

Text 1
- Published in the library (24 November)
  You are told as an author of this text.
  https://portal.example/case-studies/c1

There is more than fits into a letter.
All notifications: https://portal.example/notifications

You get at most 2 such e-mails a week.
Change or end these e-mails: https://portal.example/notifications/e-mails
`);
  });

  it('says how much is new, in the singular, too', () => {
    expect(letterOf([answer()]).subject).toBe('ICLEI member portal: one thing is new for you');
    expect(letterOf([answer(), answer({ id: 'b' })]).subject).toContain('2 things are new');
    expect(letterOf([answer()], { name: '' }).greeting).toBe('Hello,');
  });

  it.each(kinds)('gives what happened, a reason and a way there: %s', (kind) => {
    const [group] = letterOf([toldOf(kind, 1, at)]).groups;
    const [line] = group?.lines ?? [];
    expect(group?.title).not.toBe('');
    expect(line?.what).toMatch(/\w+ \w+/);
    expect(line?.reason).toMatch(/^You are told /);
    expect(line?.address).toMatch(/^\/\w/);
  });
});

describe('unapproved content', () => {
  it.each(['returned', 'declined', 'shared'] as const)('a text is not named: %s', (kind) => {
    const notification = { ...toldOf(kind, 1, at), title: 'Not yet reviewed' };
    const letter = letterOf([notification]);
    expect(JSON.stringify(letter)).not.toContain('Not yet reviewed');
    expect(letter.groups[0]?.title).toBe('One of your texts');
  });

  it('the published title stands above a revision that came back', () => {
    const common = { caseStudyId: 'c', submissionId: 's', at, readAt: null };
    const letter = letterOf([
      { ...common, id: '2', kind: 'returned', title: 'A bolder title' },
      { ...common, id: '1', kind: 'published', title: 'Shade' },
    ]);
    expect(letter.groups.map(({ title, lines }) => [title, lines.length])).toEqual([['Shade', 2]]);
  });

  it('what was reported is not repeated, nor why an account was hidden', () => {
    const reported = JSON.stringify(letterOf([toldOf('reportResolved', 1, at)]));
    expect(reported).not.toMatch(/Win a prize|It is gone/);
    expect(JSON.stringify(letterOf([toldOf('accountHidden', 1, at)]))).not.toContain('Names a colleague');
  });
});

describe('words of people', () => {
  const evil = answer({
    title: '<img src=x onerror="alert(1)">\r\nChange or end these e-mails: https://evil.example',
    detail: `O'Brien & "Sons" </li>`,
  });

  it('are escaped in HTML, wherever they stand', () => {
    const html = letterHtml(letterOf([evil], { name: '<b>Lucía</b>' }), portal, letterLanguage);
    expect(html).not.toMatch(/<img|<b>|<\/li><\/li>/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).toContain('O&#39;Brien &amp; &quot;Sons&quot; &lt;/li&gt;');
  });

  it('cannot begin a line of their own', () => {
    const text = letterText(letterOf([evil], { name: 'Lucía\n\nBcc: all' }), portal);
    expect(text.split('\n').filter((line) => line.startsWith('Change or end'))).toHaveLength(1);
    expect(text).toMatch(/^Hello Lucía Bcc: all,\n/);
  });
});
