import * as v from 'valibot';
import { expect, it } from 'vitest';
import { kindOfTarget, reportId, reportTargetSchema } from './report.ts';

it.each([
  ['caseStudies/tram', 'caseStudy'],
  ['events/cop/accounts/a', 'account'],
  ['events/cop/accounts/a/replies/r', 'reply'],
  ['questions/q', 'question'],
  ['questions/q/answers/a', 'answer'],
  ['profiles/ana', 'profile'],
  ['conversations/ana~zoe/messages/m', 'message'],
])('%s is a thing that can be reported: a %s', (target, kind) => {
  expect(kindOfTarget(target)).toBe(kind);
  expect(v.is(reportTargetSchema, target)).toBe(true);
});

it.each(['members/ana', 'submissions/x', 'conversations/ana~zoe', 'caseStudies/', 'caseStudies/a/b', ''])(
  '“%s” is not',
  (target) => {
    expect(kindOfTarget(target)).toBeNull();
    expect(v.is(reportTargetSchema, target)).toBe(false);
  },
);

it('one person has one report on one thing', () => {
  expect(reportId('events/cop/accounts/a', 'ana')).toBe('events~cop~accounts~a~ana');
});
