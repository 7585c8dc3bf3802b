import { z } from 'zod';
import { countrySchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const engagement = kind(
  {
    one: words('Databehandlerforhold', 'Databehandlarforhold', 'Processor engagement'),
    many: words('Databehandlerforhold', 'Databehandlarforhold', 'Processor engagements'),
    stored: 'engagements.yaml',
    title: '{principal} – {contractor}',
  },
  described({
    ...statementKind('engagement'),
    principal: field(refTo('party'), words('Oppdragsgiver', 'Oppdragsgivar', 'Engaged by'), {
      help: words(
        'Den databehandleren utfører behandlingen for.',
        'Den databehandlaren utfører behandlinga for.',
        'The organisation on whose behalf the data are processed.',
      ),
    }),
    contractor: field(refTo('party'), words('Oppdragstaker', 'Oppdragstakar', 'Contractor'), {
      help: words(
        'Den som behandler opplysningene på vegne av andre.',
        'Den som behandlar opplysningane på vegner av andre.',
        'The organisation that processes the data on behalf of another.',
      ),
    }),
    activities: field(
      z.array(refTo('activity')).min(1),
      words('Behandlinger', 'Behandlingar', 'Processing activities'),
    ),
    tasks: field(
      textSchema.optional(),
      words('Oppgaver og plikter', 'Oppgåver og plikter', 'Tasks and obligations'),
      {
        help: words(
          'Hva oppdragstakeren skal gjøre, og hvilke plikter den har.',
          'Kva oppdragstakaren skal gjere, og kva plikter han har.',
          'What the contractor is to do, and what its obligations are.',
        ),
        long: true,
        inert: true,
      },
    ),
    contract: field(
      described({
        title: field(textSchema, words('Tittel', 'Tittel', 'Title')),
        inWriting: field(z.boolean(), words('Skriftlig', 'Skriftleg', 'In writing')),
        law: field(countrySchema.optional(), words('Lovvalg', 'Lovval', 'Governing law'), {
          help: words(
            'Landet hvis rett gjelder for avtalen.',
            'Landet som har retten som gjeld for avtalen.',
            'The law that governs the contract.',
          ),
        }),
        date: field(localDateSchema.optional(), words('Dato', 'Dato', 'Date')),
        source: field(worldRef('source').optional(), words('Kilde', 'Kjelde', 'Source'), {
          help: words(
            'Avtalen eller vilkårene, når de er lagt inn som kilde.',
            'Avtalen eller vilkåra, når dei er lagde inn som kjelde.',
            'The contract or the terms, where they are entered as a source.',
          ),
        }),
      }),
      words('Avtale', 'Avtale', 'Contract'),
    ),
    terms: field(
      z
        .array(
          described({
            terms: field(worldRef('terms'), words('Vilkår', 'Vilkår', 'Terms')),
            edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
          }),
        )
        .default([]),
      words('Vilkår', 'Vilkår', 'Terms'),
      { item: words('vilkår', 'vilkår', 'terms') },
    ),
    subprocessors: field(
      described({
        list: field(worldRef('subprocessors'), words('Liste', 'Liste', 'List')),
        edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        authorisation: field(
          choice({
            general: words('generell', 'generell', 'general'),
            specific: words('særlig', 'særskilt', 'specific'),
          }),
          words('Tillatelse', 'Løyve', 'Authorisation'),
        ),
        notices: field(
          z
            .array(
              described({
                edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition'), {
                  help: words(
                    'Utgaven av listen som varselet gjaldt.',
                    'Utgåva av lista som varselet gjaldt.',
                    'The edition of the list that the notice was about.',
                  ),
                }),
                toldOn: field(localDateSchema, words('Varslet dato', 'Varsla dato', 'Told on')),
                days: field(z.int().nonnegative(), words('Frist i dager', 'Frist i dagar', 'Days to object')),
                objection: field(
                  choice({
                    none: words('ingen innvending', 'inga innvending', 'no objection'),
                    objected: words('innvending sendt', 'innvending send', 'objected'),
                  }).optional(),
                  words('Innvending', 'Innvending', 'Objection'),
                ),
                by: field(textSchema.optional(), words('Av', 'Av', 'By'), {
                  help: words(
                    'Hvem som vurderte endringen og om dere skulle komme med innvendinger.',
                    'Kven som vurderte endringa og om de skulle kome med innvendingar.',
                    'Who looked at the change and whether to object.',
                  ),
                }),
              }),
            )
            .optional(),
          words('Varsler om endringer', 'Varsel om endringar', 'Notices of changes'),
          {
            item: words('varsel', 'varsel', 'a notice'),
            help: words(
              'Ved generell tillatelse skal databehandleren varsle om nye underdatabehandlere, slik at dere kan komme med innvendinger (artikkel 28 nr. 2).',
              'Ved generelt løyve skal databehandlaren varsle om nye underdatabehandlarar, slik at de kan kome med innvendingar (artikkel 28 nr. 2).',
              'Under a general authorisation the processor must tell of new sub-processors, so that you can object (Article 28(2)).',
            ),
          },
        ),
      }).optional(),
      words('Underdatabehandlere', 'Underdatabehandlarar', 'Sub-processors'),
    ),
    usesOthers: field(
      choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
      words('Bruker underdatabehandlere', 'Bruker underdatabehandlarar', 'Uses sub-processors'),
      {
        help: words(
          'Svar nei når det er avklart at oppdragstakeren ikke bruker noen. Kjeden er ikke kjent før det er svart.',
          'Svar nei når det er avklart at oppdragstakaren ikkje bruker nokon. Kjeda er ikkje kjend før det er svart.',
          'Answer no once it is settled that the contractor uses none. The chain is not known before this is answered.',
        ),
      },
    ),
    places: field(
      z.array(
        described({
          country: field(countrySchema, words('Land', 'Land', 'Country')),
          what: field(
            choice({
              storage: words('lagring', 'lagring', 'storage'),
              processing: words('behandling', 'behandling', 'processing'),
              access: words('tilgang', 'tilgang', 'access'),
            }),
            words('Hva som skjer der', 'Kva som skjer der', 'What happens there'),
          ),
          text: field(
            textSchema.optional(),
            words('Nærmere om stedet', 'Nærare om staden', 'More about the place'),
          ),
        }),
      ),
      words('Steder', 'Stader', 'Places'),
      { item: words('sted', 'stad', 'a place') },
    ),
    certifications: field(
      z.array(textSchema).default([]),
      words('Sertifiseringer', 'Sertifiseringar', 'Certifications'),
      { item: words('sertifisering', 'sertifisering', 'a certification') },
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true, inert: true }),
  }),
);
