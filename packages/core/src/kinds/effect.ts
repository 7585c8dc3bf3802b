import { z } from 'zod';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { effectFactorSchema } from '../model/risk-judgement.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

export const effect = kind(
  {
    one: words('Virkning av tiltak', 'Verknad av tiltak', 'Effect of a measure'),
    many: words('Tiltakenes virkninger', 'Verknadene av tiltaka', 'Effects of measures'),
    stored: 'effects.yaml',
    title: '{measure} → {scenario}',
  },
  described({
    ...recordKind('effect'),
    measure: field(refTo('measure'), words('Tiltak', 'Tiltak', 'Measure')),
    scenario: field(refTo('scenario'), words('Scenario', 'Scenario', 'Scenario')),
    alternatives: field(
      z.array(alternativeRef()).optional(),
      words('Alternativer', 'Alternativ', 'Alternatives'),
      {
        help: words(
          'Bare for disse. Gjelder alle når ingen er valgt.',
          'Berre for desse. Gjeld alle når ingen er valde.',
          'Only for these; all when left out.',
        ),
      },
    ),
    frequency: field(
      effectFactorSchema.optional(),
      words('Faktor for hyppighet', 'Faktor for frekvens', 'Factor on frequency'),
    ),
    consequence: field(
      effectFactorSchema.optional(),
      words('Faktor for konsekvens', 'Faktor for konsekvens', 'Factor on consequence'),
    ),
    why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
  }),
);
