import { describe, expect, it } from 'vitest';
import { buildAnswer, buildQuestion } from '#firebase/seed/questionBuilders.ts';
import {
  inReadingOrder,
  isUnanswered,
  parseAbout,
  questionLimits,
  questionProblems,
  questionStampId,
  textProblem,
} from './question.ts';

describe('the order of answers', () => {
  const at = (hour: number) => new Date(`2026-10-06T0${hour}:00:00Z`);
  const first = buildAnswer({ id: 'first', createdAt: at(1) });
  const source = buildAnswer({ id: 'source', createdAt: at(2), fromSource: true });
  const helped = buildAnswer({ id: 'helped', createdAt: at(3) });

  it('begins with the accepted one and the cities that were asked, then goes by time', () => {
    const order = (acceptedAnswerId: string | null) =>
      inReadingOrder([helped, first, source], { acceptedAnswerId }).map(({ id }) => id);
    expect(order('helped')).toEqual(['helped', 'source', 'first']);
    expect(order(null)).toEqual(['source', 'first', 'helped']);
  });
});

it('a question is unanswered while no answer counts', () => {
  expect(isUnanswered(buildQuestion())).toBe(true);
  expect(isUnanswered(buildQuestion({ answers: 1 }))).toBe(false);
});

describe('what keeps a text from being sent', () => {
  it('is that it says nothing, or too much without the blanks around it', () => {
    expect(textProblem(' \n', 3)).toBe('missing');
    expect(textProblem(' abc ', 3)).toBeNull();
    expect(textProblem('abcd', 3)).toBe('tooLong');
  });

  it('is named field by field', () => {
    expect(questionProblems({ title: 'Who?', text: 'Somebody.' })).toEqual({});
    expect(questionProblems({ title: '', text: 'a'.repeat(questionLimits.text + 1) })).toEqual({
      title: 'missing',
      text: 'tooLong',
    });
  });
});

describe('what a question is about, in an address', () => {
  it.each([
    ['caseStudy:shade', { kind: 'caseStudy', id: 'shade' }],
    ['event:cop:31', { kind: 'event', id: 'cop:31' }],
    ['organisation:gn-1', { kind: 'organisation', id: 'gn-1' }],
    ['free', { kind: 'free', id: null }],
    ['caseStudy:', null],
    ['caseStudy:a/b', null],
    ['person:x', null],
    ['', null],
    [null, null],
  ])('%s', (said, about) => {
    expect(parseAbout(said)).toEqual(about);
  });
});

it('a stamp names question and answer', () => {
  expect(questionStampId('q')).toBe('question~q');
  expect(questionStampId('q', 'a')).toBe('question~q~a');
});
