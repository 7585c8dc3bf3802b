import { evaluate, parseLocalDate } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const day = parseLocalDate('2026-11-24') ?? expect.fail('not a day');
const { claims, conclusion } = evaluate(shippedCase('altinn3').assessment, shippedWorld(), day);
const summary = (id: string): string => {
  const claim = claims.find((one) => one.id === id) ?? expect.fail(`no claim ${id}`);
  return say(claim.summary, 'nb');
};

test('seven claims carry: four of what is decided, and three of legality that the example has chosen and says so', () => {
  expect(conclusion.claims.flatMap(({ id, essential }) => (essential ? [id] : [])).toSorted()).toEqual([
    'better-protected-at-chosen-provider',
    'common-functions-assessed',
    'intelligence-risk-assessed',
    'rights-and-freedoms-assessed',
    'risk-picture-unchanged',
    'standard-terms-assessed',
    'us-covered-by-adequacy',
  ]);
  const said = shippedCase('altinn3').assessment.records.flatMap((record) =>
    record.kind === 'claim' && record.essentialBecause?.nb?.startsWith('Eksempelets eget valg') ? [record.id] : [],
  );
  expect(said.toSorted()).toEqual(['rights-and-freedoms-assessed', 'standard-terms-assessed', 'us-covered-by-adequacy']);
});

test.each([
  ['us-covered-by-adequacy', /^USAs høyesterett kom 29. juni 2026/],
  ['necessary-and-proportionate', /^Loven om Digdirs tilgang til Folkeregisteret § 1 fastsetter ikke selv/],
  ['no-interference-with-private-life', /Leander mot Sverige og S. og Marper mot Storbritannia/],
  ['risk-picture-unchanged', /minst betydelig skade, er risikoen for de registrerte høyere/],
])('%s is told with its strongest reason first', (id, words) => {
  expect(summary(id)).toMatch(words);
});

test('that risks must be seen against other suppliers is not shaken by what a report of 2020 said of concentration', () => {
  expect(claims.find(({ id }) => id === 'seen-against-other-suppliers')?.standing).toBe('supported');
});

test('better than the alternatives is held against them, and the figures are one of its reasons', () => {
  const better = claims.find(({ id }) => id === 'better-protected-at-chosen-provider');
  expect(better?.grounds.map(({ ref }) => ref)).toContain('comparison:cloud-local');
  const unchanged = claims.find(({ id }) => id === 'risk-picture-unchanged');
  const figures = unchanged?.because.find(({ ref }) => ref === 'comparison:cloud-onprem');
  expect([figures?.standing, figures && say(figures.reason, 'nb')]).toEqual([
    'challenged',
    expect.stringContaining('høyere'),
  ]);
});
