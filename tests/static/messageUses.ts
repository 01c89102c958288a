import ts from 'typescript';
import type { SourceFile } from './sourceFiles.ts';

/** A message as source code names it: a key, or the pattern of a template literal. */
export type MessageName = string | RegExp;

export interface MessageUse {
  /** Namespace written before the key (`vocabulary:topic.x`), if any. */
  namespace: string | undefined;
  name: MessageName;
  line: number;
}

export interface MessageUses {
  path: string;
  /** Catalogues this file speaks of. */
  namespaces: string[];
  /** Keys handed to `t` or `Trans`. */
  asked: MessageUse[];
  /** Every string and template of the file: a key may be kept in a constant before it is asked for. */
  mentioned: MessageUse[];
}

export function messageUses(file: SourceFile, catalogues: readonly string[]): MessageUses {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const uses: MessageUses = { path: file.path, namespaces: [], asked: [], mentioned: [] };
  const at = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const ask = (expression: ts.Node | undefined) => {
    for (const name of namesIn(expression))
      uses.asked.push({ ...split(name), line: at(expression ?? source) });
  };
  let speaksCommon = false;

  const visit = (node: ts.Node): void => {
    if (isKey(node)) {
      for (const name of namesIn(node).filter(mayBeKey))
        uses.mentioned.push({ ...split(name), line: at(node) });
      if (ts.isStringLiteral(node) && catalogues.includes(node.text)) uses.namespaces.push(node.text);
    }
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText();
      if (callee === 'useTranslation' && !node.arguments[0]) speaksCommon = true;
      if (callee === 't' || callee.endsWith('.t')) ask(node.arguments[0]);
    }
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey') {
      const value = node.initializer;
      ask(value && ts.isJsxExpression(value) ? value.expression : value);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (speaksCommon || uses.namespaces.length === 0) uses.namespaces.push('common');
  return uses;
}

function isKey(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** A template that is no message, such as one of a class name, would fit too much. */
function mayBeKey(name: MessageName): boolean {
  return typeof name === 'string' || /^[^ /]*\\\.[^ /]*$/.test(name.source);
}

/** The keys an expression may stand for; a variable stands for none here, the compiler checks it. */
function namesIn(node: ts.Node | undefined): MessageName[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [patternOf(node)];
  if (ts.isConditionalExpression(node)) return [...namesIn(node.whenTrue), ...namesIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return namesIn(node.expression);
  return [];
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const spans = template.templateSpans.map((span) => `.*${literally(span.literal.text)}`);
  return new RegExp(`^${literally(template.head.text)}${spans.join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function split(name: MessageName): Pick<MessageUse, 'namespace' | 'name'> {
  const text = typeof name === 'string' ? name : name.source.slice(1);
  const [, namespace] = /^([\w-]+):/.exec(text) ?? [];
  if (namespace === undefined) return { namespace, name };
  const rest = text.slice(namespace.length + 1);
  return { namespace, name: typeof name === 'string' ? rest : new RegExp(`^${rest}`) };
}
