import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { alternativeRef, recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

/** A time in which every case of some scenarios was noted: without it nobody knows in how many years the incidents came. */
export const observation = kind(
  {
    one: words('Telling av hendelser', 'Teljing av hendingar', 'Count of incidents'),
    many: words('Tellinger av hendelser', 'Teljingar av hendingar', 'Counts of incidents'),
    stored: 'observations.yaml',
    title: '{source}',
  },
  described({
    ...recordKind('observation'),
    scenarios: field(z.array(refTo('scenario')).min(1), words('Scenarioer', 'Scenario', 'Scenarios'), {
      help: words(
        'Alle hendelser i disse scenarioene er registrert i perioden, også når det ikke var noen.',
        'Alle hendingar i desse scenarioa er registrerte i perioden, òg når det ikkje var nokon.',
        'All their incidents in the period are recorded, also when there were none.',
      ),
    }),
    alternative: field(alternativeRef(), words('Løsning', 'Løysing', 'Solution'), {
      help: words(
        'Løsningen som var i bruk.',
        'Løysinga som var i bruk.',
        'The alternative that was in use.',
      ),
    }),
    starts: field(localDateSchema, words('Telt fra', 'Talt frå', 'Counted from')),
    ends: field(localDateSchema.optional(), words('Telt til', 'Talt til', 'Counted to'), {
      help: words(
        'Tomt så lenge det fortsatt telles.',
        'Tomt så lenge det framleis blir talt.',
        'Left out while it is still counted.',
      ),
    }),
    source: field(z.string().min(1), words('Register', 'Register', 'Register'), {
      help: words(
        'Registeret hendelsene er hentet fra.',
        'Registeret hendingane er henta frå.',
        'The register that the incidents are from.',
      ),
      searchable: true,
    }),
    by: field(refTo('party'), words('Talt av', 'Talt av', 'Counted by')),
    why: field(
      textSchema.optional(),
      words(
        'Hvorfor tellingen er fullstendig',
        'Kvifor teljinga er fullstendig',
        'Why the count is complete',
      ),
      { long: true },
    ),
  }),
);
