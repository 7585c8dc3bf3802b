import { inflateSync } from 'node:zlib';

/** The stream as latin-1: a character for each byte. */
type PdfObject = { readonly text: string; readonly stream: string | undefined };

/** A run of a page's content that is marked for the structure: its number on the page, and its words. */
type Mark = { readonly id: number; readonly words: string };
export type PdfPage = { readonly marks: readonly Mark[] };
/** An element of the structure tree: `H1`, `TH`, `Figure`; the marks it holds itself, with the index of their page. */
export type PdfElement = {
  readonly type: string;
  readonly alt: string | undefined;
  readonly marks: readonly { readonly page: number; readonly id: number }[];
};
export type PdfContent = {
  readonly pages: readonly PdfPage[];
  readonly elements: readonly PdfElement[];
  /** Everything of the file as text: objects, metadata, attachments. */
  readonly raw: string;
  readonly words: string;
};

/**
 * What a file that Typst made holds, for tests: its objects are plain and its streams deflated. No reader of PDF in general.
 */
export const readPdf = (bytes: Uint8Array): PdfContent => {
  const objects = objectsOf(Buffer.from(bytes));
  const pageIds = [...objects].flatMap(([id, { text }]) => (/\/Type \/Page\b(?!s)/.test(text) ? [id] : []));
  const kids = [...objects.values()].find(({ text }) => /\/Type \/Pages\b[^]*\/Kids/.test(text));
  const order = (kids === undefined ? [] : refsIn(/\/Kids \[([^\]]*)\]/.exec(kids.text)?.[1] ?? '')).filter(
    (id) => pageIds.includes(id),
  );
  const inOrder = order.length === pageIds.length ? order : pageIds.sort((a, b) => a - b);
  const pages = inOrder.map((id) => pageOf(objects.get(id)?.text ?? '', objects));
  const elements = [...objects.values()].flatMap(({ text }) => elementOf(text, inOrder));
  const raw = [...objects.values()].map(({ text, stream }) => `${text}\n${inUtf8(stream ?? '')}`);
  return {
    pages,
    elements,
    raw: raw.join('\n'),
    words: pages.flatMap(({ marks }) => marks.map(({ words }) => words)).join(' '),
  };
};

const inUtf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

const objectsOf = (bytes: Buffer): ReadonlyMap<number, PdfObject> => {
  const found = new Map<number, PdfObject>();
  const text = bytes.toString('latin1');
  const start = /(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const at = match.index + match[0].length;
    const opens = text.indexOf('stream\n', at);
    const ends = text.indexOf('endobj', at);
    const hasStream = opens !== -1 && opens < ends;
    const dictionary = text.slice(at, hasStream ? opens : ends);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const held = hasStream ? bytes.subarray(opens + 7, opens + 7 + length) : undefined;
    const isDeflated = dictionary.includes('/FlateDecode');
    found.set(Number(match[1]), {
      text: dictionary,
      stream: held && (isDeflated ? inflateSync(held) : held).toString('latin1'),
    });
    start.lastIndex = hasStream ? opens + 7 + length : ends;
  }
  return found;
};

const refsIn = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

const elementOf = (text: string, pages: readonly number[]): readonly PdfElement[] => {
  if (!text.includes('/Type /StructElem')) return [];
  const pageRef = /\/Pg (\d+) 0 R/.exec(text)?.[1];
  const own = text
    .replaceAll(/<<[^<>]*\/Type \/(?:MCR|OBJR)[^<>]*>>/g, '')
    .match(/\/K (?:\[([^\]]*)\]|(\d+)(?! 0 R)\b)/);
  const numbers = (own?.[2] ?? own?.[1] ?? '').replaceAll(/\d+ 0 R/g, '').match(/\d+/g) ?? [];
  const far = [...text.matchAll(/<<([^<>]*\/Type \/MCR[^<>]*)>>/g)].map(([, inner = '']) => ({
    page: Number(/\/Pg (\d+)/.exec(inner)?.[1] ?? pageRef),
    id: Number(/\/MCID (\d+)/.exec(inner)?.[1]),
  }));
  const near = numbers.map((id) => ({ page: Number(pageRef), id: Number(id) }));
  return [
    {
      type: /\/S \/(\w+)/.exec(text)?.[1] ?? '',
      alt: /\/Alt [(<]/.test(text) ? 'given' : undefined,
      marks: [...near, ...far].map(({ page, id }) => ({ page: pages.indexOf(page), id })),
    },
  ];
};

const pageOf = (text: string, objects: ReadonlyMap<number, PdfObject>): PdfPage => {
  const content = refsIn(/\/Contents[^/]*/.exec(text)?.[0] ?? '')
    .map((id) => objects.get(id)?.stream ?? '')
    .join('\n');
  const resources = refsIn(/\/Resources[^/]*/.exec(text)?.[0] ?? '').map((id) => objects.get(id)?.text ?? '');
  const fonts = new Map(
    [...`${text}\n${resources.join('\n')}`.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
      name,
      charactersOf(objects.get(Number(id))?.text ?? '', objects),
    ]),
  );
  return { marks: marksIn(content, fonts) };
};

type Characters = ReadonlyMap<number, string>;

const charactersOf = (font: string, objects: ReadonlyMap<number, PdfObject>): Characters => {
  const map = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
  const text = objects.get(Number(map))?.stream ?? '';
  return new Map(
    [...text.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, code = '', to = '']) => [
      Number.parseInt(code, 16),
      (to.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
    ]),
  );
};

const marksIn = (content: string, fonts: ReadonlyMap<string, Characters>): readonly Mark[] => {
  const marks: { id: number; words: string }[] = [];
  let font: Characters = new Map();
  let id: number | undefined;
  const tokens =
    /\/MCID (\d+)|\bEMC\b|\/(f\d+) [\d.]+ Tf|\[((?:\((?:\\[^]|[^\\()])*\)|<[0-9a-fA-F]*>|[^\]])*)\] TJ|(\((?:\\[^]|[^\\()])*\)) Tj/g;
  for (const [token, mcid, name, array, single] of content.matchAll(tokens)) {
    if (mcid !== undefined) {
      id = Number(mcid);
      marks.push({ id, words: '' });
    } else if (token === 'EMC') id = undefined;
    else if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (id !== undefined) {
      const mark = marks.at(-1);
      if (mark)
        mark.words += stringsIn(array ?? single ?? '')
          .map((codes) => wordsOf(codes, font))
          .join('');
    }
  }
  return marks;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const stringsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\(((?:\\[^]|[^\\()])*)\)|<([0-9a-fA-F]*)>/g)].map(([, plain, hex]) =>
    hex === undefined
      ? (plain ?? '').replaceAll(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) =>
          /^[0-7]/.test(escaped)
            ? String.fromCharCode(Number.parseInt(escaped, 8))
            : (escapes[escaped] ?? escaped),
        )
      : Buffer.from(hex, 'hex').toString('latin1'),
  );

const wordsOf = (codes: string, font: Characters): string =>
  Array.from({ length: Math.floor(codes.length / 2) }, (_, k) => {
    const code = codes.charCodeAt(2 * k) * 256 + codes.charCodeAt(2 * k + 1);
    return font.get(code) ?? '';
  }).join('');

/** Headings that stand alone at the foot of a page: nothing that is marked comes after them there. */
export const orphanHeadings = ({ pages, elements }: PdfContent): readonly string[] => {
  const headings = elements.filter(({ type }) => /^H\d?$/.test(type)).flatMap(({ marks }) => marks);
  return pages.flatMap(({ marks }, page) => {
    const last = marks.findLast(({ words }) => words.trim() !== '');
    const isHeading = headings.some((mark) => mark.page === page && mark.id === last?.id);
    return isHeading && last !== undefined ? [`page ${page + 1}: ${last.words}`] : [];
  });
};
