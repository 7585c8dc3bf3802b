import { z } from 'zod';
import { refTo, statementKind } from '../model/shared.js';
import { groundSchema } from '../model/grounds.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, kind, words } from './described.js';

export const claim = kind(
  {
    one: words('Påstand', 'Påstand', 'Claim'),
    many: words('Påstander', 'Påstandar', 'Claims'),
    stored: 'claims.yaml',
    title: '{text}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('claim'),
    text: field(textSchema, words('Påstanden', 'Påstanden', 'The claim'), { long: true, adaptable: true }),
    section: field(refTo('section'), words('Kapittel', 'Kapittel', 'Chapter'), {
      help: words('Kapittelet som sier det.', 'Kapittelet som seier det.', 'The chapter that says it.'),
    }),
    order: field(z.int().nonnegative(), words('Rekkefølge', 'Rekkjefølgje', 'Order')),
    essential: field(
      z.boolean().default(false),
      words('Avgjørende for konklusjonen', 'Avgjerande for konklusjonen', 'Essential to the conclusion'),
      {
        help: words(
          'Konklusjonen står ikke uten den.',
          'Konklusjonen står ikkje utan han.',
          'The conclusion does not stand without it.',
        ),
      },
    ),
    essentialBecause: field(
      textSchema.optional(),
      words('Hvorfor den er avgjørende', 'Kvifor han er avgjerande', 'Why it is essential'),
      { long: true, inert: true },
    ),
    grounds: field(groundSchema, words('Grunnlag', 'Grunnlag', 'Grounds')),
    unless: field(groundSchema.optional(), words('Med mindre', 'Med mindre', 'Unless'), {
      help: words(
        'Er dette oppfylt, gjelder forbeholdet i påstanden, og påstanden står uansett grunnlag.',
        'Er dette oppfylt, gjeld atterhaldet i påstanden, og påstanden står uansett grunnlag.',
        'If this holds, the reservation in the claim applies, and the claim stands whatever its grounds.',
      ),
    }),
    owner: field(textSchema.optional(), words('Ansvarlig', 'Ansvarleg', 'Responsible'), {
      help: words('Hvem som vurderer den på nytt.', 'Kven som vurderer han på nytt.', 'Who reassesses it.'),
      inert: true,
    }),
  }),
);
