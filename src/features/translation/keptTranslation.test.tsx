import { beforeEach, expect, it } from 'vitest';
import {
  beginTranslation,
  forgetTranslation,
  keepTranslation,
  recallTranslation,
} from './keptTranslation.ts';
import { translationProblems } from './translationProblems.ts';

const place = { uid: 'author', caseStudyId: 'shade', language: 'ar' };
const texts = {
  title: 'ظل',
  summary: '',
  challenge: '',
  approach: '',
  participation: '',
  lessons: '',
  conditions: '',
};
const updatedAt = new Date('2026-05-01T08:00:00Z');
const draft = { kind: 'human', ofVersion: 2, texts, updatedAt } as const;

beforeEach(() => localStorage.clear());

it('begins with what waits, else with what readers have, else with nothing', () => {
  const released = { kind: 'machine', ofVersion: 1, texts } as const;
  expect(beginTranslation(draft, released, 3)).toMatchObject({ kind: 'human', ofVersion: 2 });
  expect(beginTranslation(null, released, 3)).toMatchObject({ kind: 'machine', ofVersion: 1, draftAt: null });
  expect(beginTranslation(null, null, 3)).toMatchObject({ kind: null, ofVersion: 3 });
});

it('keeps unsent words for their author only, until they are forgotten', () => {
  const kept = beginTranslation(draft, null, 2);
  expect(keepTranslation(place, kept)).toBe(true);
  expect(recallTranslation(place)).toEqual(kept);
  expect(recallTranslation({ ...place, uid: 'colleague' })).toBeNull();
  forgetTranslation(place);
  expect(recallTranslation(place)).toBeNull();
});

it('takes nothing that is not a kept translation', () => {
  localStorage.setItem('portal.translation.author.shade.ar', '{"texts":"<b>"}');
  expect(recallTranslation(place)).toBeNull();
  localStorage.setItem('portal.translation.author.shade.ar', 'no JSON');
  expect(recallTranslation(place)).toBeNull();
});

it('knows what keeps a translation from being stored', () => {
  expect(translationProblems(texts)).toEqual({});
  expect(translationProblems({ ...texts, title: ' ' })).toEqual({ title: 'missing' });
  expect(translationProblems({ ...texts, summary: 'x'.repeat(601), lessons: 'x'.repeat(30_001) })).toEqual({
    summary: 'tooLong',
    lessons: 'tooLong',
  });
});
