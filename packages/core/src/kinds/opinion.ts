import { consequenceSchema, frequencySchema } from '../model/estimate.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

/** What one assessor estimates alone, before measures; several of them are pooled and then somebody decides. */
export const opinion = kind(
  {
    one: words('Eget anslag', 'Eige anslag', 'Individual estimate'),
    many: words('Egne anslag', 'Eigne anslag', 'Individual estimates'),
    stored: 'opinions.yaml',
    title: '{assessor}: {scenario}',
  },
  described({
    ...recordKind('opinion'),
    scenario: field(refTo('scenario'), words('Scenario', 'Scenario', 'Scenario')),
    alternative: field(alternativeRef(), words('Løsning', 'Løysing', 'Solution')),
    assessor: field(refTo('assessor'), words('Vurderer', 'Vurderar', 'Assessor')),
    round: field(
      choice({
        first: words('første runde', 'første runde', 'first round'),
        second: words('andre runde', 'andre runde', 'second round'),
      }),
      words('Runde', 'Runde', 'Round'),
      {
        help: words(
          'Første runde er hver for seg. Andre runde er etter at alle har sett de andres anslag og begrunnelser.',
          'Første runde er kvar for seg. Andre runde er etter at alle har sett anslaga og grunngivingane til dei andre.',
          'The first round is each alone. The second is after all have seen the others’ estimates and reasons.',
        ),
      },
    ),
    frequency: field(frequencySchema, words('Hyppighet', 'Frekvens', 'Frequency')),
    consequence: field(consequenceSchema, words('Konsekvens', 'Konsekvens', 'Consequence')),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date'), {
      help: words('Dagen det ble anslått.', 'Dagen det vart anslått.', 'The day it was estimated.'),
    }),
    why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
  }),
);
