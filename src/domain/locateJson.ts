import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { fileProblem, type LocatedFile, type LocatedRecord, type Path } from './locatedRecord.ts';

/** A JSON file with its records: a list of them, or an object whose `cases` is the list. */
export function locateJson(text: string): LocatedFile {
  if (text.trim() === '')
    return { head: {}, records: [], problems: [fileProblem(1, '', 'the file is empty')] };
  const lineAt = lineCounter(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  if (errors.length > 0 || !tree) {
    const problems = errors.map(({ error, offset }) =>
      fileProblem(lineAt(offset), '', `this is not JSON: ${inWords(printParseErrorCode(error))}`),
    );
    return {
      head: {},
      records: [],
      problems: problems.length > 0 ? problems : [fileProblem(1, '', 'the file is empty')],
    };
  }
  const list = tree.type === 'array' ? tree : findNodeAtLocation(tree, ['cases']);
  if (list?.type !== 'array') {
    return { head: {}, records: [], problems: [fileProblem(1, 'cases', 'a list of cases is expected')] };
  }
  const head =
    tree.type === 'array' ? {} : Object.fromEntries(fieldsOf(tree).filter(([key]) => key !== 'cases'));
  return { head, records: (list.children ?? []).map((node) => locatedNode(node, lineAt)), problems: [] };
}

function locatedNode(root: Node, lineAt: (offset: number) => number): LocatedRecord {
  const nearest = (path: Path): Node => {
    const node = findNodeAtLocation(root, [...path]);
    return node ?? (path.length === 0 ? root : nearest(path.slice(0, -1)));
  };
  return {
    value: getNodeValue(root),
    lineOf: (path) => lineAt(nearest(path).offset),
    nameOf: dotted,
    repeated: repeatedIn(root, []),
  };
}

function repeatedIn(node: Node, path: Path): Path[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => repeatedIn(child, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [] }) => {
    if (!key || !value) return [];
    const name = String(key.value);
    const own = seen.has(name) ? [[...path, name]] : [];
    seen.add(name);
    return [...own, ...repeatedIn(value, [...path, name])];
  });
}

function fieldsOf(node: Node): [string, unknown][] {
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): [string, unknown][] =>
    key && value ? [[String(key.value), getNodeValue(value)]] : [],
  );
}

function dotted(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );
}

/** `CommaExpected` as "comma expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function lineCounter(text: string): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
