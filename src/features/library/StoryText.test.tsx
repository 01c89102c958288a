import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paragraphs } from '#src/domain/richText.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { StoryText } from './StoryText.tsx';

const rootOf = (words: string) => screen.getByText(words).closest('[dir]');

it('runs from right to left in Arabic, even where it begins with a Latin name', () => {
  renderPage(<StoryText text={paragraphs('ICLEI شبكة من المدن.')} language="ar" standsIn={false} />);
  expect(rootOf('ICLEI شبكة من المدن.')).toHaveAttribute('dir', 'rtl');
  expect(rootOf('ICLEI شبكة من المدن.')).toHaveAttribute('lang', 'ar');
});

it('runs from left to right in English, even where it begins with an Arabic name', () => {
  renderPage(<StoryText text={paragraphs('عمّان is growing.')} language="en" standsIn={false} />);
  expect(rootOf('عمّان is growing.')).toHaveAttribute('dir', 'ltr');
  expect(screen.queryByText(/Not translated/)).toBeNull();
});

it('is marked where the original stands in for a translation', () => {
  renderPage(<StoryText text={paragraphs('Forty stops.')} language="en" standsIn />);
  expect(screen.getByText('Not translated: in English.')).toBeVisible();
  expect(rootOf('Forty stops.')).toHaveAttribute('lang', 'en');
});
