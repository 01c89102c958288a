import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { TranslationField } from './TranslationField.tsx';

it('is written from right to left in Arabic', async () => {
  const onChange = vi.fn();
  renderPage(
    <TranslationField field="title" language="ar" value="" problem={undefined} onChange={onChange} />,
  );
  const input = screen.getByRole('textbox', { name: /Title in Arabic/ });
  expect(input).toHaveAttribute('dir', 'rtl');
  expect(input).toHaveAttribute('lang', 'ar');
  await userEvent.type(input, 'ظ');
  expect(onChange).toHaveBeenLastCalledWith('ظ');
});

it('says what keeps a text from being stored', () => {
  renderPage(
    <>
      <TranslationField field="title" language="fr" value="" problem="missing" onChange={vi.fn()} />
      <TranslationField field="summary" language="fr" value="…" problem="tooLong" onChange={vi.fn()} />
    </>,
  );
  expect(screen.getByRole('textbox', { name: /Title in French/ })).toHaveAccessibleDescription(
    'A translation needs a title.',
  );
  expect(screen.getByRole('textbox', { name: /Summary in French/ })).toHaveAccessibleDescription(
    /at most 600 characters/,
  );
});
