import { describe, expect, it } from 'vitest';
import { isSafeLink, paragraphs, parseRichText, plainTextOf, storeRichText } from './richText.ts';

describe('stored long texts', () => {
  it('a document without words is stored as empty text', () => {
    expect(storeRichText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('');
  });
  it('come back as they were', () => {
    expect(plainTextOf(paragraphs('One.', 'Two.'))).toBe('One.\nTwo.');
  });
  it.each(['', 'plain words', '{"type":1}', '[]', '{"content":"x"}'])('%j is no document', (stored) => {
    expect(parseRichText(stored)).toBeNull();
    expect(plainTextOf(stored)).toBe('');
  });
});

it.each([
  ['https://city.example/a', true],
  ['mailto:climate@city.example', true],
  ['javascript:alert(1)', false],
  [' JaVaScRiPt:alert(1)', false],
  ['data:text/html,x', false],
  ['/relative', false],
  [null, false],
])('%j as a link: %s', (href, isSafe) => {
  expect(isSafeLink(href)).toBe(isSafe);
});
