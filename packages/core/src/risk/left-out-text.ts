import type { FullText } from '../model/text.js';
import { say } from '../reason.js';

/** Why a judgement is not among the figures. */
export const leftOutText = {
  levelNotOnScale: {
    nb: 'Nivået finnes ikke på skalaen.',
    nn: 'Nivået finst ikkje på skalaen.',
    en: 'The level is not on the scale.',
  },
  tooWide: {
    nb: 'Spennet for hyppighet går over mer enn en faktor 100 000; det er ikke et anslag å regne på.',
    nn: 'Spennet for hyppigheit går over meir enn ein faktor 100 000; det er ikkje eit overslag å rekne på.',
    en: 'The range of the frequency spans more than a factor of 100,000; that is no estimate to compute with.',
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
