import type { LocalDate, Text } from '@risikobilde/core';
import type { AboutEdition } from './about-edition.js';

/** A file of an edition, with what proves that it is the one that was given out. */
export type EditionFile = {
  /** Under the address of the edition. */
  readonly path: string;
  /** RFC 6838. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower case hexadecimal. */
  readonly sha256: string;
};

/** What an edition says of itself beside its pages; kept with them. */
export type EditionRecord = {
  readonly format: 'risikobilde-edition-1';
  readonly assessment: string;
  readonly version: string;
  /** The day that it says how everything stood on. */
  readonly on: LocalDate;
  /** Hash of the release that it was made of: of every record. */
  readonly release: string;
  /** Law, reports, terms and scales that it was evaluated against. */
  readonly world: { readonly hash: string; readonly entries: number };
  readonly about?: AboutEdition;
  readonly files: readonly EditionFile[];
};

/** An edition as a list of them has it. */
export type ListedEdition = Pick<EditionRecord, 'assessment' | 'version' | 'on' | 'release'> & {
  readonly title: Text;
  /** The moment it was given out, in UTC. */
  readonly stored: string;
  /** Undefined of an edition from before this was kept. */
  readonly record?: EditionRecord | undefined;
  /** A JWS in compact form; null of an edition that is not signed. */
  readonly signature?: string;
  /** What an authority for time stamps answered over the signature (RFC 3161), in base64; left out where none was asked. */
  readonly timeStamp?: string;
};

/** The edition that applies on a day: the last that was to apply by then; before all of them, the first. Oldest first. */
export const inForce = <E extends Pick<ListedEdition, 'on'>>(
  editions: readonly E[],
  day: LocalDate,
): E | undefined => editions.findLast(({ on }) => on <= day) ?? editions[0];

/** Where readers find an edition, or one file of it. */
export const editionAddress = (
  { assessment, version }: Pick<ListedEdition, 'assessment' | 'version'>,
  path = '',
): string => `/pub/${assessment}/${version}/${path}`;
