import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a part of a Word file, by the prefixes that every program writes (`w:p`), with what stands in it in order. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in it. */
  readonly text: string;
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Spaces are words' own in Word.
  trimValues: false,
  processEntities: false,
  maxNestedTags: 200,
});

/**
 * A part of a Word file; undefined when it is no XML. A document type is refused before anything is parsed: no word processor writes
 * one, and it is how XML is made to read other files or to grow without end.
 */
export const parsePart = (text: string): Element | undefined => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    if (XMLValidator.validate(text) !== true) return undefined;
    return elementsOf(parser.parse(text)).at(0);
  } catch {
    return undefined;
  }
};

type Node = Readonly<Record<string, unknown>>;

// The parser's own shape with order kept: a list of { name: children, ':@': attributes } and { '#text': text }.
const elementsOf = (nodes: unknown): readonly Element[] =>
  (Array.isArray(nodes) ? (nodes as readonly Node[]) : []).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || /^[#?]/.test(name)) return [];
    const inner = node[name];
    const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>);
    const words = (Array.isArray(inner) ? (inner as readonly Node[]) : []).flatMap((child) => {
      const words = child['#text'];
      return typeof words === 'string' ? [words] : [];
    });
    return [
      {
        name,
        attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decoded(String(value))])),
        children: elementsOf(inner),
        text: decoded(words.join('')),
      },
    ];
  });

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (found, hex, decimal, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? found;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
