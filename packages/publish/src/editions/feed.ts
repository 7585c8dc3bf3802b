import type { Language } from '@risikobilde/core';
import { textIn } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { xml } from '../formats/xml.js';
import { type AskedPart, listPart, partQuery } from './list-part.js';
import { editionAddress, type ListedEdition } from './listed-edition.js';
import { newsSentences } from '../site/news-words.js';

/** A part of the editions of one assessment as an Atom feed (RFC 4287, RFC 5005), the newest first. Undefined where there is none. */
export const editionsFeed = (
  editions: readonly ListedEdition[],
  {
    language,
    origin,
    asked,
  }: { readonly language: Language; readonly origin: string; readonly asked: AskedPart },
): string | undefined => {
  const newest = editions.toSorted((a, b) => (a.stored < b.stored ? 1 : -1));
  const [last] = newest;
  const first = newest.at(-1);
  if (last === undefined || first === undefined) return undefined;
  const words = wordsOf[language];
  const { t } = words;
  const title = textIn(last.title, language);
  const here = `${origin}/pub/${last.assessment}/`;
  const addressOf = (after?: string): string => `${here}feed.xml${partQuery(language, asked, after)}`;
  const part = listPart(newest, ({ version }) => version, asked, addressOf);
  const entries = part.part.map((edition) => {
    const news = edition.record?.about?.news;
    const summary = news
      ? [
          t('front.changedSince', { version: news.since.version, date: news.since.on }) + ':',
          ...newsSentences(news, words, language),
        ].join(' ')
      : t(edition === first ? 'pub.first' : 'pub.newsNotKept');
    return `  <entry>
    <id>${uuidOf(edition.release)}</id>
    <title>${xml(`${title}: ${t('pub.editionOf', { version: edition.version, date: edition.on })}`)}</title>
    <updated>${edition.stored}</updated>
    <link rel="alternate" type="text/html" hreflang="${language}" href="${xml(`${origin}${editionAddress(edition, `${language}/index.html`)}`)}"/>
    <summary>${xml(summary)}</summary>
  </entry>`;
  });
  const link = (rel: string, address: string | undefined): string =>
    address === undefined
      ? ''
      : `\n  <link rel="${rel}" type="application/atom+xml" href="${xml(address)}"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${uuidOf(first.release)}#feed</id>
  <title>${xml(t('pub.feedOf', { title }))}</title>
  <updated>${last.stored}</updated>
  <author><name>${xml(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(addressOf(asked.after))}"/>${link('previous', part.previous)}${link('next', part.next)}
  <link rel="alternate" type="text/html" hreflang="${language}" href="${xml(`${here}?lang=${language}`)}"/>
${entries.join('\n')}
</feed>
`;
};

/** A name that never changes, wherever the feed is served: a UUID of version 8 (RFC 9562) of the first bits of the hash. */
const uuidOf = (hash: string): string =>
  `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
