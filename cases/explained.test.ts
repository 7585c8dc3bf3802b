import {
  evaluate,
  explanationInShort,
  explanationOf,
  explanationSaid,
  parseLocalDate,
  reasonOfResult,
  wordsIn,
} from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const days = [
  '2020-12-15',
  '2021-06-01',
  '2022-06-01',
  '2023-02-01',
  '2023-12-01',
  '2024-03-31',
  '2025-03-01',
  '2026-02-01',
  '2026-11-24',
  '2027-03-01',
];
const cases = (['altinn3', 'google-workspace'] as const).flatMap((name) =>
  days.map((day) => [name, day] as const),
);

// What the product's own words say of a reason; what a person or a law has written comes with verbs of its own.
const verbs =
  /(?<=^|\s)(er|ble|var|har|hadde|holder|hviler|bygger|gjelder|gir|gikk|kom|krever|sier|sa|skal|skjedde|skjer|står|sto|stanset|fastsetter|flytter|finnes|finner|mangler|taler|trekker|viser|vedtok|kan|vil|må|mistet|konkluderer|registrert|samler|utløp|bruker|deler|dekker|legger|ligger|får|fikk|ga|fant|svekket|falt|nevner)(?=[\s.,:;])/;

describe.each(cases)('%s on %s', (name, day) => {
  const asOf = parseLocalDate(day) ?? expect.fail();
  const { claims, premises } = evaluate(shippedCase(name).assessment, world, asOf);
  const explained = [...claims, ...premises].map((result) => ({
    id: result.id,
    result,
    explanation: explanationOf(reasonOfResult(result)),
  }));

  it('says of every claim and premise why it stands as it does, in a short paragraph with a verb', () => {
    for (const { id, explanation } of explained) {
      const said = explanationSaid(explanation, wordsOf.nb.say);
      expect(said, id).toMatch(verbs);
      expect(said, id).toMatch(/^[\p{Lu}«].*[.…]$/u);
      expect(wordsIn(said), `${id}: ${said}`).toBeLessThanOrEqual(62);
      for (const language of ['nn', 'en'] as const)
        expect(wordsIn(explanationSaid(explanation, wordsOf[language].say)), id).toBeGreaterThan(1);
    }
  });

  it('says beside each claim what is wrong, and of what kind the rest is', () => {
    for (const { id, result, explanation } of explained) {
      if (result.standing === 'supported' || result.standing === 'standing') continue;
      const said = explanationInShort(explanation, wordsOf.nb.say, 25);
      expect(said, id).toMatch(verbs);
      expect(said, id).not.toMatch(/\bog \d+ til\b|\d+ grunner til/);
      expect(explanation.change, id).toBeDefined();
    }
  });
});

it('an error of law is told before an appeal and an unread edition', () => {
  const day = parseLocalDate('2026-11-24') ?? expect.fail();
  const evaluation = evaluate(shippedCase('altinn3').assessment, world, day);
  const errors = new Set(evaluation.findings.map(({ message }) => wordsOf.nb.say(message)));
  const fallen = evaluation.claims.filter(({ standing }) => standing === 'fallen');
  expect(fallen.length).toBeGreaterThan(2);
  for (const claim of fallen)
    expect(errors, claim.id).toContain(wordsOf.nb.say(explanationOf(reasonOfResult(claim)).strongest.said));
});
