import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { publish } from '@risikobilde/publish';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const asOf = parseLocalDate('2026-11-24') ?? expect.fail();

/** Words of each page of what one reads, and in all; a tenth more is for what the records of a day bring. */
const budget: Readonly<Record<string, number>> = {
  // 250, where the authority is found, and why in whole sentences.
  index: 310,
  // In full: what is stored about a person, by whom and for how long is never counted but told.
  citizen: 700,
  introduction: 250,
  // 500, and the data of each register.
  'processing-and-purpose': 620,
  'about-use-of-cloud': 700,
  // 500, and 4.1.1 to 4.1.3 and how far each right reaches.
  'privacy-assessments': 740,
  // 650, the measures that Digdir’s own pages show to be in place in part or decided against, cloud against local, and of what kind more is wrong.
  'about-security-in-altinn': 765,
  // 351, the title and sentence of the picture of the argument, why each sentence does not stand (in the margin and in the picture), and two sentences of Digdir’s that have no claim.
  conclusion: 560,
  // 300, and the outcome of a prior consultation.
  decision: 330,
  'change-log': 300,
};
const inAll = 5100;
const languages = ['nb', 'nn', 'en'] as const;
/** The budget is made for bokmål; the same in another language may be up to 15 % longer. */
const room = { nb: 1.1, nn: 1.15, en: 1.1 * 1.15 } as const;

const risk = evaluateRisk(assessment, world, asOf, { brackets: false });
const evaluation = evaluate(assessment, world, asOf, undefined, risk.tolerance);
const { lengths } = publish(assessment, world, evaluation, {
  format: 'html',
  languages,
  level: 'public',
  risk,
});

describe.each(languages)('the public edition in %s', (language) => {
  const pages = lengths.filter((page) => page.language === language);
  const read = pages.filter(({ part }) => part !== 'annex');

  test.each(Object.entries(budget))('%s keeps within %d words', (slug, most) => {
    const page = read.find((one) => one.slug === slug);
    expect(page?.words).toBeGreaterThan(most / 4);
    expect(page?.words).toBeLessThanOrEqual(Math.round(most * room[language]));
  });

  test('what one reads keeps within the budget in all, and has no page without one', () => {
    expect(read.map(({ slug }) => slug).filter((slug) => budget[slug] === undefined)).toEqual([]);
    expect(read.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(inAll * room[language]);
  });

  test('no page of an annex is endless', () => {
    for (const { slug, part, words } of pages) if (part === 'annex') expect(words, slug).toBeLessThan(9000);
  });
});

test('the lengths in the documentation are those of the document', async () => {
  const slugs = [...new Set(lengths.map(({ slug }) => slug))];
  const wordsOf = (slug: string, language: string) =>
    lengths.find((page) => page.slug === slug && page.language === language)?.words ?? 0;
  const total = (language: string, isAnnex: boolean) =>
    lengths
      .filter((page) => page.language === language && (page.part === 'annex') === isAnnex)
      .reduce((sum, { words }) => sum + words, 0);
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const text = [
    '# How long the published document is',
    '',
    'Words of the Altinn 3 case as the public reads it, as of 24 November 2026: text, tables, titles of figures and notes in the margin,',
    'without footnotes, banner and the tables behind figures. The first version had 46,371 words in bokmål, 9,376 of them on its front page.',
    'Written by `cases/altinn3/length.test.ts`, which fails when a page outgrows its budget.',
    '',
    'In print what one reads takes 16 pages in each language; `printed.test.ts` beside it fails when it takes',
    'more. It took 12 before the data of each register, 4.1.1 to 4.1.3, the reach of each right and full answers to the citizen came in. The',
    'printed annex takes at most 60 pages: what goes field by field, or finding by finding, is on the web and in the data of the file.',
    '',
    row(['page', 'budget', ...languages]),
    row(['---', '--:', ...languages.map(() => '--:')]),
    ...slugs
      .filter((slug) => budget[slug] !== undefined)
      .map((slug) =>
        row([slug, budget[slug] ?? '', ...languages.map((language) => wordsOf(slug, language))]),
      ),
    row(['**what one reads**', inAll, ...languages.map((language) => total(language, false))]),
    row(['annexes, in pages of their own', '', ...languages.map((language) => total(language, true))]),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/document-length.md');
});
