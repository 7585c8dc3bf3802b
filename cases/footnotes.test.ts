import { evaluate, isPrimaryAddress, parseLocalDate } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const day = parseLocalDate('2026-11-24') ?? expect.fail();
const { files } = publish(assessment, world, evaluate(assessment, world, day), {
  format: 'hugo',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
});

/** The footnotes of a page, each as one line. */
const notesOf = (page: string): readonly string[] => {
  const start = page.indexOf('\n[^');
  return page
    .slice(start < 0 ? page.length : start)
    .split(/\n(?=\[\^\d+\]:)/)
    .map((note) => note.replaceAll(/\s+/g, ' ').trim())
    .filter((note) => /^\[\^\d+\]:/.test(note));
};
const addressesIn = (note: string): readonly string[] =>
  [...note.matchAll(/https?:\/\/[^\s)>]+/g)].map(([address]) => address);

const pages = files
  .filter(({ path }) => path.endsWith('.md'))
  .map((file) => ({ path: file.path, notes: notesOf(textOf(file)) }));

test('there are footnotes to look at, in three languages', () => {
  for (const language of ['nb', 'nn', 'en'])
    expect(
      pages.filter(({ path }) => path.endsWith(`.${language}.md`)).flatMap(({ notes }) => notes).length,
      language,
    ).toBeGreaterThan(25);
});

test.each(pages.filter(({ notes }) => notes.length > 0).map(({ path, notes }) => [path, notes] as const))(
  '%s: every link leads to the publisher of what is cited, once, and no footnote has a footnote',
  (_, notes) => {
    const addresses = notes.flatMap(addressesIn);
    expect(addresses.filter((address) => !isPrimaryAddress(world.entries, address))).toEqual([]);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
    for (const note of notes) expect(note.slice(4)).not.toMatch(/\[\^\d+\]/);
  },
);

test('law is cited where the reader can read it: Lovdata, else EUR-Lex in Danish or English, said so; HUDOC for Strasbourg', () => {
  const all = (language: string) =>
    pages.filter(({ path }) => path.endsWith(`.${language}.md`)).flatMap(({ notes }) => notes).join('\n');
  expect(all('nb')).toContain('(https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:32023D1795) (på dansk), ');
  expect(all('nn')).toContain('(https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:32023D1795) (på dansk), ');
  expect(all('en')).toContain('(https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023D1795), ');
  expect(all('en')).toContain('(https://lovdata.no/dokument/NL/lov/2018-06-15-38) (in Norwegian)');
  expect(all('nb')).toContain('(https://hudoc.echr.coe.int/eng?i=001-210077) (på engelsk)');
  // What nobody has read is not said to have been read.
  expect(all('nb')).toMatch(/Schrems II\), .*etter omtale, ikke lest: Rett24/);
});
