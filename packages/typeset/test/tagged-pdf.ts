import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { at, dictAt, entriesOf, latin1Of, nameAt, textOf } from './pdf-objects.js';
import { type FontFacts, fontFacts } from './pdf-fonts.js';
import { type Drawn, type Mark, readContent } from './pdf-page-content.js';

export type TaggedPage = {
  readonly marks: readonly Mark[];
  /** What is drawn outside the structure and said to be no part of it: heads, feet, lines. */
  readonly artifacts: readonly Drawn[];
  /** What a reader of the structure would never come to, and what is marked against the rules. */
  readonly faults: readonly string[];
  readonly dict: PDFDict;
  readonly fonts: readonly FontFacts[];
};

/** An element of the structure, with what it holds in the order in which it is read. */
export type Element = {
  readonly type: string;
  readonly ref: string;
  readonly dict: PDFDict;
  readonly parent: Element | undefined;
  readonly kids: readonly (Element | ElementMark | { readonly annotation: string })[];
};
export type ElementMark = { readonly page: number; readonly mark: number };

export type TaggedPdf = {
  readonly document: PDFDocument;
  readonly pages: readonly TaggedPage[];
  readonly root: readonly Element[];
  /** Every element, in the order in which it is read. */
  readonly elements: readonly Element[];
  /** Everything in the file as text: objects, metadata, attachments. */
  readonly raw: string;
};

/** What a finished PDF holds, from its own objects. */
export const readTaggedPdf = async (bytes: Uint8Array): Promise<TaggedPdf> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map(({ node }) => pageOf(node));
  const indexOf = new Map(document.getPages().map(({ ref }, k) => [ref.toString(), k]));
  const tree = dictAt(document.catalog, 'StructTreeRoot');
  const root = tree === undefined ? [] : elementsUnder(tree, undefined, indexOf);
  const inOrder = (element: Element): readonly Element[] => [
    element,
    ...element.kids.flatMap((kid) => ('type' in kid ? inOrder(kid) : [])),
  ];
  const raw = document.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream ? `${object.dict.toString()}\n${textOf(object)}` : object.toString(),
    );
  return { document, pages, root, elements: root.flatMap(inOrder), raw: raw.join('\n') };
};

const pageOf = (node: PDFDict): TaggedPage => {
  const held = at(node, 'Contents');
  const streams = held instanceof PDFArray ? held.asArray().map((one) => node.context.lookup(one)) : [held];
  const content = streams.map((one) => (one instanceof PDFRawStream ? latin1Of(one) : '')).join('\n');
  const resources = dictAt(node, 'Resources');
  const fonts = new Map(
    entriesOf(resources && dictAt(resources, 'Font')).flatMap(([name, font]) =>
      font instanceof PDFDict ? [[name, fontFacts(font)] as const] : [],
    ),
  );
  return { ...readContent(content, fonts), dict: node, fonts: [...fonts.values()] };
};

const elementsUnder = (
  dict: PDFDict,
  parent: Element | undefined,
  pages: ReadonlyMap<string, number>,
): readonly Element[] => kidsOf(dict, parent, pages).flatMap((kid) => ('type' in kid ? [kid] : []));

const kidsOf = (
  dict: PDFDict,
  self: Element | undefined,
  pages: ReadonlyMap<string, number>,
): Element['kids'] => {
  const held = at(dict, 'K');
  const list = held instanceof PDFArray ? held.asArray() : [dict.get(PDFName.of('K'))];
  const pageOfDict = (one: PDFDict): number => pages.get(String(one.get(PDFName.of('Pg')))) ?? -1;
  return list.flatMap((one): Element['kids'] => {
    const kid = one === undefined ? undefined : dict.context.lookup(one);
    if (kid instanceof PDFNumber) return [{ page: pageOfDict(dict), mark: kid.asNumber() }];
    if (!(kid instanceof PDFDict)) return [];
    const type = nameAt(kid, 'Type');
    const mark = at(kid, 'MCID');
    if (type === 'MCR' && mark instanceof PDFNumber)
      return [
        { page: kid.has(PDFName.of('Pg')) ? pageOfDict(kid) : pageOfDict(dict), mark: mark.asNumber() },
      ];
    if (type === 'OBJR') return [{ annotation: String(kid.get(PDFName.of('Obj'))) }];
    const element: { -readonly [key in keyof Element]: Element[key] } = {
      type: nameAt(kid, 'S') ?? '',
      ref: one instanceof PDFRef ? one.toString() : '',
      dict: kid,
      parent: self,
      kids: [],
    };
    element.kids = kidsOf(kid, element, pages);
    return [element];
  });
};

/** The words of an element, of those it holds too, in the order in which they are read. */
export const wordsIn = (pdf: TaggedPdf, element: Element): string =>
  marksIn(pdf, element)
    .map(({ words }) => words)
    .join('');

/** Where an element is drawn, with the page of each run. */
export const marksIn = (pdf: TaggedPdf, { kids }: Element): readonly (Mark & { readonly page: number })[] =>
  kids.flatMap((kid) => {
    if ('type' in kid) return marksIn(pdf, kid);
    if ('annotation' in kid) return [];
    const mark = markOf(pdf, kid);
    return mark === undefined ? [] : [{ ...mark, page: kid.page }];
  });

/** The content of a page that an element holds; undefined when the page has none of that number. */
export const markOf = ({ pages }: TaggedPdf, { page, mark }: ElementMark): Mark | undefined => {
  const { marks } = pages[page] ?? { marks: [] };
  return marks[mark]?.id === mark ? marks[mark] : marks.find(({ id }) => id === mark);
};

export const kidElements = ({ kids }: Element): readonly Element[] =>
  kids.flatMap((kid) => ('type' in kid ? [kid] : []));
