import { z } from 'zod';
import { catalogueItemRef, rangeSchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const activity = kind(
  {
    one: words('Behandling', 'Behandling', 'Processing activity'),
    many: words('Behandlinger', 'Behandlingar', 'Processing activities'),
    stored: 'activities/',
    title: '{title}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('activity'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title'), { adaptable: true }),
    description: field(textSchema, words('Beskrivelse', 'Skildring', 'Description'), {
      long: true,
      adaptable: true,
    }),
    purposes: field(
      z.array(
        described({
          text: field(textSchema, words('Formålet', 'Formålet', 'The purpose')),
          bases: field(
            z.array(
              described({
                article: field(
                  z
                    .string()
                    .regex(
                      /^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|10)$/,
                      'an article such as 6(1)(e), 9(2)(g) or 10',
                    ),
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
                  words('Lov', 'Lov', 'Law'),
                ),
                note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
              }),
            ),
            words('Behandlingsgrunnlag', 'Behandlingsgrunnlag', 'Legal basis'),
            {
              item: words('grunnlag', 'grunnlag', 'a legal basis'),
              help: words(
                'Artikkel 6, 9 eller 10, med den nasjonale loven grunnlaget støtter seg på.',
                'Artikkel 6, 9 eller 10, med den nasjonale lova grunnlaget støttar seg på.',
                'Legal bases: Article 6, 9 or 10, with the national law they rely on.',
              ),
            },
          ),
        }),
      ),
      words('Formål', 'Formål', 'Purposes'),
      { item: words('formål', 'formål', 'a purpose') },
    ),
    data: field(
      z.array(
        described({
          text: field(textSchema, words('Hvilke opplysninger', 'Kva opplysningar', 'Which data')),
          class: field(
            choice({
              ordinary: words('alminnelige opplysninger', 'alminnelege opplysningar', 'ordinary data'),
              nationalId: words(
                'fødselsnummer eller d-nummer',
                'fødselsnummer eller d-nummer',
                'national identity number',
              ),
              confidential: words(
                'taushetsbelagte opplysninger',
                'opplysningar under teieplikt',
                'data under statutory secrecy',
              ),
              special: words(
                'særlige kategorier (artikkel 9)',
                'særlege kategoriar (artikkel 9)',
                'special categories (art. 9)',
              ),
              criminal: words(
                'straffedommer og lovovertredelser (artikkel 10)',
                'straffedommar og lovbrot (artikkel 10)',
                'criminal convictions and offences (art. 10)',
              ),
              workRelated: words(
                'arbeidsrelaterte opplysninger',
                'arbeidsrelaterte opplysningar',
                'work-related data',
              ),
            }).default('ordinary'),
            words('Kategori', 'Kategori', 'Category'),
          ),
        }),
      ),
      words('Opplysninger', 'Opplysningar', 'Data'),
      { item: words('opplysninger', 'opplysningar', 'data') },
    ),
    subjects: field(
      z.array(
        described({
          text: field(textSchema, words('Hvem de er', 'Kven dei er', 'Who they are')),
          count: field(rangeSchema.optional(), words('Antall', 'Tal', 'Number'), {
            help: words('Hvor mange det gjelder.', 'Kor mange det gjeld.', 'How many people.'),
          }),
          vulnerable: field(
            z.boolean().default(false),
            words('Sårbar gruppe', 'Sårbar gruppe', 'Vulnerable group'),
          ),
        }),
      ),
      words('Registrerte', 'Registrerte', 'Data subjects'),
      { item: words('gruppe av registrerte', 'gruppe av registrerte', 'a group of data subjects') },
    ),
    retention: field(textSchema.optional(), words('Lagringstid', 'Lagringstid', 'Retention')),
    recipients: field(z.array(textSchema).default([]), words('Mottakere', 'Mottakarar', 'Recipients'), {
      item: words('mottaker', 'mottakar', 'a recipient'),
    }),
    systems: field(z.array(textSchema).default([]), words('Systemer', 'System', 'Systems'), {
      item: words('system', 'system', 'a system'),
    }),
    obtainedFrom: field(
      choice({
        subject: words('den registrerte selv', 'den registrerte sjølv', 'the data subject'),
        others: words(
          'andre enn den registrerte',
          'andre enn den registrerte',
          'others than the data subject',
        ),
        both: words('den registrerte og andre', 'den registrerte og andre', 'the data subject and others'),
      }),
      words('Hvor opplysningene kommer fra', 'Kvar opplysningane kjem frå', 'Where the data come from'),
      {
        help: words(
          'Avgjør om artikkel 13, artikkel 14 eller begge gjelder.',
          'Avgjer om artikkel 13, artikkel 14 eller begge gjeld.',
          'Decides whether Article 13, Article 14 or both apply.',
        ),
      },
    ),
    decides: field(
      z.array(
        described({
          party: field(refTo('party'), words('Virksomhet', 'Verksemd', 'Organisation')),
          what: field(
            z
              .array(
                choice({
                  purpose: words('formål', 'formål', 'purpose'),
                  essentialMeans: words('vesentlige midler', 'vesentlege middel', 'essential means'),
                }),
              )
              .min(1),
            words('Hva', 'Kva', 'What'),
          ),
        }),
      ),
      words('Hvem som bestemmer', 'Kven som bestemmer', 'Who decides'),
      {
        item: words('virksomhet som bestemmer', 'verksemd som bestemmer', 'an organisation that decides'),
        help: words(
          'Hvem som bestemmer formål og vesentlige midler. Rollene følger av dette.',
          'Kven som bestemmer formål og vesentlege middel. Rollene følgjer av dette.',
          'Who decides purpose and essential means; roles follow from this.',
        ),
      },
    ),
    jointArrangement: field(
      textSchema.optional(),
      words(
        'Ordning mellom felles behandlingsansvarlige',
        'Ordning mellom felles behandlingsansvarlege',
        'Arrangement between joint controllers',
      ),
      {
        help: words(
          'Artikkel 26, når flere bestemmer sammen.',
          'Artikkel 26, når fleire bestemmer saman.',
          'Article 26, when several decide together.',
        ),
        long: true,
      },
    ),
    criteria: field(
      z
        .array(
          described({
            item: field(catalogueItemRef('wp248'), words('Punkt', 'Punkt', 'Item')),
            why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
          }),
        )
        .default([]),
      words('Kriterier for høy risiko', 'Kriterium for høg risiko', 'High-risk criteria'),
      {
        item: words('kriterium som er oppfylt', 'kriterium som er oppfylt', 'a criterion that is met'),
        help: words(
          'Kriteriene i WP 248 som er oppfylt.',
          'Kriteria i WP 248 som er oppfylte.',
          'WP248 criteria met, such as c4.',
        ),
      },
    ),
    necessity: field(
      described({
        purposeLimitation: field(
          textSchema.optional(),
          words('Formålsbegrensning', 'Formålsavgrensing', 'Purpose limitation'),
          { long: true },
        ),
        minimisation: field(
          textSchema.optional(),
          words('Dataminimering', 'Dataminimering', 'Data minimisation'),
          { long: true },
        ),
        accuracy: field(textSchema.optional(), words('Riktighet', 'Riktigheit', 'Accuracy'), { long: true }),
        storageLimitation: field(
          textSchema.optional(),
          words('Lagringsbegrensning', 'Lagringsavgrensing', 'Storage limitation'),
          { long: true },
        ),
      }).optional(),
      words(
        'Nødvendighet og forholdsmessighet',
        'Nødvendigheit og forholdsmessigheit',
        'Necessity and proportionality',
      ),
      {
        help: words(
          'Artikkel 35 nr. 7 bokstav b, prinsipp for prinsipp.',
          'Artikkel 35 nr. 7 bokstav b, prinsipp for prinsipp.',
          'Article 35(7)(b), principle by principle.',
        ),
      },
    ),
  }),
);
