import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { originalChosen, readingOf } from '#src/domain/reading.ts';
import type { Translation } from '#src/domain/translation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseLanguages } from './CaseLanguages.tsx';
import type { CaseReading } from './useCaseReading.ts';

const content = buildContent({ language: 'en' });

function buildTranslation(fields: Partial<Translation> = {}): Translation {
  return {
    id: 'ar',
    caseStudyId: 'shade',
    language: 'ar',
    kind: 'human',
    ofVersion: 2,
    texts: {
      title: 'ظل عند المواقف',
      summary: 'أربعون موقفًا.',
      challenge: '',
      approach: '',
      participation: '',
      lessons: '',
      conditions: '',
    },
    by: 'author',
    releasedBy: 'moderator',
    releasedAt: new Date('2026-05-01T08:00:00Z'),
    ...fields,
  };
}

const arabic = buildTranslation();
const spanish = buildTranslation({ id: 'es', language: 'es', kind: 'machine', ofVersion: 3 });

function show(
  translation: Translation | null,
  fields: Partial<CaseReading> = {},
  original: { language: 'en' | 'es' } = { language: 'en' },
) {
  const remember = vi.fn();
  const shown = renderPage(
    <CaseLanguages
      caseStudy={{ content: { ...content, ...original }, version: 3 }}
      reading={{
        reading: readingOf(content, translation),
        translation,
        translations: [arabic, spanish],
        why: 'chosen',
        state: 'known',
        retry: vi.fn(),
        remember,
        ...fields,
      }}
    />,
    { at: '/case-studies/shade' },
  );
  return { ...shown, remember };
}

it('names every language in its own words, with how the text came to be', () => {
  show(null, { why: 'original' });
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual([
    'English (original)',
    'العربية (translated by the city)',
    'Español (machine translation)',
  ]);
  expect(screen.getByRole('link', { name: /English/ })).toHaveAttribute('aria-current', 'true');
  expect(screen.getByText('العربية')).toHaveAttribute('lang', 'ar');
  expect(screen.queryByRole('note')).toBeNull();
});

it('has an address for each language, and remembers the choice', async () => {
  const { address, remember } = show(null);
  await userEvent.click(screen.getByRole('link', { name: /العربية/ }));
  expect(address()).toBe('/case-studies/shade?lang=ar');
  expect(remember).toHaveBeenLastCalledWith('ar');
  await userEvent.click(screen.getByRole('link', { name: /English/ }));
  expect(address()).toBe('/case-studies/shade?lang=en');
  expect(remember).toHaveBeenLastCalledWith(originalChosen);
});

it('says that the original has moved on', () => {
  show(arabic);
  expect(screen.getByRole('note')).toHaveTextContent('Translated by the city from version 2.');
  expect(screen.getByRole('note')).toHaveTextContent(
    'The original has moved on since (version 3); parts may be out of date.',
  );
});

it('says that a machine translated, and nothing of the original while it follows it', () => {
  show(spanish);
  expect(screen.getByRole('note')).toHaveTextContent('Machine translation of version 3');
  expect(screen.getByRole('note')).not.toHaveTextContent('moved on');
});

it('says why it is in another language unasked, and leads back in one step', async () => {
  const { address } = show(arabic, { why: 'profile' });
  expect(screen.getByRole('note')).toHaveTextContent(
    'You see it in Arabic because of the languages in your profile.',
  );
  await userEvent.click(screen.getByRole('link', { name: 'Read the original' }));
  expect(address()).toBe('/case-studies/shade?lang=en');
});

it('marks the language of an original without translations, once that is known', () => {
  show(null, { translations: [], state: 'waiting' }, { language: 'es' });
  expect(screen.queryByText(/Written in/)).toBeNull();
  show(null, { translations: [] }, { language: 'es' });
  expect(screen.getByText('Written in Spanish. There is no translation yet.')).toBeVisible();
});

it('offers another try when the languages could not be loaded', async () => {
  const retry = vi.fn();
  show(null, { translations: [], state: 'failed', retry });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});
