import { parseRichText, type RichTextNode } from './richText.ts';

export const blockKinds = ['paragraph', 'heading', 'listItem', 'quote', 'row', 'rule'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One line of a long text with its place: what a difference is read by. */
export interface TextBlock {
  kind: BlockKind;
  /** How deep in lists it stands; 0 is outside. */
  depth: number;
  /** What stands before a list item: a number or a dot; '' for other lines. */
  marker: string;
  text: string;
  /** Where its links lead, in order: a changed address is a change that no word shows. */
  links: string[];
  /** Its bold, italic … stretches and the like: two lines of the same words are alike when these are the same. */
  form: string;
}

/** Deeper than anybody writes; below it only the words count, so that a crafted text cannot exhaust the stack. */
const deepest = 24;

/** A stored long text line by line; nothing for an empty text or one that is not a document. Empty lines are left out. */
export function textBlocks(stored: string): TextBlock[] {
  const document = parseRichText(stored);
  if (document === null) return [];
  return blocksIn(document, { kind: 'paragraph', depth: 0, marker: '', nesting: 0 });
}

/** Equal for lines that read alike. The marker does not count: one new item would change all numbers below it. */
export function keyOfBlock({ kind, depth, text, links, form }: TextBlock): string {
  return JSON.stringify([kind, depth, text, links, form]);
}

interface Place extends Pick<TextBlock, 'kind' | 'depth' | 'marker'> {
  nesting: number;
}

function blocksIn(node: RichTextNode, place: Place): TextBlock[] {
  const children = node.content ?? [];
  const inner = { ...place, nesting: place.nesting + 1 };
  if (place.nesting > deepest) return lineOf([node], place);
  switch (node.type) {
    case 'heading':
      return lineOf([node], { ...place, kind: 'heading' }, `level ${String(node.attrs?.level)}`);
    case 'tableRow':
      return lineOf(children, { ...place, kind: 'row' });
    case 'horizontalRule':
      return [{ ...blank, kind: 'rule', depth: place.depth }];
    case 'blockquote':
      return children.flatMap((child) => blocksIn(child, { ...inner, kind: 'quote' }));
    case 'bulletList':
    case 'orderedList':
      return children.flatMap((child, index) =>
        blocksIn(child, {
          ...inner,
          depth: place.depth + 1,
          marker: node.type === 'bulletList' ? '•' : `${firstNumber(node) + index}.`,
        }),
      );
    case 'listItem':
      return children.flatMap((child, index) =>
        blocksIn(
          child,
          index === 0 ? { ...inner, kind: 'listItem' } : { ...inner, kind: 'paragraph', marker: '' },
        ),
      );
    default:
      return node.text !== undefined || children.length === 0 || children.some(isInline)
        ? lineOf([node], place)
        : children.flatMap((child) => blocksIn(child, inner));
  }
}

const blank = { marker: '', text: '', links: [], form: '' };

function isInline({ type }: RichTextNode): boolean {
  return type === 'text' || type === 'hardBreak';
}

function firstNumber({ attrs }: RichTextNode): number {
  return typeof attrs?.start === 'number' && Number.isInteger(attrs.start) ? attrs.start : 1;
}

const inlineTypes = new Set(['text', 'hardBreak']);

/** The line that nodes make: one node as it is, the cells of a row side by side. */
function lineOf(nodes: readonly RichTextNode[], place: Place, form = ''): TextBlock[] {
  const cells = nodes.map(wordsIn);
  const text = cells.map((cell) => cell.text.trim()).join(' | ');
  if (cells.every((cell) => cell.text.trim() === '')) return [];
  return [
    {
      kind: place.kind,
      depth: place.depth,
      marker: place.kind === 'listItem' ? place.marker : '',
      text,
      links: cells.flatMap((cell) => cell.links),
      form: [form, ...cells.map((cell) => cell.form)].join('|'),
    },
  ];
}

/** The words below a node, without recursion. */
function wordsIn(root: RichTextNode): { text: string; links: string[]; form: string } {
  let text = '';
  const links: string[] = [];
  const stretches: { length: number; marks: string }[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!inlineTypes.has(node.type) && text !== '' && !/\s$/.test(text)) text += ' ';
    if (node.type === 'hardBreak') text += '\n';
    if (node.text) {
      text += node.text;
      const marks = node.marks ?? [];
      const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
      if (typeof href === 'string') links.push(href);
      const names = marks
        .map(({ type }) => type)
        .sort()
        .join(' ');
      const last = stretches.at(-1);
      // How the editor happened to cut a text into nodes is no difference.
      if (last?.marks === names) last.length += node.text.length;
      else stretches.push({ length: node.text.length, marks: names });
    }
    open.push(...(node.content ?? []).toReversed());
  }
  const isPlain = stretches.every(({ marks }) => marks === '');
  return { text, links, form: isPlain ? '' : JSON.stringify(stretches) };
}
