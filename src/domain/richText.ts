import * as v from 'valibot';

/**
 * A long text is a structured document (the editor's JSON), kept as a JSON string: Firestore would refuse its nesting
 * past twenty levels, and the rules can bound a string but not a tree. Empty text is the empty string.
 */
export interface RichTextNode {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  content?: RichTextNode[] | undefined;
}

const attributes = v.optional(v.record(v.string(), v.unknown()));

const nodeSchema: v.GenericSchema<RichTextNode> = v.object({
  type: v.string(),
  text: v.optional(v.string()),
  attrs: attributes,
  marks: v.optional(v.array(v.object({ type: v.string(), attrs: attributes }))),
  content: v.optional(v.array(v.lazy(() => nodeSchema))),
});

/** The document behind a stored text; null for empty text or anything that is not such a document. */
export function parseRichText(stored: string): RichTextNode | null {
  if (stored === '') return null;
  try {
    const parsed = v.safeParse(nodeSchema, JSON.parse(stored));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The stored form of a document: empty string when it holds no words. */
export function storeRichText(document: RichTextNode): string {
  return plainText(document).trim() === '' ? '' : JSON.stringify(document);
}

/** The words of a text without its form: for counters, search, previews and differences. */
export function plainTextOf(stored: string): string {
  const document = parseRichText(stored);
  return document === null ? '' : plainText(document).trim();
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'tableRow']);

function plainText(node: RichTextNode): string {
  if (node.type === 'hardBreak') return '\n';
  const inner =
    (node.text ?? '') + (node.content ?? []).map(plainText).join(node.type === 'tableRow' ? '\t' : '');
  return blocks.has(node.type) ? `${inner}\n` : inner;
}

/** A stored text of plain paragraphs, for the seed, imports and tests. */
export function paragraphs(...texts: string[]): string {
  return storeRichText({
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
}

/** Only these schemes may be a link; anything else is shown as its text. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)/i.test(href.trim());
}
