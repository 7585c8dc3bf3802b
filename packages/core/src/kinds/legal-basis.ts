import { z } from 'zod';
import { originSchema, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { described, field, words } from './described.js';
import { wants } from '../model/wanted.js';

/** What a purpose, or some of the data, may be processed on: an article of the GDPR and the law that it asks for. */
export const legalBasis = described({
  article: field(
    z.string().regex(/^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|10)$/, wants('legalBasis')),
    words('Artikkel', 'Artikkel', 'Article'),
    { searchable: true },
  ),
  law: field(
    described({
      source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
      provision: field(z.string(), words('Bestemmelse', 'Føresegn', 'Provision'), {
        searchable: true,
      }),
    }).optional(),
    words('Hjemmel i nasjonal rett', 'Heimel i nasjonal rett', 'Legal authority in national law'),
  ),
  note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
  safeguards: field(
    textSchema.optional(),
    words('Garantier i loven', 'Garantiar i lova', 'Safeguards in the law'),
    {
      help: words(
        'Tiltakene i loven som verner den registrerte. Artikkel 9 nr. 2 bokstav b, g, i og j og artikkel 10 krever slike.',
        'Tiltaka i lova som vernar den registrerte. Artikkel 9 nr. 2 bokstav b, g, i og j og artikkel 10 krev slike.',
        'The measures in the law that protect data subjects, which Article 9(2)(b), (g), (i) and (j) and Article 10 ask for.',
      ),
      long: true,
    },
  ),
  secrecy: field(textSchema.optional(), words('Taushetsplikt', 'Teieplikt', 'Professional secrecy'), {
    help: words(
      'Hvem som behandler opplysningene eller svarer for at de blir behandlet, og hvilken bestemmelse som gir taushetsplikt. Artikkel 9 nr. 3 krever det der grunnlaget er artikkel 9 nr. 2 bokstav h.',
      'Kven som behandlar opplysningane eller svarer for at dei blir behandla, og kva føresegn som gir teieplikt. Artikkel 9 nr. 3 krev det der grunnlaget er artikkel 9 nr. 2 bokstav h.',
      'Who processes the data or answers for it, and the provision that binds them to secrecy. Article 9(3) asks for it where the ground is Article 9(2)(h).',
    ),
    long: true,
  }),
  origin: field(originSchema.optional(), words('Opphav', 'Opphav', 'Origin'), { inert: true }),
});
