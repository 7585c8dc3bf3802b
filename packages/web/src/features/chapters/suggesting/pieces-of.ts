import { type AssessmentRecord, type Language, markdownReferences, type RecordOf } from '@risikobilde/core';
import { parseMarkdown } from '@risikobilde/publish';

/** A text that something can be suggested for, and where it is stored: a paragraph of the chapter, or a claim that stands in it. */
export type Piece = { readonly record: string; readonly field: string; readonly quote: string };

/**
 * The paragraphs, headings, lists and tables of a chapter as they are stored, and its claims, in the order they are read in. What
 * is put in by the product itself, such as an overview, is none.
 */
export const piecesOf = (
  section: RecordOf<'section'>,
  language: Language,
  record: (id: string) => AssessmentRecord | undefined,
): readonly Piece[] => {
  const markdown = section.body?.[language] ?? '';
  return parseMarkdown(markdown).children.flatMap(({ position }): readonly Piece[] => {
    const quote = markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
    // A line that begins so stands for what is stored elsewhere.
    if (quote.startsWith('::')) {
      const [reference] = markdownReferences(quote);
      const claim = reference?.kind === 'claim' ? record(reference.id) : undefined;
      const said = claim?.kind === 'claim' ? claim.text[language] : undefined;
      return claim === undefined || said === undefined
        ? []
        : [{ record: claim.id, field: `text.${language}`, quote: said }];
    }
    // A remark of who wrote the file is no text of the document.
    return quote.trim() === '' || quote.startsWith('<!--')
      ? []
      : [{ record: section.id, field: `body.${language}`, quote }];
  });
};

/** A piece as it is read: without the signs of Markdown, which are there again when a new text is written. */
export const readable = (piece: string): string =>
  piece
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[\^[^\]]*\]|:ref\{[^}]*\}/g, '')
    .replace(/^#{1,6}\s+/, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/(^|[\s(«])[_*](\S(?:[^_*]*\S)?)[_*](?=$|[\s).,:;!?»])/g, '$1$2')
    // A line of the file is not a line of the text, but where a row of a list or a table begins.
    .replaceAll(/\n(?!\s*(?:[-*+|>]|\d+\.)\s?)\s*/g, ' ')
    .trim();

export const isHeading = (piece: string): boolean => /^#{1,6}\s/.test(piece);
