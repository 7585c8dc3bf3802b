import { wordsOf } from '@risikobilde/words/all';
import { escape } from '../base/html.js';
import { sha256 } from '../base/sha256.js';
import type { News } from '../store/notice-list.js';
import type { NoticeLanguage } from '../store/notice-receivers.js';
import { oneLine, saidOf } from './mail-text.js';
import { placePath } from '../base/place-path.js';

type Of = {
  readonly id: string;
  readonly made: string;
  readonly title: string;
  /** What names the assessment. */
  readonly address: string;
  readonly language: NoticeLanguage;
  readonly publicUrl: string;
};

/** What has happened in an assessment as an Atom feed (RFC 4287), the newest first: what and where, and nothing that it says. */
export const feedOf = (
  news: readonly News[],
  { id, made, title, address, language, publicUrl }: Of,
): string => {
  const { t, say } = wordsOf[language];
  const text = (said: string): string => escape(oneLine(said));
  const entries = news.map(
    ({ key, kind, about, made: when }) => `  <entry>
    <id>${uuidOf(`${id} ${key}`)}</id>
    <title>${text(say(saidOf(kind, about)))}</title>
    <updated>${when.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${escape(`${publicUrl}${placePath(address, about.place)}`)}"/>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${uuidOf(id)}</id>
  <title>${text(t('notice.feed.title', { title }))}</title>
  <updated>${news[0]?.made.toISOString() ?? made}</updated>
  <author><name>Risikobilde</name></author>
  <link rel="alternate" type="text/html" href="${escape(`${publicUrl}${placePath(address, { screen: 'overview' })}`)}"/>
${entries.join('')}</feed>
`;
};

/** The same for the same thing: a UUID of version 8 (RFC 9562) of the first bits of a hash. */
const uuidOf = (text: string): string => {
  const hash = sha256(text);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
