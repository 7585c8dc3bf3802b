import { dayHere } from '@risikobilde/words';
import { parseFeed } from 'feedsmith';
import { type Connector, marksOf, validatorsIn } from './connector.js';
import { Fault } from './fault.js';
import { dayIn, evened, type Passage } from './passage.js';
import type { SettingsOf } from './settings.js';
import { plainText, refuseEntities, textOf } from './text.js';

const mostFeed = 10_000_000;
const mostNotices = 2000;

/** A notice of any kind of feed, in the fields that are asked for here. */
type Notice = {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly date: unknown;
  readonly text: string | undefined;
};

/** The notices of a feed in RSS, Atom, RDF or JSON, whichever it is. */
export const feed: Connector<SettingsOf<'feed' | 'edpb' | 'edps'>> = async ({ address, fetching, marks }) => {
  const fetched = await fetching(address, {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1',
    most: mostFeed,
    validators: validatorsIn(marks),
  });
  if (fetched.isUnchanged) return undefined;
  const text = textOf(fetched.body, fetched.type);
  refuseEntities(text);
  const notices = noticesOf(text).slice(0, mostNotices);
  if (notices.length === 0) throw new Fault('empty');
  const passages = notices.flatMap((notice) => passageOf(notice, address) ?? []);
  if (passages.length === 0) throw new Fault('unexpected', notices[0]?.title);
  return { passages, marks: marksOf(fetched.validators) };
};

const noticesOf = (text: string): readonly Notice[] => {
  const read = parsed(text);
  switch (read.format) {
    case 'rss':
      return (read.feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? item.link,
        title: item.title,
        link: item.link,
        date: item.pubDate,
        text: item.description,
      }));
    case 'atom':
      return (read.feed.entries ?? []).map((item) => ({
        id: item.id,
        title: textIn(item.title),
        link: (item.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? item.links?.[0])
          ?.href,
        date: item.updated ?? item.published,
        text: textIn(item.summary) ?? textIn(item.content),
      }));
    case 'json':
      return (read.feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url,
        date: item.date_modified ?? item.date_published,
        text: item.content_text ?? item.content_html ?? item.summary,
      }));
    case 'rdf':
      return (read.feed.items ?? []).map((item) => ({
        id: item.rdf?.about ?? item.link,
        title: item.title,
        link: item.link,
        date: item.dc?.dates?.[0],
        text: item.description,
      }));
  }
};

const parsed = (text: string): ReturnType<typeof parseFeed> => {
  try {
    return parseFeed(text);
  } catch (cause) {
    throw new Fault('notFeed', text.trimStart().slice(0, 60), { cause });
  }
};

/** A text that is given as it is, or with its type. */
const textIn = (text: unknown): string | undefined => {
  if (typeof text === 'string') return text;
  const held = typeof text === 'object' && text !== null && 'value' in text ? text.value : undefined;
  return typeof held === 'string' ? held : undefined;
};

const passageOf = (notice: Notice, address: URL): Passage | undefined => {
  const id = notice.id?.trim() || notice.link?.trim();
  const title = evened(plainText(notice.title ?? ''));
  if (!id || title === '') return undefined;
  const link =
    notice.link && URL.canParse(notice.link, address.href) ? new URL(notice.link, address) : undefined;
  const moment = typeof notice.date === 'string' ? Date.parse(notice.date) : Number.NaN;
  const on = dayIn(Number.isNaN(moment) ? notice.date : dayHere(new Date(moment)));
  return {
    key: id.slice(0, 500),
    title: title.slice(0, 500),
    text: [title, evened(plainText(notice.text ?? ''))].filter(Boolean).join('\n'),
    // A link is followed by people: nothing but a page.
    ...(link && /^https?:$/.test(link.protocol) && { url: link.href }),
    ...(on && { on }),
  };
};
