import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paragraphs, type RichTextNode } from '#src/domain/richText.ts';
import { RichTextView } from './RichTextView.tsx';

function show(text: string, headingOffset?: number) {
  return render(
    <MantineProvider env="test">
      <RichTextView text={text} {...(headingOffset === undefined ? {} : { headingOffset })} />
    </MantineProvider>,
  ).container;
}

const stored = (...content: RichTextNode[]) => JSON.stringify({ type: 'doc', content });
const text = (words: string, ...marks: NonNullable<RichTextNode['marks']>): RichTextNode => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });

describe('what people write', () => {
  it('is shown with its structure', () => {
    const container = show(
      stored(
        { type: 'heading', attrs: { level: 2 }, content: [text('Why trees')] },
        paragraph(text('Shade '), text('matters', { type: 'bold' }, { type: 'italic' })),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [paragraph(text('three'))] }],
        },
        { type: 'blockquote', content: [paragraph(text('quoted'))] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('Year'))] }] },
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph(text('2025'))] }],
            },
          ],
        },
      ),
      1,
    );
    expect(screen.getByRole('heading', { level: 3, name: 'Why trees' })).toBeInTheDocument();
    expect(container.querySelector('strong, em strong')).toHaveTextContent('matters');
    expect(screen.getAllByRole('list')[1]).toHaveAttribute('start', '3');
    expect(screen.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('scope', 'col');
    expect(screen.getByRole('cell', { name: '2025' })).toHaveAttribute('colspan', '2');
  });

  it('finds its own direction', () => {
    expect(show(paragraphs('مرحبا')).querySelector('[dir="auto"]')).toHaveTextContent('مرحبا');
  });

  it('links out without handing over who came from where', () => {
    show(stored(paragraph(text('plan', { type: 'link', attrs: { href: 'https://example.org/plan' } }))));
    const link = screen.getByRole('link', { name: 'plan' });
    expect(link).toHaveAttribute('href', 'https://example.org/plan');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
  });

  it('shows nothing for an empty text or for anything that is no document', () => {
    expect(show('').querySelector('[dir]')).toBeNull();
    expect(show('<p>hello</p>').querySelector('p')).toBeNull();
    expect(show('{"type":7}').querySelector('p')).toBeNull();
  });
});

describe('an attack', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    42,
    null,
  ])('with the link %j leaves only the words', (href) => {
    show(stored(paragraph(text('click me', { type: 'link', attrs: { href } }))));
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('click me')).toBeInTheDocument();
  });

  it('with markup in the words shows the markup as words', () => {
    const container = show(
      stored(paragraph(text('<img src=x onerror="alert(1)"><script>alert(2)</script>'))),
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container).toHaveTextContent('<img src=x onerror="alert(1)">');
  });

  it('with a node or a mark we do not know shows its words only', () => {
    const container = show(
      stored(
        { type: 'iframe', attrs: { src: 'https://evil.example' }, content: [paragraph(text('inside'))] },
        { type: 'script', text: 'alert(1)' },
        paragraph(text('styled', { type: 'textStyle', attrs: { style: 'position:fixed' } })),
      ),
    );
    expect(container.querySelector('iframe, script, [style*="fixed"]')).toBeNull();
    expect(container).toHaveTextContent('insidealert(1)styled');
  });

  it('with attributes on allowed nodes brings none of them along', () => {
    const container = show(
      stored({
        type: 'paragraph',
        attrs: {
          onclick: 'alert(1)',
          style: 'position:fixed',
          class: 'x',
          dangerouslySetInnerHTML: { __html: '<b>x</b>' },
        },
        content: [text('quiet')],
      }),
    );
    expect(container.querySelector('p')?.getAttributeNames()).toEqual([]);
  });

  it('by nesting a thousand levels neither crashes nor builds a thousand elements', () => {
    const depth = 1000;
    const deep = `${'{"type":"blockquote","content":['.repeat(depth)}{"type":"text","text":"bottom"}${']}'.repeat(depth)}`;
    const container = show(`{"type":"doc","content":[${deep}]}`);
    expect(container.querySelectorAll('blockquote').length).toBeLessThan(30);
  });

  it('by repeating a mark wraps the words once', () => {
    const marks = Array.from({ length: 500 }, () => ({ type: 'bold' }));
    expect(show(stored(paragraph(text('loud', ...marks)))).querySelectorAll('strong')).toHaveLength(1);
  });
});
