import { z } from 'zod';
import { choice, described, field, words } from '../kinds/described.js';
import type { DeepReadonly } from './deep-readonly.js';
import { localDateSchema } from './local-date-schema.js';
import { partyOrExample, worldRef } from './shared.js';
import { textSchema } from './text-schema.js';

export const strengthSchema = choice({
  decisive: words('avgjørende', 'avgjerande', 'decisive'),
  considerable: words('betydelig', 'betydeleg', 'considerable'),
  slight: words('liten', 'liten', 'slight'),
}).meta({ id: 'Strength', description: 'How much it weighs: decisive, considerable or slight' });

/** What somebody judged that a report, an event or a technology means for one premise. */
export const bearingSchema = described({
  of: field(
    z.union([
      described({
        series: field(worldRef('series'), words('Rapportserie', 'Rapportserie', 'Report series')),
        edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        theme: field(
          worldRef('theme').optional(),
          words('Det den sier om', 'Det ho seier om', 'What it says about'),
        ),
      }),
      described({
        source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
        event: field(localDateSchema, words('Hendelse', 'Hending', 'Event')),
      }),
      described({
        technology: field(worldRef('technology'), words('Teknologi', 'Teknologi', 'Technology')),
      }),
    ]),
    words('Hva som er sagt eller skjedd', 'Kva som er sagt eller hendt', 'What was said or happened'),
  ),
  bears: field(
    choice({
      weakens: words('svekker den', 'svekkjer han', 'weakens it'),
      supports: words('støtter den', 'støttar han', 'supports it'),
      neutral: words('har ingenting å si', 'har ingenting å seie', 'makes no difference'),
    }),
    words('Betydning', 'Betydning', 'Bearing'),
  ),
  strength: field(strengthSchema, words('Vekt', 'Vekt', 'Weight'), {
    help: words(
      'Avgjørende: det kan ikke forenes med forutsetningen. Liten: forutsetningen er ikke utfordret.',
      'Avgjerande: det kan ikkje sameinast med føresetnaden. Liten: føresetnaden er ikkje utfordra.',
      'Decisive: it cannot be reconciled with the premise. Slight: it does not challenge the premise.',
    ),
  }),
  why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
  by: field(partyOrExample(), words('Vurdert av', 'Vurdert av', 'Assessed by')),
  on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
});
export type Bearing = DeepReadonly<z.infer<typeof bearingSchema>>;
