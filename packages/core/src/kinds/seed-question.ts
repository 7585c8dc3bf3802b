import { z } from 'zod';
import { recordKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

/** A question with an answer that assessors do not know when they are asked: it shows how much their ranges hold. */
export const seedQuestion = kind(
  {
    one: words('Kontrollspørsmål', 'Kontrollspørsmål', 'Calibration question'),
    many: words('Kontrollspørsmål', 'Kontrollspørsmål', 'Calibration questions'),
    stored: 'calibration-questions.yaml',
    title: '{text}',
  },
  described({
    ...recordKind('seedQuestion'),
    text: field(textSchema, words('Spørsmål', 'Spørsmål', 'Question'), {
      help: words(
        'Et tall fra samme fagfelt som anslagene, som vurdererne ikke kjenner når de svarer.',
        'Eit tal frå same fagfelt som anslaga, som vurderarane ikkje kjenner når dei svarer.',
        'A number from the field of the estimates that the assessors do not know when they answer.',
      ),
    }),
    unit: field(textSchema, words('Måles i', 'Målt i', 'Measured in')),
    answer: field(z.number().positive().optional(), words('Fasit', 'Fasit', 'True answer'), {
      help: words('Tomt til det er kjent.', 'Tomt til det er kjent.', 'Left out until it is known.'),
    }),
    source: field(z.string().min(1).optional(), words('Kilde', 'Kjelde', 'Source')),
  }),
);
