import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import type { ClaimResult, Standing } from '../evaluation.js';
import { concluding, conclusionStanding } from './conclusion.js';
import { headlineOf } from './headline.js';

/** Claims by how they stand; those written in capitals are essential, and say that something is lawful. */
const claims = (...all: readonly string[]): readonly ClaimResult[] =>
  all.map((name, k) => ({
    id: `c${k}`,
    text: { nb: name },
    section: 'conclusion',
    essential: name === name.toUpperCase(),
    ...(name === name.toUpperCase() && { legality: ['basis'] as const }),
    standing: name.toLowerCase() as Standing,
    summary: { key: 'claim.allHold', values: {} },
    because: [],
    grounds: [],
  }));

const of = (all: readonly ClaimResult[]) =>
  concluding(
    all,
    () => true,
    ({ essential }) => essential,
  );

const notDecided =
  'Konklusjonen er ikke avgjort. Ingen påstand som bærer den, sier etter det som er ført opp, at behandlingen er lovlig: om behandlingsgrunnlag, overføring, rettigheter eller databehandlere.';

test.each([
  [[], 'Konklusjonen er ikke avgjort. Den har ingen påstander som kan prøves.'],
  [['SUPPORTED'], 'Konklusjonen står. Påstanden i den holder.'],
  [['SUPPORTED', 'supported'], 'Konklusjonen står. Alle de 2 påstandene holder.'],
  [['supported', 'supported'], notDecided],
  [['supported'], notDecided],
  [['challenged', 'unsupported'], notDecided],
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
  expect(
    wordsOf.nb.say(headlineOf({ standing: conclusionStanding(of(all), false, false), claims: all })),
  ).toBe(said);
});

test.each([
  [
    ['own', 'theirs', 'theirs too'],
    ['theirs', 'theirs too'],
    'Konklusjonen kan ikke stå. Én feil i strid med loven er ikke rettet. Plattformen har 2 slike feil i sin egen vurdering.',
  ],
  [['own', 'own too'], undefined, 'Konklusjonen kan ikke stå. 2 feil i strid med loven er ikke rettet.'],
  [['theirs'], ['theirs'], 'Konklusjonen kan ikke stå. Plattformen har én slik feil i sin egen vurdering.'],
  [
    ['own', 'theirs'],
    ['theirs'],
    'Konklusjonen kan ikke stå. Én feil i strid med loven er ikke rettet. Plattformen har én slik feil i sin egen vurdering.',
  ],
] as const)(
  'of the errors of law %j, those of the platform, %j, are counted apart',
  (errorsOfLaw, errorsOfPlatform, said) => {
    const told = {
      standing: 'doesNotStand',
      claims: claims('CHALLENGED'),
      errorsOfLaw,
      ...(errorsOfPlatform && { errorsOfPlatform }),
    } as const;
    expect(wordsOf.nb.say(headlineOf(told))).toBe(said);
  },
);

test.each([
  [['own'], undefined, 'Konklusjonen er ikke avgjort. Ett krav i loven er ikke besvart.'],
  [['own', 'own too'], undefined, 'Konklusjonen er ikke avgjort. 2 krav i loven er ikke besvart.'],
  [
    ['own', 'theirs', 'theirs too'],
    ['theirs', 'theirs too'],
    'Konklusjonen er ikke avgjort. Ett krav i loven er ikke besvart. Plattformen har 2 slike krav ubesvart i sin egen vurdering.',
  ],
  [
    ['theirs'],
    ['theirs'],
    'Konklusjonen er ikke avgjort. Plattformen har ett slikt krav ubesvart i sin egen vurdering.',
  ],
] as const)(
  'of the open duties %j, those of the platform, %j, are counted apart',
  (openDuties, dutiesOfPlatform, said) => {
    const told = {
      standing: 'notDecided',
      claims: claims('SUPPORTED'),
      openDuties,
      ...(dutiesOfPlatform && { dutiesOfPlatform }),
    } as const;
    expect(wordsOf.nb.say(headlineOf(told))).toBe(said);
  },
);
