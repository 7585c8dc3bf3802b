import { z } from 'zod';
import { alternativeRef, recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const consideration = kind(
  {
    one: words('Ny vurdering', 'Ny vurdering', 'Reconsideration'),
    many: words('Nye vurderinger', 'Nye vurderingar', 'Reconsiderations'),
    stored: 'considerations.yaml',
    title: '{of}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('consideration'),
    of: field(
      z.union([
        described({
          series: field(worldRef('series'), words('Rapportserie', 'Rapportserie', 'Report series')),
          edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        }),
        described({
          source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
          event: field(localDateSchema, words('Hendelse', 'Hending', 'Event')),
        }),
        described({
          terms: field(worldRef('terms'), words('Vilkår', 'Vilkår', 'Terms')),
          edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        }),
        described({
          subprocessors: field(
            worldRef('subprocessors'),
            words('Underdatabehandlere', 'Underdatabehandlarar', 'Sub-processors'),
          ),
          edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        }),
        described({
          technology: field(worldRef('technology'), words('Teknologi', 'Teknologi', 'Technology')),
        }),
        described({ mandate: field(worldRef('mandate'), words('Føring', 'Føring', 'Mandate')) }),
        described({
          alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
        }).describe('The end of an alternative'),
      ]),
      words('Hva som er nytt', 'Kva som er nytt', 'What is new'),
    ),
    about: field(
      z.array(refTo('*')).min(1),
      words('Det som ble vurdert på nytt', 'Det som vart vurdert på nytt', 'What was reassessed'),
      {
        help: words(
          'Postene som ble vurdert på nytt.',
          'Postane som vart vurderte på nytt.',
          'The records that were reassessed.',
        ),
      },
    ),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    by: field(refTo('party'), words('Av', 'Av', 'By')),
    result: field(
      choice({
        changed: words('endret', 'endra', 'changed'),
        unchanged: words('uendret', 'uendra', 'unchanged'),
      }),
      words('Utfall', 'Utfall', 'Outcome'),
    ),
    because: field(textSchema, words('Fordi', 'Fordi', 'Because'), { long: true }),
  }),
);
