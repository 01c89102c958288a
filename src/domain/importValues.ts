import { storedText } from './caseFile.ts';
import { parseRichText, storeRichText } from './richText.ts';

/** The stored form of a long text: from words, or from the editor's document. Null for anything else. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return storedText(value);
  const stored = JSON.stringify(value);
  const document = parseRichText(stored);
  if (document?.type !== 'doc') return null;
  return storeRichText(document) === '' ? '' : stored;
}

/** The time a day or a time is written for; what is neither stays as it is. */
export function dateOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(
    value.trim(),
  );
  const date = new Date(value.trim());
  return isDate && !Number.isNaN(date.getTime()) ? date : value;
}
