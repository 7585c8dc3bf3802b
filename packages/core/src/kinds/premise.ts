import { z } from 'zod';
import { citeSchema, statementKind, worldRef } from '../model/shared.js';
import { bearingSchema } from '../model/bearing.js';
import { groundSchema } from '../model/grounds.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

export const premise = kind(
  {
    one: words('Forutsetning', 'Føresetnad', 'Premise'),
    many: words('Forutsetninger', 'Føresetnader', 'Premises'),
    stored: 'premises.yaml',
    title: '{text}',
  },
  described({
    ...statementKind('premise'),
    text: field(textSchema, words('Forutsetningen', 'Føresetnaden', 'The premise'), {
      long: true,
      adaptable: true,
    }),
    restsOn: field(z.array(groundSchema).default([]), words('Bygger på', 'Byggjer på', 'Rests on'), {
      item: words('grunnlag', 'grunnlag', 'a ground'),
    }),
    themes: field(z.array(worldRef('theme')).default([]), words('Temaer', 'Tema', 'Themes'), {
      item: words('tema', 'tema', 'a theme'),
      help: words(
        'Rapporter som taler for eller mot disse temaene, får betydning for forutsetningen.',
        'Rapportar som taler for eller mot desse temaa, får noko å seie for føresetnaden.',
        'Reports that speak for or against these themes bear on the premise.',
      ),
    }),
    bearings: field(
      z.array(bearingSchema).optional(),
      words(
        'Betydningen av det som er sagt og skjedd',
        'Kva det som er sagt og hendt, har å seie',
        'Bearing of what was said and happened',
      ),
      {
        item: words('vurdering', 'vurdering', 'an assessment'),
        help: words(
          'Temaene foreslår bare hva som kan ha betydning. Her står hva noen har vurdert, for og mot.',
          'Temaa foreslår berre kva som kan ha noko å seie. Her står kva nokon har vurdert, for og mot.',
          'Themes only propose what may be relevant. This is what someone has assessed, for and against.',
        ),
        dated: ['on'],
      },
    ),
    ifItFalls: field(
      textSchema,
      words('Konsekvens hvis den faller', 'Konsekvens om han fell', 'What follows if it falls'),
      {
        long: true,
        adaptable: true,
      },
    ),
    sources: field(z.array(citeSchema).default([]), words('Kilder', 'Kjelder', 'Sources'), {
      item: words('kilde', 'kjelde', 'a source'),
      inert: true,
    }),
  }),
);
