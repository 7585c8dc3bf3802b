import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { Cell, Footnote, Page } from '../../tree/tree.js';
import { array, call, type Code, content, str, text } from './code.js';
import type { Places } from './links.js';

/** What is written on one page of the tree, with its notes. */
export type Setter = {
  readonly places: Places;
  /** The file that holds what this document does not, when there is one. */
  readonly elsewhere: string | undefined;
  readonly part: Page['part'];
  /** Whether the notes on claims stand beside them; else they stand under them. */
  readonly hasMargin: boolean;
  readonly note: (number: string) => Code;
  /** The name of a heading of a chapter's text, when it has one to be led to. */
  readonly label: (anchor: string) => Code;
};

/** Notes as a page calls them: written where the number first stands, pointed to after that. */
export const notesOf = (footnotes: readonly Footnote[], write: (note: Footnote) => Code, of: string) => {
  const seen = new Set<string>();
  return (number: string): Code => {
    const label = `note:${of}:${number}`;
    if (seen.has(number)) return `#footnote(label(${str(label)}));`;
    seen.add(number);
    const note = footnotes.find((one) => String(one.number) === number);
    if (!note) return '';
    // The tree counts the notes; a note that is called out of turn keeps its number.
    return `#counter(footnote).update(${note.number - 1});#footnote[${write(note)}]#label(${str(label)});`;
  };
};

export const inlines = (cell: Cell, set: Setter): Code =>
  merged(cell)
    .map((node) => inline(node, set))
    .join('');

/** Runs of text in one: each string is read and set by itself. */
const merged = (cell: Cell): Cell => {
  const nodes: PhrasingContent[] = [];
  for (const node of cell) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { ...last, value: last.value + node.value };
    else nodes.push(node);
  }
  return nodes;
};

const inline = (node: PhrasingContent, set: Setter): Code => {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'emphasis':
      return call('emph', [], inlines(node.children, set));
    case 'strong':
      return call('strong', [], inlines(node.children, set));
    case 'delete':
      return call('strike', [], inlines(node.children, set));
    case 'inlineCode':
      return `#raw(${str(node.value)});`;
    case 'break':
      return '#linebreak();';
    case 'heldBack':
      return call('heldback', [], inlines(node.children, set));
    case 'foreign':
      return call('text', [`lang: ${str(node.lang)}`], inlines(node.children, set));
    case 'link':
      return linked(node.url, inlines(node.children, set), set);
    case 'footnoteReference':
      return set.note(node.identifier);
    case 'html':
      return text(node.value);
    case 'image':
      return text(node.alt ?? '');
    default:
      return 'children' in node ? inlines(node.children, set) : '';
  }
};

const linked = (url: string, body: Code, set: Setter): Code => {
  if (!url.startsWith('page:'))
    return /^(https?:|mailto:)/i.test(url) ? call('link', [str(url)], call('outside', [], body)) : body;
  const [slug = '', anchor] = url.slice('page:'.length).split('#');
  const label = set.places.find(slug, anchor);
  if (label !== undefined) return `#link(label(${str(label)}))[${body}];`;
  return set.elsewhere === undefined ? body : `#link(${str(set.elsewhere)})[${body}];`;
};

type Node = RootContent | BlockContent | DefinitionContent;

/** Blocks of Markdown. */
export const markdown = (nodes: readonly Node[], set: Setter): Code =>
  nodes
    .map((node, k) =>
      (nodes[k - 1]?.type ?? 'heading') !== 'heading'
        ? block(node, set)
        : isShort(node) && k + 1 < nodes.length
          ? call('lead', [], block(node, set))
          : isNoted(node)
            ? call('whole', [], block(node, set))
            : block(node, set),
    )
    .join('\n');

/** A paragraph of a line or so: under a heading at the foot of a page it would leave the heading all but alone. */
export const isShort = (node: Node): boolean => node.type === 'paragraph' && wordsIn(node).length < shortest;
/** A paragraph with notes: where they take the foot of the page, its first line would be left there alone with its heading. */
const isNoted = (node: Node): boolean =>
  node.type === 'paragraph' &&
  wordsIn(node).length < longest &&
  node.children.some(({ type }) => type === 'footnoteReference');
/** Letters that are kept on one page: some eight lines. */
const longest = 600;
/** Letters that may be one line. */
export const shortest = 100;

const block = (node: Node, set: Setter): Code => {
  switch (node.type) {
    case 'paragraph':
      return `#par[${inlines(node.children, set)}]`;
    case 'heading':
      return `${call('heading', [`level: ${Math.min(4, Math.max(2, node.depth))}`], inlines(node.children, set)).replace(/;$/, '')}${set.label(wordsIn(node))}`;
    case 'list': {
      const items = node.children.map((item) => content(listItem(item, set)));
      if (!node.ordered) return call('list', [...items]);
      return call('enum', [`start: ${node.start ?? 1}`, ...items]);
    }
    case 'blockquote':
      return call('quote', ['block: true'], markdown(node.children, set));
    case 'code':
      return `#raw(${str(node.value)}, block: true);`;
    case 'thematicBreak':
      return '#v(6pt)';
    case 'table':
      return markdownTable(node, set);
    case 'html':
      return `#par[${text(node.value)}]`;
    default:
      return 'children' in node ? `#par[${inlines(node.children as PhrasingContent[], set)}]` : '';
  }
};

const listItem = ({ children }: ListItem, set: Setter): Code => {
  const [first, ...more] = children;
  // The only paragraph of an item is its words, not a paragraph in it.
  if (first?.type === 'paragraph' && more.length === 0) return inlines(first.children, set);
  return markdown(children, set);
};

const markdownTable = ({ children }: Table, set: Setter): Code => {
  const [head, ...rows] = children.map((row) =>
    row.children.map((cell) => content(inlines(cell.children, set))),
  );
  if (!head) return '';
  return call('ruled', [
    `columns: ${array(head.map(() => '1fr'))}`,
    `head: ${array(head)}`,
    `rows: ${array(rows.map((row) => array(row)))}`,
  ]);
};

const wordsIn = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '';
