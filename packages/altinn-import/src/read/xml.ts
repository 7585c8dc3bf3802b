import { message, type Sayable } from '@risikobilde/words';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type ImportProblem, importProblem, type SourceFile } from '@risikobilde/files';

/** An element without its namespace prefix: real apps use the same names under several prefixes. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
};

export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: ImportProblem; readonly isHostile: boolean };

const deepest = 60;
const mostElements = 200_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: deepest + 1,
});

const predefined: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);
const decode = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => predefined.get(entity) ?? entity);

/**
 * XML to elements. A document type or an entity is refused before anything is parsed: no app needs them, and they are how
 * XML is made to read other files or to grow without end. Depth and number of elements are counted first, in one pass.
 */
export const parseXml = (file: SourceFile): XmlResult => {
  const refuse = (why: Sayable, at = 0): XmlResult => ({
    ok: false,
    isHostile: true,
    problem: importProblem('xml-not-allowed', file.path, why, file.text, at),
  });
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(file.text);
  if (declared !== null)
    return refuse(message('problem.xml.declaration', { found: declared[0] }), declared.index);
  const measured = measure(file.text);
  if (measured.tooDeep !== undefined)
    return refuse(message('problem.xml.deep', { deepest }), measured.tooDeep);
  if (measured.tooMany !== undefined)
    return refuse(message('problem.xml.many', { most: mostElements }), measured.tooMany);
  const broken = (why: Sayable, at = 0): XmlResult => ({
    ok: false,
    isHostile: false,
    problem: importProblem('xml-syntax', file.path, why, file.text, at),
  });
  // The parser is slow to find this out, and it is known already.
  if (measured.unclosed !== undefined) return broken(message('problem.xml.unclosed'), measured.unclosed);
  try {
    const valid = XMLValidator.validate(file.text);
    if (valid !== true)
      return broken(message('problem.xml.line', { line: valid.err.line, why: { en: valid.err.msg } }));
    const [root] = elementsOf(parser.parse(file.text));
    return root === undefined ? broken(message('problem.xml.empty')) : { ok: true, root };
  } catch (error) {
    return broken({ en: error instanceof Error ? error.message : String(error) });
  }
};

/** Where the nesting or the number of elements passes what is allowed. One pass over the text, no backtracking. */
const measure = (
  text: string,
): { readonly tooDeep?: number; readonly tooMany?: number; readonly unclosed?: number } => {
  let depth = 0;
  let count = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const next = text[at + 1];
    if (next === '!' || next === '?') {
      const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
      const close = text.indexOf(end, at + 2);
      if (close === -1) return { unclosed: at };
      at = text.indexOf('<', close);
      continue;
    }
    const close = text.indexOf('>', at);
    if (close === -1) return { unclosed: at };
    if (next === '/') depth -= 1;
    else {
      count += 1;
      if (text[close - 1] !== '/') depth += 1;
    }
    if (depth > deepest) return { tooDeep: at };
    if (count > mostElements) return { tooMany: at };
    at = text.indexOf('<', close);
  }
  return {};
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The parser's own shape with order kept: a list of { name: children, ':@': attributes } and { '#text': text }.
const elementsOf = (nodes: unknown): readonly XmlElement[] => {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (!isRecord(node)) return [];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    const inner = node[name];
    const attributes = isRecord(node[':@']) ? Object.entries(node[':@']) : [];
    const texts = Array.isArray(inner)
      ? inner
          .filter(isRecord)
          .flatMap((child) => (typeof child['#text'] === 'string' ? [child['#text']] : []))
      : [];
    return [
      {
        name,
        attributes: new Map(
          attributes.map(([key, value]) => [key.replace(/^@/, ''), decode(String(value))] as const),
        ),
        children: elementsOf(inner),
        text: decode(texts.join('').trim()),
      },
    ];
  });
};

/** The elements of a name, at any depth. */
export const allNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);

/** The children of a name. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);
