import { headingsOf, rowsOf } from './pdf-faults.js';
import { type Element, kidElements, marksIn, type TaggedPdf, wordsIn } from './tagged-pdf.js';

/** How far right of a heading the words of its own column may begin, in points: the margin with its notes is further. */
const columnWidth = 230;

/** Headings at the foot of a page: fewer than `least` lines, and no picture, stand under them in their column. */
export const orphanHeadings = (pdf: TaggedPdf, least = 2): readonly string[] => {
  const headings = headingsOf(pdf).map((one) => ({ ...one, marks: marksIn(pdf, one.element) }));
  const own = new Set(headings.flatMap(({ marks }) => marks.map(({ page, id }) => `${page} ${id}`)));
  return headings.flatMap(({ words, element, marks }) => {
    const page = Math.max(...marks.map((mark) => mark.page));
    const bottom = Math.min(...marks.filter((mark) => mark.page === page).map((mark) => mark.bottom));
    const left = Math.min(...marks.map((mark) => mark.left));
    const under = (pdf.pages[page]?.marks ?? []).filter(
      (mark) =>
        !own.has(`${page} ${mark.id}`) && mark.bottom < bottom && Math.abs(mark.left - left) < columnWidth,
    );
    const isWhole = isSectionOn(pdf, element, page);
    const isOverPicture = under.some((mark) => mark.lines.length === 0);
    const lines = new Set(under.flatMap((mark) => mark.lines.filter((line) => line < bottom)));
    return isOverPicture || isWhole || lines.size >= least
      ? []
      : [`page ${page + 1}: ${words} (${lines.size} lines under it)`];
  });
};

/** Whether all that stands under a heading, be it a line, is on its page. */
const isSectionOn = (pdf: TaggedPdf, heading: Element, page: number): boolean => {
  const after = pdf.elements.slice(pdf.elements.indexOf(heading) + 1);
  const inside = after.filter((one) => one.parent === heading.parent);
  const next = inside.findIndex(({ type }) => /^H[1-6]$/.test(type));
  const marks = inside.slice(0, next === -1 ? undefined : next).flatMap((one) => marksIn(pdf, one));
  return marks.length > 0 && marks.every((mark) => mark.page === page);
};

/** A row longer than this may break over two pages; no other may. */
const longRow = 1200;

/** Tables that a page breaks badly: in a row, or without their head over what goes on. */
export const brokenTables = (pdf: TaggedPdf): readonly string[] =>
  pdf.elements
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => {
      const [head, ...rows] = rowsOf(table);
      const name = head === undefined ? '' : wordsIn(pdf, head).slice(0, 60);
      const pagesOf = rows.map((row) => [...new Set(marksIn(pdf, row).map(({ page }) => page))]);
      const broken = rows.filter(
        (row, k) =>
          (pagesOf[k]?.length ?? 0) > 1 &&
          !kidElements(row).some((cell) => wordsIn(pdf, cell).length > longRow),
      );
      const pages = [...new Set(pagesOf.flat())];
      const headless = pages.slice(1).filter((page) => head !== undefined && !hasHead(pdf, head, page));
      return [
        ...broken.map((row) => `«${name}»: a row breaks over two pages: ${wordsIn(pdf, row).slice(0, 60)}`),
        ...headless.map((page) => `«${name}»: goes on without its head on page ${page + 1}`),
      ];
    });

/** A row of one line that stands alone on a page while the rest of its table is on another, as no line of a paragraph does. */
export const loneRows = (pdf: TaggedPdf): readonly string[] =>
  pdf.elements
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => {
      const rows = rowsOf(table)
        .slice(1)
        .map((row) => marksIn(pdf, row));
      const pages = [...new Set(rows.flatMap((marks) => marks.map(({ page }) => page)))];
      if (pages.length < 2) return [];
      return pages.flatMap((page) => {
        const [row, ...more] = rows.filter((marks) => marks.some((mark) => mark.page === page));
        const lines = new Set(row?.flatMap((mark) => mark.lines));
        const said = row?.map(({ words }) => words).join('') ?? '';
        return more.length === 0 && lines.size < 2 ? [`page ${page + 1}: ${said.slice(0, 60)}`] : [];
      });
    });

/** Whether the names of the columns stand on a page where a table goes on: there they are no part of the structure. */
const hasHead = (pdf: TaggedPdf, head: Element, page: number): boolean => {
  const drawn = (pdf.pages[page]?.artifacts ?? []).map(({ words }) => words).join(' ');
  return kidElements(head).every((cell) => drawn.includes(wordsIn(pdf, cell).trim()));
};

/** Paragraphs that leave one line alone at the foot of a page or at the head of the next. */
export const loneLines = (pdf: TaggedPdf): readonly string[] =>
  pdf.elements
    .filter(({ type, parent }) => type === 'P' && parent?.type === 'Document')
    .flatMap((paragraph) => {
      const marks = marksIn(pdf, paragraph).filter(({ words }) => words.trim() !== '');
      const left = Math.min(...marks.map((mark) => mark.left));
      const column = marks.filter((mark) => mark.left - left < 354);
      const pages = [...new Set(column.map(({ page }) => page))];
      if (pages.length < 2) return [];
      return pages.flatMap((page) => {
        const lines = new Set(column.filter((mark) => mark.page === page).flatMap((mark) => mark.lines));
        return lines.size > 1 ? [] : [`page ${page + 1}: ${wordsIn(pdf, paragraph).slice(0, 60)}`];
      });
    });

/** Points between the foot of an A4 page and the lowest and the highest line of what one reads there, first page apart. */
const frame = { lowest: 40, highest: 782 };

/** Lines that stand in the head or the foot of a page, where a note may be pushed when there are many. */
export const outsideFrame = ({ pages }: TaggedPdf): readonly string[] =>
  pages
    .slice(1)
    .flatMap(({ marks }, k) =>
      marks
        .filter(({ lines }) => lines.some((line) => line < frame.lowest || line > frame.highest))
        .map(({ words }) => `page ${k + 2}: ${words.slice(0, 60)}`),
    );

/** Pictures of dots in the file: what is drawn is to be lines and letters. */
export const imagesIn = ({ raw }: TaggedPdf): number => [...raw.matchAll(/\/Subtype \/Image\b/g)].length;
