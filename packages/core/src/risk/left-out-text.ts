import type { FullText } from '../model/text.js';
import { say } from '../reason.js';

/** Why a judgement is not among the figures. */
export const leftOutText = {
  levelNotOnScale: {
    nb: 'Nivået finnes ikke på skalaen.',
    nn: 'Nivået finst ikkje på skalaen.',
    en: 'The level is not on the scale.',
  },
  refused: (problems: string): FullText =>
    say(
      {
        nb: 'Tallene kan ikke regnes på ({problems}).',
        nn: 'Tala kan ikkje reknast på ({problems}).',
        en: 'The figures cannot be computed with ({problems}).',
      },
      { problems },
    ),
};
