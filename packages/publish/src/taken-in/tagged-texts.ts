import type { AssessmentRecord } from '@risikobilde/core';
import { markOf, normal, readTag, shortPlace } from '../formats/docx/tags.js';
import { placesOfTexts } from '../tree/places-of-texts.js';
import { containersOf } from './markdown-letters.js';
import type { Span, WordFile, WordParagraph } from './read-word.js';

/** A text of a record as it stands in the file. */
export type TaggedText = {
  readonly record: string;
  readonly path: string;
  /** The line of a chapter's text, and for a cell the column: `12` or `12.3`. */
  readonly line?: string | undefined;
  readonly language: string | undefined;
  readonly base: string;
  readonly spans: readonly Span[];
  readonly text: string;
  /** Whether it is as it was when the file was made. */
  readonly isAsMade: boolean;
  /** The paragraph of the file. */
  readonly at: number;
};

export type TaggedFile = {
  /** Each by its place, in the order of the file. */
  readonly texts: ReadonlyMap<string, readonly TaggedText[]>;
  /** What stands outside the controls of each paragraph, a control as `slot`; undefined in a paragraph of a chapter's text. */
  readonly outside: readonly (string | undefined)[];
};

/** Stands for a content control. */
export const slot = '\uE000';

/** Which places the tags may name, also those that are too long to be written out. */
export const placesIn = (records: readonly AssessmentRecord[]): ReadonlyMap<string, string> => {
  const places = [...placesOfTexts(records)].flatMap(([text, place]) =>
    place.endsWith('/body')
      ? [
          place,
          ...Object.values(text).flatMap((body) =>
            [...containersOf(body).keys()].map((line) => `${place}/${line}`),
          ),
        ]
      : [place],
  );
  return new Map(places.map((place) => [shortPlace(place), place]));
};

export const taggedTexts = (file: WordFile, places: ReadonlyMap<string, string>): TaggedFile => {
  const texts = new Map<string, TaggedText[]>();
  const add = (text: TaggedText): void => {
    const place = placeOf(text);
    texts.set(place, [...(texts.get(place) ?? []), text]);
  };
  const outside = file.paragraphs.map((paragraph, at) => {
    const tags = tagsIn(paragraph, places);
    const chapter = tags.find(({ line }) => line !== undefined);
    if (chapter) {
      add(textOf(chapter, paragraph.spans, at));
      return undefined;
    }
    for (const tag of tags)
      add(
        textOf(
          tag,
          paragraph.spans.filter((span) => span.tag === tag.tag),
          at,
        ),
      );
    return normal(
      paragraph.spans
        .map((span, k) => {
          if (!tags.some(({ tag }) => tag === span.tag)) return span.text;
          return paragraph.spans[k - 1]?.tag === span.tag ? '' : slot;
        })
        .join(''),
    );
  });
  return { texts, outside };
};

export const placeOf = ({ record, path, line }: Pick<TaggedText, 'record' | 'path' | 'line'>): string =>
  path === '' ? record : `${record}/${path}${line === undefined ? '' : `/${line}`}`;

type Known = Pick<TaggedText, 'record' | 'path' | 'line' | 'language' | 'base'> & { readonly tag: string };

const tagsIn = ({ spans }: WordParagraph, places: ReadonlyMap<string, string>): readonly Known[] =>
  [...new Set(spans.flatMap(({ tag }) => tag ?? []))].flatMap((tag): readonly Known[] => {
    const read = readTag(tag);
    const place = places.get(read?.place ?? '') ?? read?.place ?? '';
    // A field of a form is no text of a record; its name has strokes of its own.
    const [record, path, line] = place.includes('|') ? [place, ''] : place.split('/');
    return read === undefined || record === undefined || path === undefined
      ? []
      : [{ tag, record, path, line, language: read.language, base: read.base }];
  });

const textOf = (known: Known, spans: readonly Span[], at: number): TaggedText => {
  const text = normal(spans.map((span) => span.text).join(''));
  return { ...known, spans, text, isAsMade: markOf(text) === known.base, at };
};
