import { createRelease, evaluate, parseLocalDate } from '@risikobilde/core';
import { publish, supportPack, textOf } from '@risikobilde/publish';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedFiles, shippedWorld } from '../../tools/shipped-files.js';

const caseFiles = shippedFiles('cases/altinn3');
const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const address = 'https://docs.altinn.studio/nb/security/dpia/';

const claimText = (id: string) => {
  const record = assessment.records.find((r) => r.id === id);
  return record?.kind === 'claim' ? record.text : undefined;
};
describe('chapter 6 says what Digdir’s own chapter says', () => {
  // Words that carry the meaning of the original, and were once lost or added.
  test.each([
    ['risk-picture-unchanged', /informasjonssikkerheten og personvernet/, /samlet sett/],
    ['risk-picture-unchanged', /Digdir vurderer/, /samlet/],
    ['better-protected-at-chosen-provider', /foreløpig/, /i dag/],
    ['better-protected-at-chosen-provider', /informasjonssikkerhet og personvern/, /opplysninger/],
    ['selected-measures-described', /kort/, /er beskrevet/],
    ['continuous-assessment', /vil fortsatt .*informasjonssikkerhet/, /Arbeidet/],
    ['owners-have-own-basis', /innestår for/, /har selv/],
  ])('%s', (id, holds, lacks) => {
    expect(claimText(id)?.nb).toMatch(holds);
    expect(claimText(id)?.nb).not.toMatch(lacks);
  });
});

describe('what the published text holds as an opinion stays Digdir’s opinion', () => {
  test.each([
    'low-likelihood-of-linking',
    'processor-gives-sufficient-guarantees',
    'appropriate-security',
    'support-transfer-proportionate',
    'necessary-and-proportionate',
    'information-exception-applies',
    'portability-does-not-apply',
    'objection-does-not-apply',
    'no-interference-with-private-life',
    'other-freedoms-safeguarded',
    'integrity-and-confidentiality-unchanged',
    'information-and-access-not-weakened',
    'correction-not-weakened',
    'risk-picture-unchanged',
    'better-protected-at-chosen-provider',
    'best-privacy-overall',
  ])('%s says whose it is', (id) => {
    expect(claimText(id)?.nb).toMatch(/Digdir (?:vurderer|mener|anser|kan)/);
    expect(claimText(id)?.en).toMatch(/Digdir(?:’s|'s)? (?:considers|holds|cannot|assessment)/);
  });
});

describe('only what is published says so', () => {
  const record = (id: string) => assessment.records.find((r) => r.id === id);
  test('the Irish company is the example’s own', () => {
    expect(record('microsoft-ireland')?.origin).toBe('example');
  });
  test('so are the clauses between the supplier’s companies', () => {
    const transfer = record('us-support-access');
    const clauses = transfer?.kind === 'transfer' ? transfer.grounds.filter((g) => g.article === '46(2)(c)') : [];
    expect(clauses.map(({ origin }) => origin)).toEqual(['example', 'example']);
  });
});

describe('every page and every file says at its top that Digdir has neither written nor reviewed it', () => {
  const day = parseLocalDate('2026-11-24') ?? expect.fail();
  const evaluation = evaluate(assessment, world, day);
  const says = {
    nb: 'verken har skrevet eller gjennomgått',
    nn: 'verken har skrive eller gått gjennom',
    en: 'has neither written nor reviewed',
  };
  const top = (text: string): string => {
    // Over the title of a web page, under the name of the site and the choice of language.
    const start = ['class="notices"', '<main'].map((mark) => text.indexOf(mark)).find((at) => at >= 0) ?? 0;
    const body = text.slice(start).replace(/^---\n[^]*?\n---\n/, '');
    return body.replaceAll(/\s+(?:> )?/g, ' ').slice(0, 700);
  };
  const languageOf = (path: string): 'nb' | 'nn' | 'en' => (/\b(nn|en)\b/.exec(path)?.[1] as 'nn' | 'en') ?? 'nb';

  test.each(['html', 'hugo'] as const)('published as %s', (format) => {
    const { files } = publish(assessment, world, evaluation, { format, languages: ['nb', 'nn', 'en'], level: 'public' });
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      expect(top(textOf(file)), file.path).toContain(says[languageOf(file.path)]);
      expect(top(textOf(file)), file.path).toContain(address);
    }
  });

  test.each(['markdown', 'html'] as const)('the support pack as %s', (format) => {
    const release = createRelease(assessment, { version: '2.6', on: day }, () => '0'.repeat(64));
    for (const file of supportPack(release, world, evaluation, { format, languages: ['nb', 'nn', 'en'] })) {
      expect(top(textOf(file)), file.path).toContain(says[languageOf(file.path)]);
      expect(top(textOf(file)), file.path).toContain(address);
    }
  });

  test.each(caseFiles.map(({ path, text }) => [path, text]))('the source file %s', (_, text) => {
    expect(text?.slice(0, 300)).toContain(address);
    expect(text?.slice(0, 300)).toMatch(/verken har skrevet eller gjennomgått|verken har skrive eller gått gjennom|neither written nor reviewed/);
  });
});
