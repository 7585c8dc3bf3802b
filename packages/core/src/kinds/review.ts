import { z } from 'zod';
import { recordKind, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { choice, described, field, kind, words } from './described.js';

/** That somebody has looked again, in a period, at what was judged before it. It closes no challenge: a consideration does. */
export const review = kind(
  {
    one: words('Gjennomgang', 'Gjennomgang', 'Review'),
    many: words('Gjennomganger', 'Gjennomgangar', 'Reviews'),
    stored: 'reviews.yaml',
    title: '{period}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('review'),
    period: field(z.string().min(1), words('Periode', 'Periode', 'Period'), {
      help: words(
        'Navnet på perioden gjennomgangen hører til.',
        'Namnet på perioden gjennomgangen høyrer til.',
        'The name of the period that it belongs to.',
      ),
      searchable: true,
    }),
    about: field(
      z.array(refTo('*')).optional(),
      words('Det som ble gjennomgått', 'Det som vart gjennomgått', 'What was reviewed'),
    ),
    facts: field(
      z
        .array(worldRef('source', 'series', 'terms', 'subprocessors', 'adequacy', 'technology', 'mandate'))
        .optional(),
      words('Kilder som ble lest på nytt', 'Kjelder som vart lesne på nytt', 'Sources that were read again'),
    ),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    by: field(z.string().min(1), words('Gjennomgått av', 'Gjennomgått av', 'Reviewed by'), {
      help: words(
        'Navnet på den som har sett på det.',
        'Namnet på den som har sett på det.',
        'The name of the person who looked at it.',
      ),
      searchable: true,
    }),
    result: field(
      choice({
        stands: words('står fortsatt', 'står framleis', 'still stands'),
        changed: words('endret', 'endra', 'changed'),
      }),
      words('Utfall', 'Utfall', 'Outcome'),
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
  }).refine(({ about = [], facts = [] }) => about.length + facts.length > 0, {
    error: wants('reviewTarget'),
    path: ['about'],
  }),
);
