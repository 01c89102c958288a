import { Anchor } from '@mantine/core';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { isSafeLink, parseRichText, type RichTextNode } from '#src/domain/richText.ts';
import { directionOf, strayDirection } from '#src/domain/textDirection.ts';
import classes from './RichTextView.module.css';

interface RichTextViewProps {
  /** A long text as it is stored: `domain/richText.ts`. */
  text: string;
  /** Added to the level of headings, so that they fit under the heading they are shown beneath. */
  headingOffset?: number;
  /** Of the text, where it is known: without it the first letter decides which way the text runs. */
  language?: ContentLanguage | undefined;
}

/**
 * People's long texts. The document is walked by hand with a list of what may appear: anything else is shown as its
 * words, nothing is ever read as HTML, so there is nothing to sanitise.
 */
export function RichTextView({ text, headingOffset = 0, language }: RichTextViewProps) {
  const document = useMemo(() => parseRichText(text), [text]);
  if (document === null) return null;
  return (
    <div
      className={classes.root}
      lang={language}
      dir={language === undefined ? 'auto' : directionOf(language)}
    >
      {renderChildren(document, { headingOffset, depth: 0, language })}
    </div>
  );
}

interface Place {
  headingOffset: number;
  depth: number;
  language: ContentLanguage | undefined;
}

/** Nobody writes lists this deep; past it only the words are shown, so that a crafted text cannot exhaust the stack. */
const deepest = 24;

function renderNode(node: RichTextNode, place: Place): ReactNode {
  switch (node.type) {
    case 'text':
      return renderText(node);
    case 'paragraph':
      return createElement('p', { dir: strayOf(node, place) }, inside(node, place));
    case 'heading':
      return createElement(
        headingTag(node.attrs?.level, place.headingOffset),
        { dir: strayOf(node, place) },
        inside(node, place),
      );
    case 'bulletList':
      return createElement('ul', null, inside(node, place));
    case 'orderedList':
      return createElement('ol', { start: wholeNumber(node.attrs?.start, 1, 9999) }, inside(node, place));
    case 'listItem':
      return createElement('li', null, inside(node, place));
    case 'blockquote':
      return createElement('blockquote', null, inside(node, place));
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr />;
    case 'table':
      return renderTable(node, place);
    case 'tableRow':
      return createElement('tr', null, inside(node, place));
    case 'tableHeader':
    case 'tableCell':
      return renderCell(node, place, 'col');
    default:
      return node.text ?? inside(node, place);
  }
}

function strayOf(node: RichTextNode, { language }: Place): 'ltr' | 'rtl' | undefined {
  return language && strayDirection(wordsOf(node), language);
}

function inside(node: RichTextNode, place: Place): ReactNode {
  const depth = place.depth + 1;
  return depth > deepest ? wordsOf(node) : renderChildren(node, { ...place, depth });
}

// Spread instead of a list: the order of a text is its only identity, so there is no better key than the place.
function renderChildren(node: RichTextNode, place: Place): ReactNode {
  return createElement(Fragment, null, ...(node.content ?? []).map((child) => renderNode(child, place)));
}

function renderTable(node: RichTextNode, place: Place): ReactNode {
  const rows = (node.content ?? []).map((row, index) =>
    createElement(
      'tr',
      null,
      ...(row.content ?? []).map((cell) => renderCell(cell, place, index === 0 ? 'col' : 'row')),
    ),
  );
  return (
    <table>
      <tbody>{createElement(Fragment, null, ...rows)}</tbody>
    </table>
  );
}

function renderCell(node: RichTextNode, place: Place, scope: 'col' | 'row'): ReactNode {
  const spans = {
    colSpan: wholeNumber(node.attrs?.colspan, 1, 50),
    rowSpan: wholeNumber(node.attrs?.rowspan, 1, 500),
  };
  return node.type === 'tableHeader'
    ? createElement('th', { ...spans, scope }, inside(node, place))
    : createElement('td', spans, inside(node, place));
}

const markTags = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const;

function renderText(node: RichTextNode): ReactNode {
  const marks = node.marks ?? [];
  let rendered: ReactNode = node.text ?? '';
  for (const [mark, tag] of Object.entries(markTags)) {
    if (marks.some(({ type }) => type === mark)) rendered = createElement(tag, null, rendered);
  }
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  if (!isSafeLink(href)) return rendered;
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow ugc" inherit>
      {rendered}
    </Anchor>
  );
}

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function headingTag(level: unknown, offset: number): (typeof headingTags)[number] {
  const wanted = (wholeNumber(level, 1, 6) ?? 2) + offset;
  return headingTags[Math.min(Math.max(wanted, 1), 6) - 1] ?? 'h6';
}

function wholeNumber(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}

/** The words below a node, without recursion. */
function wordsOf(root: RichTextNode): string {
  const words: string[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.text) words.push(node.text);
    open.push(...(node.content ?? []).toReversed());
  }
  return words.join(' ');
}
