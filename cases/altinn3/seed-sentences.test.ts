import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

// Chapter 6 of Digdir's assessment, sentence by sentence, held against the body of chapter 6 as this example publishes it.

type Passage = Readonly<Record<'nb' | 'nn' | 'en', string>>;
/** Words of the original, and the words of the passage that stand for them. */
type Pair = readonly [original: string, said: string];
type Sentence = {
  readonly original: Readonly<Record<'nb' | 'en', string>>;
  readonly says: readonly Passage[];
  readonly reworded: Readonly<Record<'nb' | 'en', readonly Pair[]>>;
};

// Written by hand beside this test, and read by nothing else.
const { sentences } = JSON.parse(
  readFileSync(fileURLToPath(new URL('original/conclusion.json', import.meta.url)), 'utf8'),
) as { readonly sentences: readonly Sentence[] };

const day = parseLocalDate('2026-11-24') ?? expect.fail();
const { assessment } = shippedCase('altinn3');
const { files } = publish(assessment, shippedWorld(), evaluate(assessment, shippedWorld(), day), {
  format: 'html',
  languages: ['nb', 'nn', 'en'],
  level: 'public',
});

/** What a reader of chapter 6 reads: its sentences, without what is remarked on them and without the annexes. */
const chapter = (language: 'nb' | 'nn' | 'en'): string => {
  const file = files.find(({ path }) => path === `${language}/conclusion.html`) ?? expect.fail();
  const main = /<main[^>]*>([^]*?)<figure/.exec(textOf(file))?.[1] ?? expect.fail();
  return main
    .replaceAll(/<p class="claim-remark">[^]*?<\/p>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
};
const chapters = { nb: chapter('nb'), nn: chapter('nn'), en: chapter('en') };

// Words that say nothing by themselves, and the two that every sentence may use for “vi”, “we” and “here”.
const small = {
  nb: 'digdir altinn vært være blitt ville skal deres disse dette denne eller ikke også etter fra som gjort imot',
  en: 'digdir altinn have been that this these which with from their there they would will into also',
} as const;
const words = (text: string, language: 'nb' | 'en'): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => word.length > 3 && !small[language].split(' ').includes(word),
  );
const isSameWord = (a: string, b: string): boolean => {
  const length = Math.min(6, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
};
const without = (text: string, phrases: readonly string[]): string =>
  phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), text);
const missingFrom = (text: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((word) => !text.some((other) => isSameWord(word, other)));
const all = (passages: readonly Passage[], language: 'nb' | 'nn' | 'en'): string =>
  passages.map((passage) => passage[language]).join(' ');

test('the published chapter has nineteen sentences', () => {
  expect(sentences).toHaveLength(19);
});

describe.each(sentences.map((sentence) => [sentence.original.nb, sentence] as const))('%s', (_, sentence) => {
  test.each(['nb', 'nn', 'en'] as const)('is in the body of chapter 6 in %s', (language) => {
    for (const passage of sentence.says) expect(chapters[language]).toContain(passage[language]);
  });

  test.each(['nb', 'en'] as const)('loses no word in %s but those that others stand for', (language) => {
    const { original, says, reworded } = sentence;
    for (const [from, to] of reworded[language]) {
      expect(original[language]).toContain(from);
      expect(all(says, language)).toContain(to);
    }
    const left = without(
      original[language],
      reworded[language].map(([from]) => from),
    );
    expect(missingFrom(words(all(says, language), language), words(left, language))).toEqual([]);
  });
});

const passages = new Map(sentences.flatMap(({ says }) => says.map((passage) => [passage.nb, passage] as const)));

describe.each([...passages.values()].map((passage) => [passage.nb, passage] as const))('%s', (_, passage) => {
  test.each(['nb', 'en'] as const)('adds nothing in %s to the sentences it renders', (language) => {
    const rendered = sentences.filter(({ says }) => says.some(({ nb }) => nb === passage.nb));
    const left = without(
      passage[language],
      rendered.flatMap(({ reworded }) => reworded[language].map(([, to]) => to)),
    );
    const originals = rendered.map(({ original }) => original[language]).join(' ');
    expect(missingFrom(words(originals, language), words(left, language))).toEqual([]);
  });
});

test('every claim of the chapter renders a sentence of the original, in the same words in each language', () => {
  const claims = assessment.records.filter((record) => record.kind === 'claim' && record.section === 'conclusion');
  expect(
    claims.flatMap((claim) => {
      if (claim.kind !== 'claim') return [];
      const passage = passages.get(claim.text['nb'] ?? '');
      return passage && passage.nn === claim.text['nn'] && passage.en === claim.text['en'] ? [] : [claim.id];
    }),
  ).toEqual([]);
});

test.each([
  ['nb', ['Nasjonal sikkerhetsmyndighet', 'Politiets sikkerhetstjeneste', 'Etterretningstjenesten', 'kontraktspart', 'Stortinget']],
  ['nn', ['Nasjonalt tryggingsorgan', 'Politiets tryggingsteneste', 'Etterretningstenesta', 'kontraktspart', 'Stortinget']],
  ['en', ['National Security Authority', 'Police Security Service', 'Intelligence Service', 'contractual partner', 'Storting']],
] as const)('whom the conclusion names is named in %s', (language, names) => {
  for (const name of names) expect(chapters[language]).toContain(name);
});
