import { message } from '@risikobilde/words/message';
import { isStorableText } from '@risikobilde/core';
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Parser,
} from 'yaml';
import { placesIn } from '../place.js';
import type { Place, ProblemList, SourceFile } from '../problem.js';
import { yamlFault } from './yaml-fault.js';

/** A YAML file read into plain values, with the nodes kept so that every value has its place. */
export type YamlFile = {
  readonly path: string;
  /** As given, with byte order mark and line ends. */
  readonly original: string;
  /** What was read: without byte order mark. */
  readonly text: string;
  readonly root: Node | null;
  readonly value: unknown;
  readonly placeAt: (offset: number) => Place;
};

// What the parser reads well within a second whatever is in it; six times the largest file that is shipped.
const yamlLimit = 256 * 1024;
const markdownLimit = 2 * 1024 * 1024;
const deepest = 40;
const byteOrderMark = '\uFEFF';

export const withoutByteOrderMark = (text: string): string =>
  text.startsWith(byteOrderMark) ? text.slice(1) : text;

/** Whether a file is text of a size that can be read; says so when not, without looking further into it. */
export const isReadable = (file: SourceFile, problems: ProblemList): boolean => {
  const start = { path: file.path, line: 1, column: 1 };
  const limit = file.path.endsWith('.md') ? markdownLimit : yamlLimit;
  if (file.text.length > limit) {
    const size = Math.ceil(file.text.length / 1024);
    problems.add('file-too-large', start, message('problem.fileTooLarge', { size, limit: limit / 1024 }));
    return false;
  }
  // A tab, a line feed and a carriage return are the only control characters of a text file.
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\p{Cs}]/u.exec(file.text);
  if (control === null) return true;
  const found = `U+${(control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  problems.add(
    'not-text',
    placesIn(file.path, file.text)(control.index),
    message('problem.notText', { found }),
  );
  return false;
};

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** Stands where a value was refused; a file that holds one is not read further, so that one fault is not many. */
const refused = Symbol('refused');

const holdsRefused = (value: unknown): boolean =>
  value === refused ||
  (value !== null && typeof value === 'object' && Object.values(value).some(holdsRefused));

/** Plain values from nodes, refusing what an assessment does not need. Depth is bounded, so recursion is. */
const plainValue = (
  node: unknown,
  depth: number,
  at: (offset: number) => Place,
  problems: ProblemList,
): unknown => {
  if (isAlias(node)) {
    problems.add(
      'yaml-not-allowed',
      at(offsetOf(node)),
      message('problem.yaml.alias', { name: node.source }),
    );
    return refused;
  }
  if (isScalar(node) || isCollection(node)) {
    if (node.anchor !== undefined)
      problems.add(
        'yaml-not-allowed',
        at(offsetOf(node)),
        message('problem.yaml.anchor', { name: node.anchor }),
      );
    if (node.tag !== undefined && /^!(?!$)/.test(node.tag))
      problems.add('yaml-not-allowed', at(offsetOf(node)), message('problem.yaml.tag', { name: node.tag }));
  }
  if (isScalar(node)) {
    if (typeof node.value !== 'string' || isStorableText(node.value)) return node.value;
    // Written as an escape: in the file itself it would have been found before.
    problems.add('not-text', at(offsetOf(node)), message('refusal.halfCharacter'));
    return refused;
  }
  if (depth >= deepest) {
    problems.add(
      'too-deep',
      at(isCollection(node) ? offsetOf(node) : 0),
      message('problem.tooDeep', { deepest }),
    );
    return refused;
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth + 1, at, problems));
  if (!isMap(node)) return null;
  const value: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value: item } of node.items) {
    const offset = isScalar(key) || isCollection(key) || isAlias(key) ? offsetOf(key) : offsetOf(node);
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name === undefined || name === '<<' || name === '__proto__' || !isStorableText(name)) {
      problems.add(
        'yaml-not-allowed',
        at(offset),
        name === undefined
          ? message('problem.yaml.fieldNotWord')
          : message('problem.yaml.fieldName', { name }),
      );
      continue;
    }
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      problems.add(
        'duplicate-key',
        at(offset),
        message('problem.duplicateKey', { name, line: at(earlier).line }),
      );
      continue;
    }
    seen.set(name, offset);
    value[name] = item === null ? null : plainValue(item, depth + 1, at, problems);
  }
  return value;
};

const worstFaults = 20;
/** A hundred brackets, dashes or question marks in a row: nesting that would cost the parser more than reading it is worth. */
const piledUp = /(?:[[{?-][ \t\r\n]+|[[{]){100}/;

/** Parses as far as the faults allow: a file that is all faults is given up early. */
const documentsOf = (text: string): readonly Document[] => {
  const tokens: CST.Token[] = [];
  let faults = 0;
  for (const token of new Parser().parse(text)) {
    tokens.push(token);
    if (token.type === 'error') faults++;
    if (faults > worstFaults) break;
  }
  // Repeated keys are looked for afterwards: the parser's own search is quadratic, and it does not name the first one.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, text.length)];
};

/** Reads one YAML file. A file with syntax errors gives no value, but every error in it is reported. */
export const readYaml = (file: SourceFile, problems: ProblemList): YamlFile | undefined => {
  if (!isReadable(file, problems)) return undefined;
  const text = withoutByteOrderMark(file.text);
  const placeAt = placesIn(file.path, text);
  const piled = piledUp.exec(text);
  if (piled !== null) {
    problems.add('too-deep', placeAt(piled.index), message('problem.tooDeep', { deepest }));
    return undefined;
  }
  const [document, second] = documentsOf(text);
  if (second !== undefined) {
    problems.add('yaml-syntax', placeAt(second.range?.[0] ?? 0), message('problem.yaml.secondDocument'));
    return undefined;
  }
  if (document === undefined) return undefined;
  const faults = [...document.errors, ...document.warnings].slice(0, worstFaults);
  for (const fault of faults) {
    const code =
      fault.code === 'TAG_RESOLVE_FAILED'
        ? 'yaml-not-allowed'
        : fault.code === 'RESOURCE_EXHAUSTION'
          ? 'too-deep'
          : 'yaml-syntax';
    problems.add(
      code,
      placeAt(Math.min(fault.pos[0], text.length)),
      message('problem.yaml.syntax', { why: yamlFault(fault, text) }),
    );
  }
  if (faults.length > 0) return undefined;
  const value = plainValue(document.contents, 0, placeAt, problems);
  if (holdsRefused(value)) return undefined;
  return { path: file.path, original: file.text, text, root: document.contents, value, placeAt };
};
