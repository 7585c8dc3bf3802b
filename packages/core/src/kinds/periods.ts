import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, words } from './described.js';

/** The times that the whole assessment is gone through again. */
export const periods = field(
  z
    .array(
      described({
        name: field(z.string().min(1), words('Periode', 'Periode', 'Period'), {
          help: words(
            'For eksempel årstallet perioden gjelder.',
            'Til dømes årstalet perioden gjeld.',
            'Such as the year that it is for.',
          ),
          searchable: true,
        }),
        opened: field(localDateSchema, words('Åpnet', 'Opna', 'Opened')),
        why: field(textSchema, words('Hvorfor', 'Kvifor', 'Why'), { long: true }),
      }),
    )
    .optional(),
  words('Perioder', 'Periodar', 'Periods'),
  {
    item: words('periode', 'periode', 'a period'),
    help: words(
      'Hver gang hele vurderingen gjennomgås på nytt, vanligvis en gang i året.',
      'Kvar gong heile vurderinga blir gjennomgått på nytt, vanlegvis éin gong i året.',
      'Each time the whole assessment is gone through again, usually once a year.',
    ),
    dated: ['opened'],
    inert: true,
  },
);
