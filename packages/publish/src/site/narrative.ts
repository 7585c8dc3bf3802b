import { languageOf } from '@risikobilde/words';
import { isMarkdownPart, type MarkdownPart, parseLocalDate, type Text } from '@risikobilde/core';
import type { Definition, FootnoteDefinition, Heading, Link, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { figureBlocks } from '../figures/derived-figures.js';
import { tableBlocks } from '../tables/derived-tables.js';
import { claimBlock } from './claim-block.js';
import { citation } from './citation.js';
import { line, link, plainText } from '../tree/inline.js';
import { parseMarkdown, rewrite, sourceOf } from '../tree/markdown.js';
import type { PageWriter } from '../tree/writer.js';
import type { AnnexLetter, Block, Cell } from '../tree/tree.js';

type Node = RootContent | PhrasingContent;
type Chapter = {
  readonly markdown: string;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly links: ReadonlyMap<string, Definition>;
  readonly claims: Set<string>;
};

type Told = {
  readonly blocks: readonly Block[];
  readonly claims: ReadonlySet<string>;
  /** The annexes that hold more of the text. */
  readonly annexes: ReadonlySet<AnnexLetter>;
};

/**
 * The part of a chapter's body that stands in one place as blocks, and the claims it states there; `all` is the body as it is
 * written. References are followed, nothing is taken on trust.
 */
export const narrativeBlocks = (body: Text, writer: PageWriter, wanted: MarkdownPart | 'all'): Told => {
  const own = body[writer.language];
  const language = languageOf(body, writer.language, writer.view.context.head.mainLanguage);
  const markdown = body[language] ?? '';
  const tree = parseMarkdown(markdown);
  const chapter: Chapter = {
    markdown,
    notes: new Map(
      tree.children.flatMap((n) => (n.type === 'footnoteDefinition' ? [[n.identifier, n] as const] : [])),
    ),
    links: new Map(
      tree.children.flatMap((n) => (n.type === 'definition' ? [[n.identifier, n] as const] : [])),
    ),
    claims: new Set(),
  };
  const annexes = new Set<AnnexLetter>();
  const at = writer.view.placeOf(body);
  const place = at === undefined ? undefined : { place: at, language };
  let part: MarkdownPart = 'chapter';
  let lastClaim: number | undefined;
  // A heading stands wherever some of its text does, and nowhere without.
  let open: readonly Heading[] = [];
  const stated = new Set<Heading>();
  // A heading that stands once more in an annex is no second place of its text.
  const placed = new Set<Heading>();
  const underHeadings = (told: readonly Block[]): readonly Block[] => {
    if (told.length === 0) return told;
    const missing = open.filter((heading) => !stated.has(heading));
    for (const heading of missing) stated.add(heading);
    return [
      ...missing.map(
        (heading): Block => ({
          type: 'markdown',
          nodes: clean([heading], chapter, writer),
          ...(place !== undefined && placed.has(heading) && { of: place }),
        }),
      ),
      ...told,
    ];
  };
  const blocks = tree.children.flatMap((node): readonly Block[] => {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') return [];
    const of = node.type === 'leafDirective' && node.name === 'part' ? node.attributes?.['of'] : undefined;
    if (isMarkdownPart(of)) {
      part = of;
      if (part !== 'chapter') annexes.add(part);
      return [];
    }
    if (node.type === 'heading' && wanted !== 'all') {
      open = [...open.filter(({ depth }) => depth < node.depth), node];
      if (part === wanted) placed.add(node);
      return [];
    }
    if (wanted !== 'all' && part !== wanted) return [];
    if (node.type !== 'leafDirective') {
      const nodes = clean([node], chapter, writer);
      return nodes.length === 0
        ? []
        : underHeadings([{ type: 'markdown', nodes, ...(place !== undefined && { of: place }) }]);
    }
    // An annex has every table and figure whole, before any text.
    if (wanted !== 'all' && wanted !== 'chapter' && !ofText.has(node.name)) return [];
    // Claims on lines that follow each other are one paragraph.
    const continues = lastClaim !== undefined && node.position?.start.line === lastClaim + 1;
    lastClaim = node.name === 'claim' ? node.position?.end.line : undefined;
    return underHeadings(
      directiveBlocks(node, chapter, writer).map((block) =>
        block.type === 'claim' && continues ? { ...block, continues: true as const } : block,
      ),
    );
  });
  const notice: readonly Block[] =
    own === undefined
      ? [{ type: 'notice', tone: 'language', inlines: line(writer.t('document.notInLanguage')) }]
      : [];
  return { blocks: blocks.length === 0 ? [] : [...notice, ...blocks], claims: chapter.claims, annexes };
};

/** What belongs to the text it stands in, wherever that goes. */
const ofText = new Set(['claim', 'until']);

type Leaf = Extract<RootContent, { type: 'leafDirective' }>;

const directiveBlocks = (node: Leaf, chapter: Chapter, writer: PageWriter): readonly Block[] => {
  const { of, id, day } = node.attributes ?? {};
  if ((node.name === 'table' || node.name === 'figure') && of) {
    const blocks = (node.name === 'table' ? tableBlocks : figureBlocks)(of, writer);
    if (blocks) return blocks;
    writer.warn(`unknown-${node.name}`, of);
    return [];
  }
  if (node.name === 'claim' && id) {
    const block = claimBlock(id, writer);
    if (block) {
      chapter.claims.add(id);
      return [block];
    }
    const access = writer.view.access(id);
    writer.warn(access === 'hidden' ? 'hidden-reference' : 'dangling-reference', id);
    return access === 'hidden' ? [] : [{ type: 'paragraph', inlines: writer.ref(id) }];
  }
  const until = node.name === 'until' ? parseLocalDate(day ?? '') : undefined;
  if (until !== undefined)
    return until < writer.view.evaluation.asOf
      ? [
          {
            type: 'notice',
            tone: 'overtaken',
            inlines: line(writer.t('document.overtaken', { day: until })),
          },
        ]
      : [];
  writer.warn('unknown-directive', node.name);
  return [{ type: 'paragraph', inlines: line(sourceOf(node, chapter.markdown)) }];
};

const clean = (nodes: readonly Node[], chapter: Chapter, writer: PageWriter): Node[] =>
  rewrite(nodes, (node) => {
    switch (node.type) {
      case 'html': {
        // A comment is for those who write.
        if (/^<!--(?:(?!-->)[^])*-->\s*$/.test(node.value)) return [];
        // Shown as the characters it is, never as mark-up.
        writer.warn('refused-html', node.value);
        return [
          isBlockParent(nodes, node)
            ? { type: 'paragraph', children: [plainText(node.value)] }
            : plainText(node.value),
        ];
      }
      case 'image':
      case 'imageReference':
        writer.warn('refused-image', node.type === 'image' ? node.url : node.identifier);
        return [plainText(node.alt ?? '')];
      case 'textDirective':
      case 'leafDirective':
        return [plainText(sourceOf(node, chapter.markdown))];
      case 'containerDirective':
        writer.warn('unknown-directive', node.name);
        return [{ type: 'paragraph', children: [plainText(sourceOf(node, chapter.markdown))] }];
      case 'footnoteReference':
        return [footnote(node.identifier, chapter, writer)];
      case 'link':
        return [...followed(node, chapter, writer)];
      case 'linkReference': {
        const target = chapter.links.get(node.identifier);
        return target
          ? [...followed({ type: 'link', url: target.url, children: node.children }, chapter, writer)]
          : undefined;
      }
      case 'text':
        for (const [, label] of node.value.matchAll(/\[\^([^\][]+)\]/g))
          writer.warn('undefined-footnote', label ?? '');
        return undefined;
      default:
        return undefined;
    }
  });

const isBlockParent = (nodes: readonly Node[], node: Node): boolean => nodes.includes(node);

const footnote = (label: string, chapter: Chapter, writer: PageWriter) =>
  writer.noteOn(`note:${label}`, () => {
    const definition = chapter.notes.get(label);
    // The definition's content is block content; rewriting keeps it so.
    return definition ? (clean(definition.children, chapter, writer) as FootnoteDefinition['children']) : [];
  });

const safeAddress = /^(https?:\/\/|mailto:|\.{0,2}\/|#)/i;

/** A link to a record, a citation of world data, or an address a reader may follow. */
const followed = (node: Link, chapter: Chapter, writer: PageWriter): Cell => {
  const words = clean(node.children, chapter, writer) as PhrasingContent[];
  const [scheme, ...rest] = node.url.split(':');
  const id = rest.join(':');
  if (scheme === 'record') {
    const access = writer.view.access(id);
    if (access === 'hidden') writer.warn('hidden-reference', id);
    else if (access !== 'shown') writer.warn('dangling-reference', id);
    return writer.ref(id, words);
  }
  if (scheme === 'source') return citation(id, words, writer);
  if (safeAddress.test(node.url))
    return writer.inNote() && !writer.isFirstLink(node.url) ? words : [link(node.url, words)];
  writer.warn('refused-link', node.url);
  return toString(node) === node.url ? [plainText(node.url)] : words;
};
