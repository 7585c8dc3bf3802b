import { z } from 'zod';
import { choice, described, field, words } from '../kinds/described.js';
import type { DeepReadonly } from './deep-readonly.js';
import { consequenceSchema, frequencySchema } from './estimate.js';
import { localDateSchema } from './local-date-schema.js';
import { alternativeRef, originSchema, partyOrExample, rangeSchema, refTo, worldRef } from './shared.js';
import { textSchema } from './text-schema.js';

/** What somebody judged of a scenario in one alternative, before measures. */
export const judgementSchema = described({
  alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
  frequency: field(frequencySchema, words('Hyppighet', 'Frekvens', 'Frequency')),
  consequence: field(consequenceSchema, words('Konsekvens', 'Konsekvens', 'Consequence')),
  organisation: field(
    described({
      level: field(z.int().min(1).max(10), words('Nivå', 'Nivå', 'Level'), { scale: 'consequence' }),
      why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    }).optional(),
    words('Konsekvens for virksomheten', 'Konsekvens for verksemda', 'Consequence for the organisation'),
    {
      help: words(
        'Holdes utenfor matrisen, fordi artikkel 35 gjelder risikoen for fysiske personer, ikke for virksomheten.',
        'Blir halden utanfor matrisa, fordi artikkel 35 gjeld risikoen for fysiske personar, ikkje for verksemda.',
        'Kept out of the matrix because Article 35 concerns the risk to natural persons, not to the organisation.',
      ),
    },
  ),
  by: field(partyOrExample(), words('Vurdert av', 'Vurdert av', 'Assessed by'), {
    help: words(
      'Hvem som har vurdert.',
      'Kven som har vurdert.',
      'Who assessed; “example”: the shipped example itself.',
    ),
  }),
  on: field(localDateSchema, words('Dato', 'Dato', 'Date'), {
    help: words('Dagen det ble vurdert.', 'Dagen det vart vurdert.', 'The day it was assessed.'),
  }),
  from: field(localDateSchema.optional(), words('I bruk fra', 'I bruk frå', 'In use from'), {
    help: words(
      'Dagen anslaget ble tatt i bruk.',
      'Dagen anslaget vart teke i bruk.',
      'The day it came into use.',
    ),
  }),
  until: field(localDateSchema.optional(), words('I bruk til', 'I bruk til', 'In use until'), {
    help: words(
      'Dagen anslaget ble trukket tilbake eller erstattet.',
      'Dagen anslaget vart trekt tilbake eller erstatta.',
      'The day it was withdrawn or replaced.',
    ),
  }),
  strength: field(
    choice({
      weak: words('svakt', 'svakt', 'weak'),
      moderate: words('moderat', 'moderat', 'moderate'),
      strong: words('sterkt', 'sterkt', 'strong'),
    }),
    words('Kunnskapsgrunnlag', 'Kunnskapsgrunnlag', 'Strength of knowledge'),
    {
      help: words(
        'Hvor sterk kunnskapen bak anslaget er.',
        'Kor sterk kunnskapen bak anslaget er.',
        'Strength of knowledge behind it.',
      ),
    },
  ),
  why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
  sources: field(z.array(worldRef('source')).optional(), words('Kilder', 'Kjelder', 'Sources'), {
    item: words('kilde', 'kjelde', 'a source'),
    help: words(
      'Rapporter og andre kilder som anslaget bygger på.',
      'Rapportar og andre kjelder som anslaget byggjer på.',
      'Reports and other sources that the estimate rests on.',
    ),
  }),
});
export type Judgement = DeepReadonly<z.infer<typeof judgementSchema>>;

/** A direction of change said in words, where no level was given. */
export const directionSchema = described({
  alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
  against: field(alternativeRef(), words('Sammenlignet med', 'Samanlikna med', 'Compared with')),
  change: field(
    choice({
      lower: words('lavere', 'lågare', 'lower'),
      unchanged: words('uendret', 'uendra', 'unchanged'),
      notHigher: words('ikke høyere', 'ikkje høgare', 'not higher'),
      higher: words('høyere', 'høgare', 'higher'),
      new: words('ny', 'ny', 'new'),
    }),
    words('Endring', 'Endring', 'Change'),
  ),
  by: field(refTo('party'), words('Sagt av', 'Sagt av', 'Said by')),
  from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From'), {
    help: words(
      'Dagen det først ble sagt, når den er kjent.',
      'Dagen det først vart sagt, når han er kjend.',
      'The day it was first said, when that is known.',
    ),
  }),
  until: field(localDateSchema.optional(), words('Trukket tilbake', 'Trekt tilbake', 'Withdrawn'), {
    help: words(
      'Dagen det ble trukket tilbake.',
      'Dagen det vart trekt tilbake.',
      'The day it was withdrawn.',
    ),
  }),
  why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
  origin: field(originSchema, words('Opphav', 'Opphav', 'Origin')),
  anchor: field(
    z.string().optional(),
    words(
      'Sted i den publiserte vurderingen',
      'Stad i den publiserte vurderinga',
      'Place in the published assessment',
    ),
  ),
});

/** A factor on frequency or consequence: 0.5 halves it; a range when unsure. Above 1 needs a reason. */
export const effectFactorSchema = z.union([z.number().nonnegative(), rangeSchema]).meta({ id: 'Factor' });
export type EffectFactor = number | readonly [number, number];
