import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { at, dictAt, isTrue, listAt, nameAt, numberAt, textAt } from './pdf-objects.js';
import { type Element, kidElements, markOf, marksIn, type TaggedPdf, wordsIn } from './tagged-pdf.js';

/**
 * What keeps a PDF from being read by whoever does not see it, as far as a program can tell: the failure conditions of the Matterhorn
 * Protocol 1.1 for PDF/UA-1 that apply to files without forms, scripts, sound and film, and Lang and title of WCAG.
 */
export const accessibilityFaults = (pdf: TaggedPdf, language: string): readonly string[] => [
  ...catalogueFaults(pdf, language),
  ...pageFaults(pdf),
  ...treeFaults(pdf),
  ...headingFaults(pdf),
  ...pdf.elements.flatMap((element) => elementFaults(pdf, element)),
  ...linkFaults(pdf),
  ...fontFaults(pdf),
];

const catalogueFaults = ({ document, raw }: TaggedPdf, language: string): readonly string[] => {
  const { catalog } = document;
  const said = textAt(catalog, 'Lang');
  const title = document.getTitle();
  return listed({
    [`the catalogue says the language ${said ?? 'nothing'}, not ${language}`]: said !== language,
    'not marked as tagged': !isTrue(dictAt(catalog, 'MarkInfo'), 'Marked'),
    'says itself that its tags are suspect': isTrue(dictAt(catalog, 'MarkInfo'), 'Suspects'),
    'a window shows the name of the file and not the title': !isTrue(
      dictAt(catalog, 'ViewerPreferences'),
      'DisplayDocTitle',
    ),
    'no title': (title ?? '') === '',
    'the metadata has no title': !/<dc:title>[^]*?<rdf:li[^>]*>[^<]+/.test(raw),
    'does not say that it is PDF/UA-1': !raw.includes('<pdfuaid:part>1</pdfuaid:part>'),
    'no bookmarks': dictAt(catalog, 'Outlines') === undefined,
    'is encrypted': document.isEncrypted,
  });
};

const pageFaults = ({ pages }: TaggedPdf): readonly string[] =>
  pages.flatMap(({ faults, dict, marks }, k) => {
    const ids = marks.map(({ id }) => id);
    return [
      ...faults,
      ...listed({
        'Tab does not follow the structure': at(dict, 'Annots') !== undefined && nameAt(dict, 'Tabs') !== 'S',
        'two marked contents have one number': new Set(ids).size !== ids.length,
        'not linked to the structure': numberAt(dict, 'StructParents') === undefined,
      }),
    ].map((fault) => `page ${k + 1}: ${fault}`);
  });

/** Every marked content is held by one element, the way there and back is the same, and every element knows what it stands in. */
const treeFaults = (pdf: TaggedPdf): readonly string[] => {
  const owners = new Map<string, Element[]>();
  for (const element of pdf.elements)
    for (const kid of element.kids)
      if ('mark' in kid) {
        const key = `${kid.page} ${kid.mark}`;
        owners.set(key, [...(owners.get(key) ?? []), element]);
      }
  const tree = dictAt(pdf.document.catalog, 'StructTreeRoot');
  const numbered = parentTree(tree && dictAt(tree, 'ParentTree'));
  return [
    ...pdf.pages.flatMap(({ marks, dict }, page) => {
      const back = numbered.get(numberAt(dict, 'StructParents') ?? -1);
      const list = back instanceof PDFArray ? back.asArray().map(String) : [];
      return marks.flatMap(({ id, words }) => {
        const held = owners.get(`${page} ${id}`) ?? [];
        return listed({
          [`page ${page + 1}: «${words}» is in ${held.length} elements`]: held.length !== 1,
          [`page ${page + 1}: «${words}» leads to another element than its own`]:
            held.length === 1 && list[id] !== held[0]?.ref,
        });
      });
    }),
    ...[...owners.keys()]
      .filter((key) => {
        const [page = -1, mark = -1] = key.split(' ').map(Number);
        return markOf(pdf, { page, mark }) === undefined;
      })
      .map((key) => `an element holds content that no page has: ${key}`),
    ...pdf.elements.flatMap((element) => {
      const above = String(element.dict.get(PDFName.of('P')));
      return element.parent !== undefined && above !== element.parent.ref
        ? [`${element.type}: says it stands in another element than it does`]
        : [];
    }),
    ...(pdf.root.length === 1 && pdf.root[0]?.type === 'Document'
      ? []
      : ['the structure has no one Document']),
  ];
};

const parentTree = (node: PDFDict | undefined): ReadonlyMap<number, unknown> => {
  if (node === undefined) return new Map();
  const own = listAt(node, 'Nums').map((one) => node.context.lookup(one));
  const pairs = own.flatMap((key, k) => (k % 2 === 0 ? [[Number(String(key)), own[k + 1]] as const] : []));
  const below = listAt(node, 'Kids').flatMap((kid) => {
    const dict = node.context.lookup(kid);
    return dict instanceof PDFDict ? [...parentTree(dict)] : [];
  });
  return new Map([...pairs, ...below]);
};

const headingFaults = (pdf: TaggedPdf): readonly string[] => {
  const headings = headingsOf(pdf);
  return headings.flatMap((heading, k) => {
    const before = headings[k - 1]?.level ?? 0;
    return listed({
      [`heading «${heading.words}» goes from level ${before} to ${heading.level}`]:
        heading.level > before + 1,
      'a heading without words': heading.words.trim() === '',
    });
  });
};

/** The headings in the order in which they are read. */
export const headingsOf = (pdf: TaggedPdf): readonly { level: number; words: string; element: Element }[] =>
  pdf.elements.flatMap((element) => {
    const level = /^H([1-6])$/.exec(element.type)?.[1];
    return level === undefined ? [] : [{ level: Number(level), words: wordsIn(pdf, element), element }];
  });

/** What may stand directly in what, of ISO 32000-1 tables 333 to 340; of others anything may. */
const children: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody', 'TFoot', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};
const parents: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const groups = new Set(['Document', 'Part', 'Sect', 'Div', 'TOC', 'L', 'Table', 'THead', 'TBody', 'TR']);
const inline = new Set(['Span', 'Link', 'Strong', 'Em', 'Reference']);
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Strong Em'.split(
    ' ',
  ),
);

const elementFaults = (pdf: TaggedPdf, element: Element): readonly string[] => {
  const { type, dict, parent } = element;
  const below = kidElements(element);
  const faults = listed({
    [`is of no type that readers know`]: !standard.has(type),
    [`stands in ${parent?.type ?? 'nothing'}`]: !(parents[type]?.includes(parent?.type ?? '') ?? true),
    [`holds ${below.map((kid) => kid.type).join(', ')}`]: below.some(
      (kid) => !(children[type]?.includes(kid.type) ?? true),
    ),
    'is words in no paragraph':
      (groups.has(type) && element.kids.some((kid) => 'mark' in kid)) ||
      (inline.has(type) && parent !== undefined && groups.has(parent.type)),
    'holds nothing': element.kids.length === 0 && type !== 'TD',
    'has no text for whoever does not see it': type === 'Figure' && (textAt(dict, 'Alt') ?? '').trim() === '',
    'does not say where it lies': type === 'Figure' && attribute(dict, 'BBox') === undefined,
    'does not say whether it is of a row or a column':
      type === 'TH' && attribute(dict, 'Scope') === undefined,
    'has no head': type === 'Table' && !descendants(element).some((one) => one.type === 'TH'),
    'has no body': type === 'LI' && !below.some((kid) => kid.type === 'LBody'),
    'has no mark or number': type === 'LI' && !below.some((kid) => kid.type === 'Lbl'),
    'has no name to be led to': type === 'Note' && textAt(dict, 'ID') === undefined,
  });
  const widths = type === 'Table' ? rowsOf(element).map(widthOf) : [];
  const uneven = new Set(widths).size > 1 ? [`has rows of ${[...new Set(widths)].join(' and ')} cells`] : [];
  return [...faults, ...uneven].map((fault) => `${type} «${wordsIn(pdf, element).slice(0, 40)}» ${fault}`);
};

const descendants = (element: Element): readonly Element[] =>
  kidElements(element).flatMap((kid) => [kid, ...descendants(kid)]);

/** The rows of a table, its head first. */
export const rowsOf = (table: Element): readonly Element[] =>
  descendants(table).filter(({ type }) => type === 'TR');

const widthOf = (row: Element): number =>
  kidElements(row).reduce((sum, { dict }) => sum + Number((attribute(dict, 'ColSpan') ?? '1').toString()), 0);

/** An attribute of an element, from the one or several dictionaries of them. */
const attribute = (dict: PDFDict, key: string): PDFObject | undefined => {
  const held = at(dict, 'A');
  const all = held instanceof PDFArray ? held.asArray().map((one) => dict.context.lookup(one)) : [held];
  return all
    .map((one) => (one instanceof PDFDict ? at(one, key) : undefined))
    .find((one) => one !== undefined);
};

/** Every link on a page is in the structure, with words, and says where it leads. */
const linkFaults = (pdf: TaggedPdf): readonly string[] => {
  const owner = new Map(
    pdf.elements.flatMap((element) =>
      element.kids.flatMap((kid) => ('annotation' in kid ? [[kid.annotation, element] as const] : [])),
    ),
  );
  return pdf.pages.flatMap(({ dict }, page) =>
    listAt(dict, 'Annots').flatMap((ref) => {
      const link = dict.context.lookup(ref);
      if (!(ref instanceof PDFRef) || !(link instanceof PDFDict))
        return [`page ${page + 1}: a link that is no object`];
      const element = owner.get(ref.toString());
      const words = element === undefined ? '' : wordsIn(pdf, element);
      return listed({
        'a link that is not in the structure': element?.type !== 'Link',
        'a link without words':
          element !== undefined && words.trim() === '' && marksIn(pdf, element).length === 0,
        [`the link «${words}» does not say where it leads`]: (textAt(link, 'Contents') ?? '').trim() === '',
        [`the link «${words}» leads nowhere`]: at(link, 'A') === undefined && at(link, 'Dest') === undefined,
        [`the link «${words}» does not know its element`]: numberAt(link, 'StructParent') === undefined,
      }).map((fault) => `page ${page + 1}: ${fault}`);
    }),
  );
};

const fontFaults = ({ pages }: TaggedPdf): readonly string[] =>
  [...new Map(pages.flatMap(({ fonts }) => fonts.map((font) => [font.name, font]))).values()].flatMap(
    ({ name, isEmbedded, characters }) =>
      listed({
        [`the font ${name} is not in the file`]: !isEmbedded,
        [`the font ${name} does not say which characters it draws`]: characters.size === 0,
      }),
  );

/** The bookmarks, with their depth. */
export const bookmarksOf = ({ document }: TaggedPdf): readonly { level: number; words: string }[] => {
  const under = (dict: PDFDict | undefined, level: number): readonly { level: number; words: string }[] => {
    const found: { level: number; words: string }[] = [];
    for (let one = dict && dictAt(dict, 'First'); one !== undefined; one = dictAt(one, 'Next'))
      found.push({ level, words: textAt(one, 'Title') ?? '' }, ...under(one, level + 1));
    return found;
  };
  return under(dictAt(document.catalog, 'Outlines'), 1);
};

const listed = (faults: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
