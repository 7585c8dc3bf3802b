import { type Language, textIn } from '@risikobilde/words';
import { memoiseByObject } from '../model/memoise.js';
import type { textLanguages } from './publisher-schema.js';
import type { Source, WorldEntry, WorldEntryOf } from './world.js';

type Publisher = WorldEntryOf<'publisher'>;
type TextLanguage = (typeof textLanguages)[number];

/** Where the text of a source can be read at its own publisher, and in which language. */
export type OfficialText = {
  readonly url: string;
  /** The publisher's own name, or its host. */
  readonly publisher: string;
  readonly language: TextLanguage;
};

/**
 * The official text of a source for a reader of a language: at the address it was given, or where a publisher of the world has what
 * its identifiers lead to, in the language nearest the reader's. Undefined where nothing leads to one.
 */
export const officialText = (
  entries: readonly WorldEntry[],
  { identifiers, official }: Pick<Source, 'identifiers' | 'official'>,
  language: Language,
): OfficialText | undefined => {
  if (official) return { publisher: hostOf(official.url), ...official };
  const { annexTo, lov = annexTo, ...others } = identifiers;
  const numbers: Readonly<Record<string, string | undefined>> = { ...others, lov };
  const found = publishersOf(entries).flatMap(({ name, texts }) =>
    texts.flatMap((text) => {
      const number = numbers[text.number];
      const like = new RegExp(`^(?:${text.like})$`);
      if (number === undefined || !like.test(number)) return [];
      const farness = distance(text, language);
      return [
        {
          url: number.replace(like, text.url),
          publisher: textIn(name, language),
          language: text.language,
          farness,
        },
      ];
    }),
  );
  const [nearest] = found.toSorted((a, b) => a.farness - b.farness);
  if (nearest === undefined) return undefined;
  const { farness: _farness, ...text } = nearest;
  return text;
};

const publishersOf = memoiseByObject((entries: readonly WorldEntry[]): readonly Publisher[] =>
  entries.filter((entry) => entry.kind === 'publisher'),
);

const distance = ({ language, readers }: Publisher['texts'][number], reader: Language): number => {
  const isOwn = language === 'no' ? reader === 'nb' || reader === 'nn' : language === reader;
  return isOwn ? 0 : readers.includes(reader) ? 1 : 2;
};

/** The host of an address, without what all of them begin with. */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

/** Whether an address is at the publisher of what is cited, and not at somebody who writes about it or copies it. */
export const isPrimaryAddress = (entries: readonly WorldEntry[], url: string): boolean => {
  const host = hostOf(url);
  const path = url.slice(url.indexOf(host) + host.length);
  return publishersOf(entries).some(({ hosts }) =>
    hosts.some((one) => {
      const [domain = '', folder] = one.split('/');
      return (
        (host === domain || host.endsWith(`.${domain}`)) &&
        (folder === undefined || path.startsWith(`/${folder}/`))
      );
    }),
  );
};
