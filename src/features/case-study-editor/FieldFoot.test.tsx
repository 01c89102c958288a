import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { summaryLength } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import editor from '#src/i18n/en/editor.json';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { OptionalText } from './ContentFields.tsx';
import { FieldFoot } from './FieldFoot.tsx';
import { countOf } from './fieldCount.ts';
import { SummaryField } from './SummaryField.tsx';

describe('below a field', () => {
  it('stands how much it holds, as one types', async () => {
    renderWriting(<OptionalText name="staffing" />, { draft: draftWith({ staffing: '' }) });
    expect(screen.getByText('0 of 300 characters')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /Staffing/ }), 'Two');
    expect(screen.getByText('3 of 300 characters')).toBeInTheDocument();
  });

  it('an example opens on demand', async () => {
    renderWriting(<FieldFoot name="lessons" />);
    const good = screen.getByText(editor.example.lessons.good);
    expect(good).not.toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'See an example: Lessons' }));
    expect(good).toBeVisible();
    expect(screen.getByText(editor.example.lessons.weak)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Hide the example: Lessons' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('the example of a summary keeps to the rule it illustrates', () => {
    const { length, min, max } = summaryLength({ summary: editor.example.summary.good, language: 'en' });
    expect(length).toBeGreaterThanOrEqual(min);
    expect(length).toBeLessThanOrEqual(max);
    renderWriting(<SummaryField />);
    expect(screen.getByRole('button', { name: 'See an example: Summary' })).toBeInTheDocument();
  });
});

describe('what is counted', () => {
  it('are words, characters where words are not set apart, and items that say something', () => {
    expect(countOf('lessons', paragraphs('Begin with shade'), 'en')).toEqual({ unit: 'words', length: 3 });
    expect(countOf('lessons', '', 'en')).toEqual({ unit: 'words', length: 0 });
    expect(countOf('lessons', paragraphs('樹木'), 'zh')).toEqual({ unit: 'characters', length: 2 });
    expect(countOf('authors', ['Ana', ''], 'en')).toEqual({ unit: 'items', length: 1, most: 8 });
    expect(countOf('stage', 'running', 'en')).toBeNull();
  });
});
