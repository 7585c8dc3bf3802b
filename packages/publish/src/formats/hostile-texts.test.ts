import { evaluate } from '@risikobilde/core';
import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { fillEveryField } from '../../test/every-field.js';
import { day, jobText } from '../../test/fixture.js';
import { hostileTexts, withHostileTexts } from '../../test/hostile-texts.js';
import { smallWorld } from '../../test/small-world.js';
import { editionsFeed } from '../editions/feed.js';
import { publish } from '../publish.js';
import { formatIds, type PublishedFile, textOf } from './index.js';

const { records: filled } = fillEveryField('public', 1000);
/** Every format of an assessment with a hostile text in every field that takes one. */
const publishedFrom = (start: number) => {
  const { records, n } = withHostileTexts(filled, start);
  const assessment = { schemaVersion: 1, records };
  const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
  const options = { format: formatIds, languages: ['nb', 'en'], level: 'public', typeset: jobText } as const;
  return { n, files: publish(assessment, smallWorld, evaluation, options).files };
};
/** So that each text has stood in each of a few fields beside each other. */
const starts = [0, 7, 23];
const runs = starts.map((start) => ({ start, ...publishedFrom(start) }));

// oxlint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const of = (files: readonly PublishedFile[], end: RegExp) => files.filter(({ path }) => end.test(path));

it('every text field of every kind takes hostile texts, some thousand in all', () => {
  for (const { n } of runs) expect(n).toBeGreaterThan(20 * hostileTexts.length);
});

describe.each(runs)('with the texts from number $start', ({ files }) => {
  it('no page runs a script, asks for anything elsewhere, or has a link that runs', () => {
    const pages = of(files, /\.html$/);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const window = new Window();
      const document = new window.DOMParser().parseFromString(textOf(page), 'text/html');
      for (const element of document.querySelectorAll('*')) {
        const name = element.tagName.toLowerCase();
        const where = `${page.path} ${element.outerHTML.slice(0, 200)}`;
        expect(['script', 'iframe', 'object', 'embed', 'base', 'form', 'template'], where).not.toContain(
          name,
        );
        for (const { name: attribute, value } of element.attributes) {
          expect(attribute, where).not.toMatch(/^on|^srcdoc$|^formaction$/i);
          if (/^(?:href|src|xlink:href|action)$/i.test(attribute))
            expect((value ?? '').trim(), where).toMatch(
              /^(?:https?:|mailto:|#|\.{0,2}\/|[\w.-]+(?:\/|\.html|\.svg|\.png|#|$))/,
            );
          if (attribute === 'src') expect(value, where).not.toMatch(/^(?:https?:|\/\/)/);
        }
      }
    }
  });

  it('no Markdown for Hugo has a shortcode or HTML that was written, and its front matter is data', () => {
    const pages = of(files, /^hugo\/.*\.md$/);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const text = textOf(page);
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? expect.fail(page.path);
      expect(parseYaml(front), page.path).toBeTypeOf('object');
      // One that the program writes itself: the pages under this one.
      expect(body.replace(/\n\{\{<children \/>\}\}\n$/, '').match(/\{\{[<%](?!\/\*)/g), page.path).toBeNull();
      expect(body.match(/(?<!\\|`)<(?:script|img|svg|iframe|b onclick)\b/gi), page.path).toBeNull();
    }
  });

  it('no office file is broken, and none has a formula, a field or a link that runs', () => {
    const office = of(files, /\.(?:docx|xlsx)$/);
    expect(office.length).toBeGreaterThan(3);
    for (const { path, bytes } of office)
      for (const [part, content] of Object.entries(unzipSync(bytes))) {
        if (!/\.(?:xml|rels)$/.test(part)) continue;
        const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
        expect([path, part, XMLValidator.validate(text)]).toEqual([path, part, true]);
        expect(text.match(notXml), `${path} ${part}`).toBeNull();
        if (path.endsWith('.xlsx')) expect(text.match(/<f[ >]/), `${path} ${part}`).toBeNull();
        for (const [, inside = '', beside = ''] of text.matchAll(
          /<w:instrText[^>]*>([^<]*)<|<w:fldSimple[^>]*w:instr="([^"]*)"/g,
        ))
          expect(`${inside}${beside}`, `${path} ${part}`).toMatch(
            /^ ?(?:TOC|PAGE|PAGEREF|NUMPAGES|REF|SEQ|STYLEREF) /,
          );
        for (const [, target = ''] of text.matchAll(/\bTarget="([^"]*)"/g))
          expect(target, `${path} ${part}`).toMatch(/^(?:https?:|mailto:|#|\/|[\w./-]+$)/);
      }
  });

  it('a spreadsheet program reads the number of no character in what was written', () => {
    for (const { path, bytes } of of(files, /\.xlsx$/)) {
      const text = Object.entries(unzipSync(bytes))
        .map(([part, content]) => (/sheet\d+\.xml$/.test(part) ? new TextDecoder().decode(content) : ''))
        .join('');
      const read = text.replaceAll(/_x([\dA-F]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
      const written = '_x003D_1+1 _x0041__x0000_';
      expect(read, path).toContain(written);
      // Others of the texts end in a formula, and a sentence may go on after them with any letter.
      const decoded = new RegExp(String.raw`(?:=|_x003D_)1\+1 (?:A|_x0041_)(?:\u0000|_x0000_)`);
      expect(read.replaceAll(written, ''), path).not.toMatch(decoded);
    }
  });

  it('no table opens as a formula, whichever sign a spreadsheet divides it by', () => {
    const tables = of(files, /\.csv$/);
    expect(tables.length).toBeGreaterThan(5);
    for (const { path, text } of tables.map((one) => ({ path: one.path, text: textOf(one) })))
      for (const divider of [',', ';', '\t'])
        for (const cell of cellsOf(text, divider))
          if (!/^[+-]?[\d.,\s\u00a0\u202f]+%?$/.test(cell))
            expect([path, divider, cell.slice(0, 80)]).toEqual([
              path,
              divider,
              expect.stringMatching(/^(?!["\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/),
            ]);
  });

  it('what programs read is what it says it is', () => {
    for (const file of of(files, /\.(?:json|jsonld)$/)) {
      const value: unknown = JSON.parse(textOf(file));
      expect(value, file.path).toBeTypeOf('object');
      if (file.path.startsWith('jsonld/')) expect(contextsIn(value), file.path).toBe(1);
    }
    for (const file of of(files, /\.svg$|\.xml$/))
      expect([file.path, XMLValidator.validate(textOf(file))]).toEqual([file.path, true]);
  });

  it('no file has a name that leads elsewhere', () => {
    for (const { path } of files) expect(path).toMatch(/^(?!.*\.\.)[\w][\wæøåÆØÅ./ -]*$/);
  });
});

/** As RFC 4180 reads them: a quotation mark means something only where a cell begins with it. */
const cellsOf = (text: string, divider: string): readonly string[] => {
  const cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[(at += 1)];
        else break;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== divider && !/[\r\n]/.test(text[at] ?? '')) cell += text[at++];
    cells.push(cell);
    at += 1;
  }
  return cells;
};

/** How many contexts there are, the one of the program's own among them. */
const contextsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + contextsIn(one), 0);
  return inner + (Object.hasOwn(value, '@context') ? 1 : 0);
};

it('a feed is whole XML whatever the title and what is new are, and its links lead to the installation', () => {
  for (const hostile of hostileTexts) {
    const edition = {
      assessment: 'one',
      version: '1.0',
      on: day('2026-11-24'),
      release: 'a'.repeat(64),
      title: { nb: hostile },
      stored: '2026-11-24T12:00:00.000Z',
    };
    const feed =
      editionsFeed([edition], { language: 'nb', origin: 'https://r.example', asked: { limit: 20 } }) ?? '';
    expect([hostile.slice(0, 40), XMLValidator.validate(feed)]).toEqual([hostile.slice(0, 40), true]);
    expect(feed.match(notXml), hostile).toBeNull();
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    for (const [, address] of feed.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/r\.example\//);
  }
});
