import { day } from '../../test/fixture.js';
import { expect, it } from 'vitest';
import { editionsPage } from './editions-page.js';
import { editionsFeed } from './feed.js';

const editions = [1, 2, 3].map((n) => ({
  assessment: 'liten',
  version: `1.${n}`,
  on: day(`2026-0${n}-01`),
  release: `${n}`.repeat(64),
  title: { nb: 'Liten & god' },
  stored: `2026-0${n}-01T08:00:00.000Z`,
}));
const about = { day: day('2026-11-28'), language: 'nb', languages: ['nb'], today: undefined } as const;
const origin = 'https://eksempel.no';
const linksIn = (text: string) =>
  [...text.matchAll(/<link rel="(prev|previous|next|self)"[^>]* href="([^"]*)"/g)].map(([, rel, to]) => [
    rel,
    to?.replaceAll('&amp;', '&'),
  ]);

it('the editions of an assessment are on pages, the newest first, and each leads to those beside it', () => {
  const page = editionsPage(editions, { ...about, asked: { after: '1.3', limit: 1 } });
  expect([...page.matchAll(/<h3><a [^>]*>(Utgave [\d.]+)/g)].map(([, name]) => name)).toEqual(['Utgave 1.2']);
  expect(linksIn(page)).toEqual([
    ['prev', '/pub/liten/?lang=nb&limit=1'],
    ['next', '/pub/liten/?lang=nb&limit=1&after=1.2'],
  ]);
  expect(page).toContain('aria-label="Sider i listen"');
  expect(editionsPage(editions, { ...about, asked: { limit: 3 } })).not.toContain('class="parts"');
});

it('a feed in parts says where the parts beside it are, and is the same feed in each (RFC 5005)', () => {
  const parts = [{ limit: 2 }, { after: '1.2', limit: 2 }].map(
    (asked) => editionsFeed(editions, { language: 'nb', origin, asked }) ?? '',
  );
  const here = `${origin}/pub/liten/feed.xml?lang=nb&limit=2`;
  expect(parts.map(linksIn)).toEqual([
    [
      ['self', here],
      ['next', `${here}&after=1.2`],
    ],
    [
      ['self', `${here}&after=1.2`],
      ['previous', here],
    ],
  ]);
  expect(parts.map((part) => part.match(/<entry>/g)?.length)).toEqual([2, 1]);
  expect(
    new Set(parts.map((part) => /<id>[^<]*<\/id>\s*<title>[^<]*<\/title>\s*<updated>[^<]*/.exec(part)?.[0]))
      .size,
  ).toBe(1);
});
