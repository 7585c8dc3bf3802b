import { expect, it } from 'vitest';
import { day, evaluateSmall, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { withEditionLinks } from './edition-links.js';
import type { ListedEdition } from './listed-edition.js';

const on = day('2026-11-24');
const { files } = publishText(smallAssessment, smallWorld, evaluateSmall(on), {
  format: 'html',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
});
const file = (path: string, mediaType: string) => ({
  path: `files/${path}`,
  mediaType,
  bytes: 240_000,
  sha256: 'a',
});
const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const edition: ListedEdition = {
  assessment: '~small',
  version: '1.0',
  on,
  release: '0123456789abcdef',
  stored: '2026-11-24T10:00:00Z',
  title: { nb: 'Liten' },
  record: {
    format: 'risikobilde-edition-1',
    assessment: 'small',
    version: '1.0',
    on,
    release: '0123456789abcdef',
    world: { hash: 'b', entries: 1 },
    files: [
      file('pages.zip', 'application/zip'),
      file('small-annex.nb.pdf', pdf),
      file('small.en.pdf', pdf),
      file('small.nb.pdf', pdf),
      file('small.nb.docx', word),
      file('shapes.jsonld', 'application/ld+json'),
      file('small.jsonld', 'application/ld+json'),
    ],
  },
};
const page = (path: string) => files.find((one) => one.path === path)?.text ?? '';
const linked = (path: string, language: 'nb' | 'nn' | 'en' = 'nb', of = edition) =>
  withEditionLinks(page(path), of, language, path);
const hrefs = (html: string) => [...html.matchAll(/href="(\/pub\/[^"]+)"/g)].map(([, href]) => href);

it('the first page leads to the PDF and the Word file before its verdict, and to all files at its foot, in its own language', () => {
  const html = linked('nb/index.html');
  const [download = ''] = /<nav class="downloads".*?<\/nav>/s.exec(html) ?? [];
  expect(hrefs(download)).toEqual([
    '/pub/~small/1.0/files/small.nb.pdf',
    '/pub/~small/1.0/files/small.nb.docx',
  ]);
  expect(download).toContain('240 kB');
  expect(html.indexOf(download)).toBeGreaterThan(html.indexOf('class="as-of"'));
  expect(html.indexOf(download)).toBeLessThan(html.indexOf('class="verdict'));
  const [foot = ''] = /<ul class="edition-foot".*?<\/ul>/s.exec(html) ?? [];
  expect(hrefs(foot)).toEqual([
    '/pub/~small/1.0/files/small.nb.pdf',
    '/pub/~small/1.0/files/small-annex.nb.pdf',
    '/pub/~small/1.0/files/small.nb.docx',
    '/pub/~small/1.0/files/small.jsonld',
    '/pub/~small/?lang=nb',
  ]);
});

it('every page says at its foot which edition it is, what proves it, and whether anybody has approved it', () => {
  for (const { path } of files.filter((one) => one.path.startsWith('nb/'))) {
    const [, foot = ''] = linked(path).split('<div class="site-foot-inner">');
    const said = foot.replaceAll(/<[^>]+>/g, ' ');
    expect(said, path).toContain('Utgave 1.0, 24. november 2026');
    expect(said, path).toContain('Fingeravtrykk 0123456789ab');
    expect(said, path).toContain('Ingen godkjenning er oppgitt');
    expect(hrefs(foot).at(-1), path).toBe('/pub/~small/?lang=nb');
    expect(linked(path).includes('class="downloads"'), path).toBe(path === 'nb/index.html');
  }
});

it('an edition from before files were kept leads to none', () => {
  const { record: _none, ...old } = edition;
  const html = linked('en/index.html', 'en', old);
  expect(hrefs(html)).toEqual(['/pub/~small/?lang=en']);
  expect(html).not.toContain('class="downloads"');
});

it('taken away, the links leave the page as it was', () => {
  for (const { path, text } of files.filter((one) => one.path.startsWith('nn/')))
    expect(
      linked(path, 'nn')
        .replace(/<nav class="downloads".*?<\/nav>\n/s, '')
        .replace(/<ul class="edition-foot"[^>]*>.*?<\/ul>\n/s, '')
        .replace(/<style>\.downloads .*?<\/style>\n/s, ''),
      path,
    ).toBe(text);
});
