import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { TextDifference } from './TextDifference.tsx';

function show(before: string, after: string, language = 'en') {
  const { container } = renderPage(<TextDifference before={before} after={after} language={language} />);
  const paragraph = container.querySelector('p');
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
}

describe('TextDifference', () => {
  it('marks words as inserted and deleted, and says so to who does not see it', () => {
    const paragraph = show('We planted 200 trees.', 'We planted 350 trees.');
    expect(screen.getByRole('deletion')).toHaveTextContent('removed: 200');
    expect(screen.getByRole('insertion')).toHaveTextContent('added: 350');
    expect(paragraph).toHaveTextContent('We planted removed: 200added: 350 trees.');
  });

  it('shows what was pasted as its characters', () => {
    const paragraph = show('', '<script>alert(1)</script><img src=x onerror=alert(1)>');
    expect(paragraph).toHaveTextContent('<script>alert(1)</script><img src=x onerror=alert(1)>');
    expect(paragraph.querySelector('script, img')).toBeNull();
  });

  it('marks a first and an emptied text whole', () => {
    const first = show('', 'All of it');
    expect(first.querySelectorAll('ins')).toHaveLength(1);
    expect(first.querySelector('ins')?.lastChild).toHaveTextContent('All of it');
    const gone = show('All of it', '');
    expect(gone.querySelectorAll('del')).toHaveLength(1);
    expect(gone.querySelector('ins')).toBeNull();
  });

  it('lets the text decide its direction, whatever our words for it are', () => {
    const paragraph = show('مئتي شجرة', 'ثلاثمئة شجرة', 'ar');
    expect(paragraph).toHaveAttribute('dir', 'auto');
    expect(paragraph).toHaveAttribute('lang', 'ar');
    for (const label of paragraph.querySelectorAll('.portal-visually-hidden')) {
      expect(label).toHaveAttribute('dir');
      expect(label).toHaveAttribute('lang', 'en');
    }
    expect(paragraph.querySelector('del')).toHaveTextContent('removed: مئتي');
  });

  it('compares words where no spaces stand between them', () => {
    const paragraph = show('城市种植了二百棵树', '城市种植了三百棵树', 'zh');
    expect(paragraph.querySelector('del')?.lastChild).toHaveTextContent(/^二百$/);
    expect(paragraph.querySelector('ins')?.lastChild).toHaveTextContent(/^三百$/);
  });

  it('shows a text that stayed, unmarked', () => {
    const paragraph = show('The same', 'The same');
    expect(paragraph).toHaveTextContent(/^The same$/);
    expect(paragraph.querySelector('ins, del')).toBeNull();
  });
});
