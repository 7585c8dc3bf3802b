import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Fault } from './fault.js';
import { refuseEntities, withCharacters } from './text.js';

/** An element of a document that is well-formed XML with the names of HTML, its text where it stands. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly children: readonly (Element | string)[];
};

const deepest = 100;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: deepest,
});

/** The elements of a document; entities are refused before anything is parsed, and what is not closed is not XML. */
export const readElements = (text: string): readonly Element[] => {
  refuseEntities(text);
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: true });
  if (valid !== true) throw new Fault('notXml', `${valid.err.line}: ${valid.err.msg}`);
  try {
    return childrenOf(parser.parse(text)).filter((one) => typeof one !== 'string');
  } catch (cause) {
    throw new Fault('notXml', cause instanceof Error ? cause.message : undefined, { cause });
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The parser's own shape with order kept: a list of { name: children, ':@': attributes } and { '#text': text }.
const childrenOf = (nodes: unknown): readonly (Element | string)[] =>
  (Array.isArray(nodes) ? nodes : []).flatMap((node: unknown): readonly (Element | string)[] => {
    if (!isRecord(node)) return [];
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === '#text') return [withCharacters(String(node['#text']))];
    if (name === undefined || /^[#?!]/.test(name)) return [];
    const attributes = isRecord(node[':@']) ? node[':@'] : {};
    const read = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, withCharacters(String(value))]),
    );
    const classes = (read['class'] ?? '').split(/\s+/).filter(Boolean);
    return [{ name, attributes: read, classes, children: childrenOf(node[name]) }];
  });

/** What stands inside a line; everything else begins a new one, so that two words never become one. */
const inline: ReadonlySet<string> = new Set(['span', 'a', 'i', 'b', 'em', 'strong', 'sup', 'sub', 'small']);

/** The text of an element, a block to a line, without the parts that are left out. */
export const innerText = (element: Element, isLeft: (child: Element) => boolean = () => false): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll(/\s+/g, ' ');
      if (isLeft(child)) return '';
      const text = innerText(child, isLeft);
      return inline.has(child.name) ? text : `\n${text}\n`;
    })
    .join('');

/** Every element that is looked for, at any depth; within one that was found it is not looked on. */
export const find = (
  elements: readonly (Element | string)[],
  isIt: (element: Element) => boolean,
): readonly Element[] =>
  elements.flatMap((one) => {
    if (typeof one === 'string') return [];
    return isIt(one) ? [one] : find(one.children, isIt);
  });
