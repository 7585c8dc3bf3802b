import { z } from 'zod';
import {
  citeSchema,
  countrySchema,
  recordKind,
  refTo,
  verificationSchema,
  worldRef,
} from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';
import { wants } from '../model/wanted.js';

export const party = kind(
  {
    one: words('Virksomhet', 'Verksemd', 'Organisation'),
    many: words('Virksomheter', 'Verksemder', 'Organisations'),
    stored: 'parties.yaml',
    title: '{name}',
  },
  described({
    ...recordKind('party'),
    name: field(textSchema, words('Navn', 'Namn', 'Name')),
    type: field(
      choice({
        authority: words('offentlig myndighet', 'offentleg styresmakt', 'public authority'),
        company: words('selskap', 'selskap', 'company'),
        internationalOrganisation: words(
          'internasjonal organisasjon',
          'internasjonal organisasjon',
          'international organisation',
        ),
        group: words('gruppe av virksomheter', 'gruppe av verksemder', 'group of organisations'),
        person: words('person', 'person', 'person'),
      }),
      words('Type', 'Type', 'Type'),
    ),
    orgNumber: field(
      z
        .string()
        .regex(/^\d[\d-]{5,19}$/, wants('organisationNumber'))
        .optional(),
      words('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
      { searchable: true },
    ),
    country: field(countrySchema, words('Land', 'Land', 'Country')),
    parent: field(refTo('party').optional(), words('Eier', 'Eigar', 'Owner'), {
      help: words(
        'Eieren. Retten i eierens land kan gjelde for virksomheten.',
        'Eigaren. Retten i landet til eigaren kan gjelde for verksemda.',
        'The owner: the law of its country may reach this organisation.',
      ),
    }),
    contact: field(textSchema.optional(), words('Kontakt', 'Kontakt', 'Contact')),
    units: field(
      textSchema.optional(),
      words('Ansvarlige enheter', 'Ansvarlege einingar', 'Responsible units'),
      {
        help: words(
          'Enhetene i virksomheten som har ansvaret for behandlingen.',
          'Einingane i verksemda som har ansvaret for behandlinga.',
          'The units of the organisation that are responsible for the processing.',
        ),
      },
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
    dpo: field(
      textSchema.optional(),
      words('Personvernombud', 'Personvernombod', 'Data protection officer'),
      {
        help: words(
          'Kontaktpunktet til personvernombudet (artikkel 37).',
          'Kontaktpunktet til personvernombodet (artikkel 37).',
          'How to reach the data protection officer (Article 37).',
        ),
      },
    ),
    certifications: field(
      z
        .array(
          described({
            scheme: field(worldRef('adequacy'), words('Ordning', 'Ordning', 'Scheme')),
            from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
            until: field(localDateSchema.optional(), words('Til', 'Til', 'Until')),
            employment: field(
              choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
              words(
                'Dekker opplysninger om ansatte',
                'Dekkjer opplysningar om tilsette',
                'Covers data about employees',
              ),
              {
                help: words(
                  'Om sertifiseringen også gjelder opplysninger om ansatte i et arbeidsforhold.',
                  'Om sertifiseringa òg gjeld opplysningar om tilsette i eit arbeidsforhold.',
                  'Whether the certification also covers data about employees in an employment relationship.',
                ),
              },
            ),
            lastChecked: field(
              localDateSchema.optional(),
              words('Sist kontrollert', 'Sist kontrollert', 'Last checked'),
            ),
            source: field(citeSchema, words('Kilde', 'Kjelde', 'Source')),
            verification: field(verificationSchema, words('Hvor sikkert', 'Kor sikkert', 'How certain')),
          }),
        )
        .optional(),
      words('Sertifiseringer', 'Sertifiseringar', 'Certifications'),
      { item: words('sertifisering', 'sertifisering', 'a certification') },
    ),
    count: field(z.int().positive().optional(), words('Antall', 'Tal', 'Number'), {
      help: words(
        'Hvor mange det er, når posten står for en gruppe.',
        'Kor mange det er, når posten står for ei gruppe.',
        'How many, when the party stands for a group.',
      ),
    }),
    members: field(
      z
        .array(
          described({
            code: field(z.string(), words('Kode', 'Kode', 'Code')),
            name: field(textSchema, words('Navn', 'Namn', 'Name')),
            orgNumber: field(
              z.string().optional(),
              words('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
            ),
          }),
        )
        .optional(),
      words('Medlemmer', 'Medlemmer', 'Members'),
      {
        item: words('medlem', 'medlem', 'a member'),
        help: words(
          'Kjente medlemmer av gruppen.',
          'Kjende medlemmer av gruppa.',
          'Known members of a group.',
        ),
      },
    ),
  }),
);
