import { createHash } from 'node:crypto';

/** Something that a passage is about, by the identifier that its publisher gives it: `LOV-2018-06-01-24`, `32016R0679`. */
export type About = { readonly identifier: string; readonly ref?: string | undefined };

/** A piece of a source that stands by itself: a provision, a section, a notice, a document in a list. */
export type Passage = {
  /** What it is known by from one look to the next. */
  readonly key: string;
  readonly title: string;
  readonly place?: string | undefined;
  readonly text: string;
  readonly url?: string | undefined;
  /** The day its source gives it, as `YYYY-MM-DD`. */
  readonly on?: string | undefined;
  /** When it takes effect, word for word as its source says: a day, several, or that somebody decides. */
  readonly inForce?: string | undefined;
  readonly about?: readonly About[];
  /** The key of what it is a part of: when that is gone, its parts are not told of each by itself. */
  readonly within?: string;
};

/** What a connector has read. */
export type Reading = {
  readonly passages: readonly Passage[];
  /** Whether what was there and is missing is gone, by its key: of a feed, old notices just leave it. Nothing is when left out. */
  readonly isGone?: (key: string) => boolean;
  /** Whether what was not there before is new, and not only followed from now on. Everything is when left out. */
  readonly isNew?: (key: string) => boolean;
  /** What was asked for and is not there. */
  readonly missing?: readonly string[];
  /** What the connector wants to know the next time. */
  readonly marks?: Readonly<Record<string, string>>;
};

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A text as it is compared: line ends, spaces and the form of letters are no difference. */
export const evened = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();

/** The day in a date or a moment that begins with one; undefined of anything else. */
export const dayIn = (text: unknown): string | undefined => {
  const day = typeof text === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] : undefined;
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
};
