import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MessageUse, type MessageUses, messageUses } from './messageUses.ts';
import { isTest, readSource, readSources } from './sourceFiles.ts';

/** Keys of each catalogue with their messages, plural forms under their own names. */
type Catalogues = Map<string, Map<string, string>>;

/** `{{count}} texts`: other languages, if not English, have more forms than this one. */
const countedNoun = /\{\{count\}\} \p{L}+s\b/u;
const pluralForm = /_(?:zero|one|two|few|many|other)$/;
const catalogues: Catalogues = new Map(
  readSources('src/i18n/en', '.json').map(({ path, text }) => [
    basename(path, '.json'),
    new Map(flat(JSON.parse(text))),
  ]),
);
const uses = readSources('src', '.ts', '.tsx')
  .filter(({ path }) => !isTest(path) && !path.endsWith('.d.ts'))
  .map((file) => messageUses(file, [...catalogues.keys()]));

describe('the message catalogue', () => {
  it('has every message that the source asks for', () => {
    expect(uses.flatMap(({ asked }) => asked).length).toBeGreaterThan(0);
    expect(missing(uses, catalogues)).toEqual([]);
  });

  it('has no message that nobody asks for', () => {
    expect(unused(uses, catalogues)).toEqual([]);
  });

  it('has both plural forms of every counted message', () => {
    expect(withoutPlurals(catalogues)).toEqual([]);
  });

  it('has words in every message', () => {
    const empty = [...catalogues].flatMap(([namespace, messages]) =>
      [...messages].filter(([, message]) => message.trim() === '').map(([key]) => `${namespace}:${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('is declared for the compiler, file by file', () => {
    const declared = readSource('src/i18n/resources.d.ts').text.match(/(?<=: typeof )\w+/g) ?? [];
    expect(declared.sort()).toEqual([...catalogues.keys()].sort());
  });
});

describe('a check of the catalogue', () => {
  const sample: Catalogues = new Map([
    ['common', new Map([['save', 'Save']])],
    [
      'editor',
      new Map([
        ['title', 'Title'],
        ['requirement.summary', 'A summary'],
        ['requirement.topics', 'Topics'],
        ['left_one', 'One word'],
        ['left_other', 'Words'],
        ['rows_other', 'Rows'],
      ]),
    ],
  ]);
  const read = (text: string) => [
    messageUses({ path: 'a.tsx', text: `useTranslation('editor'); ${text}` }, [...sample.keys()]),
  ];

  it('finds a key that is not there, in its own catalogue only', () => {
    const found = missing(
      read("t('title'); t('save'); t(open ? 'left' : 'gone'); <Trans i18nKey=\"away\" />"),
      sample,
    );
    expect(found).toEqual(['a.tsx:1: save', 'a.tsx:1: gone', 'a.tsx:1: away']);
    expect(missing(read("t('common:save')"), sample)).toEqual([]);
    expect(missing(read("t('common:title')"), sample)).toEqual(['a.tsx:1: title']);
  });

  it('finds a template that fits no key', () => {
    expect(missing(read(`t(\`requirement.\${id}\`)`), sample)).toEqual([]);
    expect(missing(read(`t(\`requirements.\${id}\`)`), sample)).toHaveLength(1);
  });

  it('finds keys that nobody asks for', () => {
    const asked = `t('common:save'); t(\`requirement.\${id}\`); t('left', { count }); const key = 'rows';`;
    expect(unused(read(asked), sample)).toEqual(['editor:title']);
    expect(unused(read(''), sample)).toHaveLength(7);
  });

  it('finds a counted message without its plural forms', () => {
    const messages = new Map([...(sample.get('editor') ?? []), ['all', 'All {{count}} texts']]);
    expect(withoutPlurals(new Map([['editor', messages]]))).toEqual([
      'editor:rows lacks a form',
      'editor:all counts without plural forms',
    ]);
  });
});

function missing(files: readonly MessageUses[], all: Catalogues): string[] {
  return files.flatMap(({ path, namespaces, asked }) =>
    asked
      .filter((use) => !namespacesOf(use, namespaces).some((namespace) => hasMessage(all, namespace, use)))
      .map(({ line, name }) => `${path}:${line}: ${name}`),
  );
}

function unused(files: readonly MessageUses[], all: Catalogues): string[] {
  const uses = files.flatMap(({ namespaces, asked, mentioned }) =>
    [...asked, ...mentioned].map((use) => ({ name: use.name, namespaces: namespacesOf(use, namespaces) })),
  );
  // A whole key in quotes may be handed on to a file that knows its catalogue.
  const anywhere = uses
    .map(({ name }) => name)
    .filter((name) => typeof name === 'string' && name.includes('.'));
  return [...all].flatMap(([namespace, messages]) => {
    const here = uses.filter(({ namespaces }) => namespaces.includes(namespace)).map(({ name }) => name);
    const names = new Set([...anywhere, ...here]);
    const patterns = [...names].filter((name) => name instanceof RegExp);
    return [...messages.keys()]
      .filter(
        (key) =>
          ![key, base(key)].some((form) => names.has(form) || patterns.some((each) => each.test(form))),
      )
      .map((key) => `${namespace}:${key}`);
  });
}

function withoutPlurals(all: Catalogues): string[] {
  return [...all].flatMap(([namespace, messages]) => {
    const counted = [...messages.keys()].filter((key) => pluralForm.test(key)).map(base);
    const incomplete = [...new Set(counted)].filter(
      (key) => !messages.has(`${key}_one`) || !messages.has(`${key}_other`),
    );
    const uncounted = [...messages].filter(
      ([key, message]) => !pluralForm.test(key) && countedNoun.test(message),
    );
    return [
      ...incomplete.map((key) => `${namespace}:${key} lacks a form`),
      ...uncounted.map(([key]) => `${namespace}:${key} counts without plural forms`),
    ];
  });
}

function namespacesOf({ namespace }: MessageUse, known: readonly string[]): readonly string[] {
  return namespace === undefined ? known : [namespace];
}

function hasMessage(all: Catalogues, namespace: string, use: MessageUse): boolean {
  return [...(all.get(namespace)?.keys() ?? [])].some((key) => fits(use, key));
}

function fits({ name }: MessageUse, key: string): boolean {
  return [key, base(key)].some((form) => (typeof name === 'string' ? name === form : name.test(form)));
}

function base(key: string): string {
  return key.replace(pluralForm, '');
}

function flat(messages: object, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}
