import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { letterWords } from '#firebase/admin/letterWords.ts';
import { composeLetter, type Letter, letterLanguage } from '#src/domain/letter.ts';
import { letterHtml } from '#src/domain/letterParts.ts';
import { letterTopics } from '#src/domain/notificationKinds.ts';
import { defaultNotificationSettings as settings } from '#src/domain/notificationSettings.ts';
import { paths } from '#src/paths.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { kinds, toldOf } from '#tests/support/toldEvents.ts';
import { LetterSettingsForm } from './LetterSettingsForm.tsx';
import { LetterView } from './LetterView.tsx';

describe('the settings of letters', () => {
  function show(fields: Partial<Parameters<typeof LetterSettingsForm>[0]> = {}) {
    const onChange = vi.fn();
    renderPage(<LetterSettingsForm settings={settings} saving="idle" onChange={onChange} {...fields} />);
    return onChange;
  }

  it('say how often, from none to seven, and what about', async () => {
    const onChange = show();
    const rate = screen.getByRole('combobox', { name: 'How often' });
    expect(rate).toHaveDisplayValue('At most 1 e-mail a week');
    expect(within(rate).getAllByRole('option')).toHaveLength(8);
    await userEvent.selectOptions(rate, 'At most 3 e-mails a week');
    expect(onChange).toHaveBeenLastCalledWith({ ...settings, lettersPerWeek: 3 });
    await userEvent.selectOptions(rate, 'No e-mails');
    expect(onChange).toHaveBeenLastCalledWith({ ...settings, lettersPerWeek: 0 });
    expect(screen.getAllByRole('checkbox')).toHaveLength(letterTopics.length);
  });

  it('are changed with the keyboard', async () => {
    const onChange = show();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('checkbox', { name: 'Decisions on my texts' })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      ...settings,
      topics: letterTopics.filter((topic) => topic !== 'texts'),
    });
  });

  it.each([
    ['pending', 'Saving…'],
    ['success', 'Saved.'],
    ['error', 'Not saved. What you see is what is stored.'],
  ] as const)('say how saving goes: %s', (saving, words) => {
    show({ saving });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it('say that topics do not count while there are no letters', () => {
    show({ settings: { ...settings, lettersPerWeek: 0 } });
    expect(screen.getByText('These count as soon as you choose e-mails again.')).toBeVisible();
  });
});

describe('the letter on screen', () => {
  it('is word for word, link for link the letter that is sent', async () => {
    const letter = await letterOfEverything();
    const { container } = renderPage(<LetterView letter={letter} />);
    const mail = new DOMParser().parseFromString(
      letterHtml(letter, 'https://portal.example', letterLanguage),
      'text/html',
    );
    const shown = container.querySelector('[data-part="body"]');
    expect(wordsOf(shown)).toBe(wordsOf(mail.body));
    expect(mail.title).toBe(letter.subject);
    expect(screen.getByText(letter.subject)).toBeVisible();
    const addresses = (root: ParentNode) =>
      [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(addresses(mail)).toEqual(addresses(container).map((path) => `https://portal.example${path}`));
    expect(addresses(mail).length).toBeGreaterThan(kinds.length);
  });
});

async function letterOfEverything(): Promise<Letter> {
  const items = kinds.map((kind, n) => toldOf(kind, n, new Date(Date.UTC(2026, 10, 24, 20 - n))));
  const letter = composeLetter(
    { items, hasMore: true },
    { name: 'Lucía <b>', lettersPerWeek: 2, language: letterLanguage },
    { t: await letterWords(), paths },
  );
  if (!letter) throw new Error('no letter');
  return letter;
}

/** Text as a reader sees it: blocks and breaks part words, runs of blanks are one. */
function wordsOf(root: Element | null): string {
  const parts = [...(root?.querySelectorAll('p, h2, h3, li') ?? [])].map((block) =>
    block.innerHTML
      .replace(/<br[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return parts.join('\n');
}
