import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import { localDateSchema } from './local-date-schema.js';
import { partyOrExample, worldRef } from './shared.js';
import { textSchema } from './text-schema.js';

export const strengthSchema = z
  .enum(['decisive', 'considerable', 'slight'])
  .meta({ id: 'Strength', description: 'How much it weighs: decisive, considerable or slight' });

/** What somebody judged that a report, an event or a technology means for one premise. */
export const bearingSchema = described({
  of: field(
    z.union([
      described({
        series: field(worldRef('series')),
        edition: field(z.string()),
        theme: field(worldRef('theme').optional()),
      }),
      // Named by its first field: before what happened to a source, which is named by the source.
      described({
        passage: field(z.string()),
        source: field(worldRef('source')),
      }).describe('What a body says in one place of a page of its own'),
      described({
        source: field(worldRef('source')),
        event: field(localDateSchema),
      }),
      described({
        technology: field(worldRef('technology')),
      }),
    ]),
  ),
  bears: field(z.enum(['weakens', 'supports', 'neutral'])),
  strength: field(strengthSchema, {
    help: true,
  }),
  why: field(textSchema, { long: true }),
  differs: field(textSchema.optional(), { long: true, help: true }),
  by: field(partyOrExample()),
  on: field(localDateSchema),
});
export type Bearing = DeepReadonly<z.infer<typeof bearingSchema>>;
