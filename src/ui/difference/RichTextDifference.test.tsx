import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { paragraphs, type RichTextNode, storeRichText } from '#src/domain/richText.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { RichTextDifference } from './RichTextDifference.tsx';

const show = (before: string, after: string, language = 'en') =>
  renderPage(<RichTextDifference before={before} after={after} language={language} />);

const withLink = (href: string) =>
  storeRichText({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'the report', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  });

describe('RichTextDifference', () => {
  it('frames new and lost paragraphs, and marks words in changed ones', () => {
    show(
      paragraphs('Most stops stood in full sun.', 'People waited in doorways.'),
      paragraphs('Most stops stood in full shade.', 'A street was closed.'),
    );
    const [word, paragraph] = screen.getAllByRole('insertion');
    expect(word).toHaveTextContent('added: shade');
    expect(paragraph).toHaveTextContent('AddedA street was closed.');
    expect(screen.getAllByRole('deletion')[1]).toHaveTextContent('RemovedPeople waited in doorways.');
  });

  it('puts neighbours into one frame', () => {
    show('', paragraphs('One.', 'Two.'));
    expect(screen.getByRole('insertion')).toHaveTextContent('AddedOne.Two.');
  });

  it('puts long unchanged stretches away, and shows them on demand', async () => {
    const lines = ['One stays.', 'Two stays.', 'Three stays.', 'Four stays.', 'Five is the last.'];
    show(paragraphs(...lines), paragraphs(...lines, 'Six is new.'));
    const folded = screen.getByText('4 unchanged paragraphs');
    expect(screen.getByText('Two stays.')).not.toBeVisible();
    expect(screen.getByText('Five is the last.')).toBeVisible();
    await userEvent.click(folded);
    expect(screen.getByText('Two stays.')).toBeVisible();
  });

  it('shows where a link leads that says the same words, without making a link of it', () => {
    show(withLink('https://city.example/report'), withLink('javascript:alert(1)'));
    expect(screen.getByText(/Links lead elsewhere/)).toBeInTheDocument();
    expect(screen.getByRole('deletion')).toHaveTextContent('https://city.example/report');
    expect(screen.getByRole('insertion')).toHaveTextContent('javascript:alert(1)');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says so when only the form changed', () => {
    const text = (node: Partial<RichTextNode>) =>
      storeRichText({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Plant early', ...node }] }],
      });
    show(text({}), text({ marks: [{ type: 'bold' }] }));
    expect(screen.getByText(/only their form changed/)).toBeInTheDocument();
    expect(screen.queryByRole('insertion')).toBeNull();
  });

  it('names what a line was before', () => {
    const heading = storeRichText({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Plant early' }] }],
    });
    show(paragraphs('Plant early'), heading);
    expect(screen.getByText('Was a paragraph before.')).toBeInTheDocument();
    // A heading of the text is none of the page's.
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('shows pasted markup as characters and survives what is no document', () => {
    const { container } = show('{"type":', paragraphs('<script>alert(1)</script>'));
    expect(screen.getByRole('insertion')).toHaveTextContent('<script>alert(1)</script>');
    expect(container.querySelector('script')).toBeNull();
    show('{"type":', 'no document');
    expect(screen.getByText(/only their form changed/)).toBeInTheDocument();
  });

  it('lets each line decide its direction', () => {
    show(paragraphs('نزرع في الخريف.'), paragraphs('نزرع في الربيع.', 'In spring.'), 'ar');
    expect(screen.getByText('In spring.').closest('p')).toHaveAttribute('dir', 'auto');
    expect(screen.getByRole('deletion')).toHaveTextContent('الخريف');
    expect(screen.getByText('Added')).toHaveAttribute('lang', 'en');
  });
});
