import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import type { ClaimResult, Standing } from '../evaluation.js';
import { conclusionStanding } from './conclusion.js';
import { headlineOf } from './headline.js';

/** Claims by how they stand; those written in capitals are essential. */
const claims = (...all: readonly string[]): readonly ClaimResult[] =>
  all.map((name, k) => ({
    id: `c${k}`,
    text: { nb: name },
    section: 'conclusion',
    essential: name === name.toUpperCase(),
    standing: name.toLowerCase() as Standing,
    summary: { key: 'claim.allHold', values: {} },
    because: [],
    grounds: [],
  }));

test.each([
  [[], 'Konklusjonen har ingen påstander som kan prøves.'],
  [['SUPPORTED'], 'Konklusjonen står. Påstanden i den holder.'],
  [['SUPPORTED', 'supported'], 'Konklusjonen står. Alle de 2 påstandene holder.'],
  [
    ['supported', 'supported'],
    'De 2 påstandene holder, men ingen av dem er pekt ut som avgjørende for konklusjonen.',
  ],
  [['supported'], 'Påstanden holder, men er ikke pekt ut som avgjørende for konklusjonen.'],
  [['CHALLENGED'], 'Konklusjonen står, men påstanden i den holder ikke fullt ut.'],
  [
    ['CHALLENGED', 'challenged', 'unsupported', 'supported'],
    'Konklusjonen står, men av 4 påstander er 2 utfordret og 1 ikke underbygget. Én av dem er avgjørende.',
  ],
  [['SUPPORTED', 'fallen'], 'Konklusjonen står, men av 2 påstander er 1 falt. Ingen av dem er avgjørende.'],
  [['FALLEN', 'supported'], 'Konklusjonen står ikke. Én avgjørende påstand holder ikke.'],
  [['FALLEN', 'UNSUPPORTED', 'challenged'], 'Konklusjonen står ikke. 2 avgjørende påstander holder ikke.'],
] as const)('of %j is said: %s', (names, said) => {
  const all = claims(...names);
  expect(wordsOf.nb.say(headlineOf({ standing: conclusionStanding(all), claims: all }))).toBe(said);
});
