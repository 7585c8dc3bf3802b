import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Imitation, startImitation } from '../test/imitation.js';
import { look, source } from '../test/looking.js';
import { dayOf } from './euvd.js';

// KUDOS, CELLAR, EUVD, feeds and collections of terms, by imitations with the traps that each is known to have.

let there: Imitation;
beforeEach(async () => {
  await there?.close();
  there = await startImitation();
});
afterAll(() => there.close());

const page = (documents: readonly object[], last = 1) =>
  JSON.stringify({
    meta: { current_page: 1, last_page: last, per_page: 50, total: documents.length },
    data: documents,
  });
const letter = (more: object) => ({
  type: 'Tildelingsbrev',
  title: 'Tildelingsbrev 2026',
  publish_date: '2026-01-15',
  files: [
    {
      url: 'https://kudos.dfo.no/f/vedlegg.pdf',
      filename: 'vedlegg.pdf',
      mimetype: 'application/pdf',
      size: 5,
      sha256: 'b',
    },
    {
      url: 'https://kudos.dfo.no/f/brev.pdf',
      filename: 'brev.pdf',
      mimetype: 'application/pdf',
      size: 9,
      sha256: 'a',
    },
    {
      url: 'https://kudos.dfo.no/f/brev.docx',
      filename: 'brev.docx',
      mimetype: 'application/msword',
      size: 99,
    },
  ],
  ...more,
});
const kudos = (more: object = {}) =>
  source({ connector: 'kudos', address: `${there.origin}/documents`, ...more });

it('a new document in KUDOS is told of with its largest PDF and the hash of it, by id or by uuid', async () => {
  there.says('/documents', page([letter({ id: 1 })]));
  const settings = kudos({ type: 'Tildelingsbrev', organisation: '991825827', from: 2026 });
  const first = await look(settings);
  expect(there.asked[0]?.path).toBe(
    '/documents?page=1&per_page=50&type=Tildelingsbrev&actor_org_number=991825827&concerned_year_from=2026',
  );
  there.says('/documents', page([letter({ id: 1 }), letter({ uuid: '4f', title: 'Supplerende brev' })]));
  expect((await look(settings, first)).candidates).toMatchObject([
    {
      change: 'new',
      title: 'Supplerende brev',
      on: '2026-01-15',
      url: 'https://kudos.dfo.no/f/brev.pdf',
      text: 'Supplerende brev\nTildelingsbrev\nbrev.pdf\nSHA-256: a',
    },
  ]);
});

it('every page of KUDOS is read, and a file that is another under the same title is a change', async () => {
  there.on('/documents', ({ url }, answer) => {
    const n = Number(new URL(url ?? '', there.origin).searchParams.get('page'));
    answer.end(page([letter({ id: n })], 3));
  });
  const first = await look(kudos());
  expect(first.look.passages).toBe(3);
  there.says(
    '/documents',
    page([letter({ id: 1, files: [{ mimetype: 'application/pdf', size: 1, sha256: 'c' }] })]),
  );
  expect((await look(kudos(), first)).candidates).toMatchObject([{ change: 'changed' }]);
});

it('a parameter that KUDOS does not know is a form that has changed, and what is allowed is kept', async () => {
  there.on('/documents', (_, answer) =>
    answer.writeHead(422).end('{"message":"query is not allowed","allowed":["type","actor_name"]}'),
  );
  expect((await look(kudos())).look.fault).toEqual({
    why: 'wrongParameters',
    detail: expect.stringContaining('"allowed":["type","actor_name"]'),
  });
});

const row = (celex: string, date: string, title?: string) => ({
  base: { type: 'literal', value: '32023D1795' },
  celex: { type: 'literal', value: celex },
  relation: {
    type: 'uri',
    value: 'http://publications.europa.eu/ontology/cdm#resource_legal_corrects_resource_legal',
  },
  date: { type: 'literal', value: date },
  ...(title && { title: { type: 'literal', value: title } }),
});
const rows = (bindings: readonly object[]) => JSON.stringify({ head: { vars: [] }, results: { bindings } });
const cellar = (more: object = {}) =>
  source({ connector: 'cellar', address: `${there.origin}/sparql`, celex: ['32023D1795'], ...more });

it('rows of CELLAR that come once for each expression are one passage, with every day that they have', async () => {
  there.says('/sparql', rows([row('32024R0001', '2024-01-02')]));
  const first = await look(cellar());
  expect(decodeURIComponent(there.asked[0]?.path ?? '')).toContain(
    '"32023D1795"^^<http://www.w3.org/2001/XMLSchema#string>',
  );
  const again = row('32026R0009', '2026-11-02', 'Corrigendum');
  there.says(
    '/sparql',
    rows([row('32024R0001', '2024-01-02'), again, again, row('32026R0009', '2026-10-30', 'Corrigendum')]),
  );
  const second = await look(cellar(), first);
  expect(second.candidates).toMatchObject([
    {
      change: 'new',
      title: 'Corrigendum',
      place: '32026R0009',
      on: '2026-10-30',
      text: expect.stringContaining('2026-10-30, 2026-11-02'),
      bearsOn: [{ source: 'dpf' }],
    },
  ]);
  // In another order they are the same.
  there.says('/sparql', rows([row('32026R0009', '2026-10-30', 'Corrigendum'), again]));
  expect(await look(cellar(), second)).toMatchObject({ candidates: [], look: { flickers: [] } });
});

it('more than a hundred acts are asked for in several questions, and nothing but a number is put in one', async () => {
  there.says('/sparql', rows([]));
  const celex = [
    ...Array.from({ length: 120 }, (_, n) => `32020R${String(n).padStart(4, '0')}`),
    '"} DROP ALL',
  ];
  await look(cellar({ celex }));
  expect(there.asked).toHaveLength(2);
  expect(there.asked.map(({ path }) => decodeURIComponent(path)).join('')).not.toContain('DROP');
});

const weakness = (more: object = {}) => ({
  id: 'EUVD-2025-33179',
  description: 'A flaw in Azure',
  datePublished: 'Oct 8, 2025, 12:59:17 AM',
  dateUpdated: '2025-10-09T10:00:00',
  baseScore: 8.1,
  epss: 0.04,
  aliases: 'CVE-2025-61787\nGHSA-x\n',
  enisaIdVendor: [{ vendor: { name: 'Microsoft' } }],
  ...more,
});
const euvd = (more: object = {}) => source({ connector: 'euvd', address: there.origin, ...more });

it.each([
  ['exploited', '/exploitedvulnerabilities', (items: readonly object[]) => items],
  ['search', '/search', (items: readonly object[]) => ({ items, total: items.length })],
])('vulnerabilities come as a bare list or with a count: %s', async (list, path, as) => {
  const settings = euvd({ list, vendors: ['microsoft'] });
  const others = [weakness(), weakness({ id: 'EUVD-1', enisaIdVendor: [{ vendor: { name: 'Other' } }] })];
  there.says(path, JSON.stringify(as(others)));
  const first = await look(settings);
  expect(first.look.passages).toBe(1);
  there.says(
    path,
    JSON.stringify(
      as([
        weakness({ epss: 0.9 }),
        weakness({ id: 'EUVD-2', aliases: ['CVE-2026-1'], exploitedSince: 'Nov 3, 2026, 1:00:00 PM' }),
      ]),
    ),
  );
  // How likely it is that it is used changes every day, and is no news.
  expect((await look(settings, first)).candidates).toMatchObject([
    {
      title: 'EUVD-2, CVE-2026-1',
      text: expect.stringContaining('Exploited since 2026-11-03'),
      on: '2025-10-09',
    },
  ]);
});

it.each([
  ['Oct 8, 2025, 12:59:17 AM', '2025-10-08'],
  ['2025-10-08T00:59:17', '2025-10-08'],
  ['8. oktober', undefined],
  ['Foo 8, 2025', undefined],
  [null, undefined],
])('the day of %s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

const rss = (items: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
const item = (guid: string, title: string, more = '') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>/news/${guid}</link><pubDate>Mon, 30 Nov 2026 10:00:00 GMT</pubDate>${more}</item>`;
const edpb = (more: object = {}) => source({ connector: 'edpb', address: `${there.origin}/feed`, ...more });

it('a notice in a feed is told of once, with its link, its day and what it names', async () => {
  there.says('/feed', rss([item('1', 'One')]), 'application/rss+xml');
  const first = await look(edpb());
  there.says(
    '/feed',
    rss([
      item(
        '2',
        'Ruling in T-553/23 &amp;amp; more',
        '<description>&lt;p&gt;On &lt;b&gt;transfers&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description>',
      ),
    ]),
    'application/rss+xml',
  );
  const second = await look(edpb(), first);
  expect(second.candidates).toMatchObject([
    {
      change: 'new',
      title: 'Ruling in T-553/23 & more',
      url: `${there.origin}/news/2`,
      on: '2026-11-30',
      text: 'Ruling in T-553/23 & more\nOn transfers',
      bearsOn: [{ source: 'latombe' }],
    },
  ]);
  expect((await look(edpb(), second)).candidates).toEqual([]);
});

it.each([
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>a</id><title>En</title><link href="https://x.no/a"/><updated>2026-11-30T00:00:00Z</updated><summary>Kort</summary></entry></feed>',
  ],
  [
    'JSON',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","title":"En","url":"https://x.no/a","date_published":"2026-11-30T00:00:00Z","content_text":"Kort"}]}',
  ],
])('a feed in %s is read as one in RSS', async (_, body) => {
  there.says('/feed', body);
  const settings = source({
    connector: 'feed',
    publisher: 'X',
    address: `${there.origin}/feed`,
    since: '2026-11-01',
  });
  expect((await look(settings)).candidates).toMatchObject([
    { title: 'En', url: 'https://x.no/a', on: '2026-11-30', text: 'En\nKort' },
  ]);
});

it.each([
  ['Mon, 30 Nov 2026 22:30:00 GMT', '2026-11-30'],
  ['Mon, 30 Nov 2026 23:30:00 GMT', '2026-12-01'],
  ['2026-11-30T23:30:00Z', '2026-12-01'],
  ['2026-11-30', '2026-11-30'],
  ['2026-11-30 kl. 12', '2026-11-30'],
  ['i går', undefined],
])('a notice of %s is of the day %s here', async (moment, day) => {
  there.says('/feed', rss([item('1', 'One')]));
  const first = await look(edpb());
  there.says('/feed', rss([`<item><guid>2</guid><title>B</title><pubDate>${moment}</pubDate></item>`]));
  expect((await look(edpb(), first)).candidates.map(({ on }) => on)).toEqual([day]);
});

it('a link in a notice that is no page is not kept', async () => {
  there.says(
    '/feed',
    rss(['<item><guid>a</guid><title>A</title><link>javascript:alert(1)</link></item>', item('b', 'B')]),
  );
  const first = await look(edpb());
  there.says('/feed', rss(['<item><guid>c</guid><title>C</title><link>javascript:alert(1)</link></item>']));
  const [candidate] = (await look(edpb(), first)).candidates;
  expect([candidate?.title, candidate?.url]).toEqual(['C', undefined]);
});

const hostile =
  '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>';
it.each([
  ['an empty feed', rss([]), 'application/rss+xml', 'empty'],
  ['a page in its place', '<!doctype html><html><body>Moved</body></html>', 'text/html', 'notFeed'],
  ['entities', hostile, 'application/xml', 'documentType'],
  ['half a feed', rss([item('1', 'One')]).slice(0, 40), 'application/xml', 'notFeed'],
  [
    'an encoding it does not have',
    Buffer.from(rss([item('1', 'Én')]), 'latin1'),
    'application/xml',
    'notText',
  ],
  ['an encoding nobody knows', rss([item('1', 'One')]), 'application/xml; charset=klingon', 'notText'],
  ['nothing', '', 'application/xml', 'notFeed'],
])('%s is said, and what is remembered stays', async (_, body, type, why) => {
  there.says('/feed', rss([item('1', 'One')]));
  const first = await look(edpb());
  there.says('/feed', body, type);
  const second = await look(edpb(), first);
  expect(second.look.fault?.why).toBe(why);
  expect(second.memory).toEqual(first.memory);
});

it('the encoding that an answer says it has is the one it is read by', async () => {
  there.says('/feed', rss([item('1', 'One')]));
  const first = await look(edpb());
  there.says(
    '/feed',
    Buffer.from(rss([item('2', 'Én')]), 'latin1'),
    'application/rss+xml; charset=iso-8859-1',
  );
  expect((await look(edpb(), first)).candidates).toMatchObject([{ title: 'Én' }]);
});

const terms = (documents: readonly string[] = ['Data Protection Addendum']) =>
  source({
    connector: 'terms',
    publisher: 'Own collection',
    address: `${there.origin}/versions`,
    documents: documents.map((name) => ({ service: 'Microsoft', terms: name })),
  });
const addendum = '/versions/Microsoft/Data%20Protection%20Addendum.md';

it('of terms each heading is a passage: what is changed, new and gone is told of, and page noise is not', async () => {
  there.says(addendum, '# DPA\n\nIntro.\n\n## Notice\n\n14 days.\n\n## Audit\n\nYearly.\n', 'text/markdown');
  const first = await look(terms());
  there.says(
    addendum,
    '# DPA\r\n\r\n\r\nIntro.  \n\n## Notice\n\n30 days.\n\n## Fees\n\nNone.\n',
    'text/markdown',
  );
  const { candidates } = await look(terms(), first);
  expect(candidates.map(({ change, place }) => [change, place])).toEqual([
    ['changed', 'Notice'],
    ['new', 'Fees'],
    ['gone', 'Audit'],
  ]);
  expect(candidates[0]).toMatchObject({
    title: 'Microsoft: Data Protection Addendum',
    bearsOn: [{ source: 'ms-dpa' }],
  });
});

it('a document that is missing is said to be, the others are read, and nothing of it is gone', async () => {
  there.says(addendum, '# DPA\n\nText.', 'text/markdown');
  there.says('/versions/Microsoft/Product%20Terms.md', '# Terms\n\nText.', 'text/markdown');
  const settings = terms(['Data Protection Addendum', 'Product Terms']);
  const first = await look(settings);
  there.off('/versions/Microsoft/Product%20Terms.md');
  const second = await look(settings, first);
  expect(second.look.missing).toEqual(['Microsoft/Product Terms']);
  expect(second.candidates).toEqual([]);
});

it.each([
  ['not there', undefined, 'notFound'],
  ['empty', '', 'empty'],
  ['a page', '<!DOCTYPE html><html></html>', 'unexpected'],
])('terms that are %s are said to be', async (_, body, why) => {
  if (body !== undefined) there.says(addendum, body, 'text/markdown');
  expect((await look(terms())).look.fault?.why).toBe(why);
});

it.each([
  ['KUDOS', () => kudos(), '/documents'],
  ['CELLAR', () => cellar(), '/sparql'],
  ['EUVD', () => euvd(), '/exploitedvulnerabilities'],
])('%s that answers a page, or JSON of another shape, has changed its form', async (_, settings, path) => {
  there.says(path, '<html>Maintenance</html>');
  expect((await look(settings())).look.fault?.why).toBe('notJson');
  there.says(path, '{"items":"none"}');
  expect((await look(settings())).look.fault?.why).toBe('unexpected');
});
