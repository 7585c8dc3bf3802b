import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { severitySchema } from '../model/risk-comparison.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

/** What happened, from a register of deviations. It holds no data on persons: how many, never who. */
export const incident = kind(
  {
    one: words('Hendelse', 'Hending', 'Incident'),
    many: words('Hendelser', 'Hendingar', 'Incidents'),
    stored: 'incidents.yaml',
    title: '{what}',
    happened: 'on',
  },
  described({
    ...recordKind('incident'),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date'), {
      help: words('Dagen det skjedde.', 'Dagen det skjedde.', 'The day it happened.'),
    }),
    what: field(textSchema, words('Hva som skjedde', 'Kva som skjedde', 'What happened'), {
      help: words(
        'Uten navn eller annet som viser hvem det gjaldt.',
        'Utan namn eller anna som viser kven det gjaldt.',
        'Without names or anything else that shows whom it concerned.',
      ),
      long: true,
    }),
    outcome: field(
      choice({
        harm: words('noen ble rammet', 'nokon vart råka', 'someone was harmed'),
        nearMiss: words('nestenhendelse', 'nestenhending', 'near miss'),
      }),
      words('Utfall', 'Utfall', 'Outcome'),
      {
        help: words(
          'Nestenhendelser vises, men telles ikke med når hyppigheten oppdateres.',
          'Nestenhendingar blir viste, men blir ikkje talde med når frekvensen blir oppdatert.',
          'Near misses are shown, and not counted when a frequency is updated.',
        ),
      },
    ),
    scenario: field(refTo('scenario').optional(), words('Scenario', 'Scenario', 'Scenario'), {
      help: words(
        'Risikoen dette var et tilfelle av. Uten valg mangler den kanskje i risikobildet.',
        'Risikoen dette var eit tilfelle av. Utan val manglar han kanskje i risikobiletet.',
        'The risk that it was a case of. Without a choice the risk picture may lack it.',
      ),
    }),
    alternative: field(alternativeRef().optional(), words('Løsning', 'Løysing', 'Solution'), {
      help: words(
        'Løsningen som var i bruk da det skjedde.',
        'Løysinga som var i bruk då det skjedde.',
        'The alternative that was in use when it happened.',
      ),
    }),
    persons: field(
      z.int().nonnegative().optional(),
      words('Personer som ble rammet', 'Personar som vart råka', 'People harmed'),
      {
        help: words(
          'Tomt når det ikke er kjent.',
          'Tomt når det ikkje er kjent.',
          'Left out when it is not known.',
        ),
      },
    ),
    severity: field(severitySchema.optional(), words('Alvor', 'Alvor', 'Severity')),
    source: field(z.string().min(1), words('Kilde', 'Kjelde', 'Source'), {
      help: words(
        'Hvor det står, for eksempel avviksregister og saksnummer.',
        'Kvar det står, til dømes avviksregister og saksnummer.',
        'Where it is recorded, such as a register of deviations and a case number.',
      ),
      searchable: true,
    }),
    notedBy: field(refTo('party'), words('Registrert av', 'Registrert av', 'Noted by')),
  }),
);
