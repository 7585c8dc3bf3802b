import type { SvgNode } from './svg-node.js';

/** The picture as SVG text for a file, a page or print. What comes from data is escaped; the same tree gives the same bytes. */
export const toSvgText = (node: SvgNode): string => {
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escape(`${value}`)}"`,
  );
  const open = `<${node.tag}${attributes.join('')}`;
  if (node.children.length === 0) return `${open}/>`;
  const inner = node.children.map((child) => (typeof child === 'string' ? escape(child) : toSvgText(child)));
  // A line break inside text would show as a space; between shapes it only makes the file readable.
  const between = textual.has(node.tag) ? '' : '\n';
  return `${open}>${between}${inner.join(between)}${between}</${node.tag}>`;
};

const textual = new Set(['text', 'title', 'desc']);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replace(notXml, '\uFFFD').replace(/[&<>"']/g, (char) => entities[char] ?? char);

// Control characters and lone surrogates are not allowed in XML even when escaped: one of them makes the whole file unreadable.
// oxlint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
