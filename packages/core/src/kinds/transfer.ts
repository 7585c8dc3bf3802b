import { z } from 'zod';
import { catalogueItemRef, countrySchema, partyOrExample, refTo, statementKind } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';
import { transferGround } from './transfer-ground.js';

export const transfer = kind(
  {
    one: words('Overføring', 'Overføring', 'Transfer'),
    many: words('Overføringer', 'Overføringar', 'Transfers'),
    stored: 'transfers.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('transfer'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title'), { adaptable: true }),
    exporter: field(refTo('party'), words('Avsender', 'Avsendar', 'Exporter')),
    importer: field(refTo('party'), words('Mottaker', 'Mottakar', 'Importer')),
    country: field(countrySchema, words('Mottakerland', 'Mottakarland', 'Country of the importer')),
    mode: field(
      choice({
        storage: words('lagring', 'lagring', 'storage'),
        remoteAccess: words('fjerntilgang', 'fjerntilgang', 'remote access'),
        onward: words('videreoverføring', 'vidareoverføring', 'onward transfer'),
      }),
      words('Måte', 'Måte', 'Mode'),
    ),
    frequency: field(
      choice({
        routine: words('fast', 'fast', 'routine'),
        occasional: words('av og til', 'av og til', 'occasional'),
        possible: words('mulig', 'mogleg', 'possible'),
        excluded: words('skjer ikke', 'skjer ikkje', 'does not take place'),
      }),
      words('Hyppighet', 'Frekvens', 'Frequency'),
      {
        help: words(
          '«Skjer ikke» krever et tiltak som hindrer den.',
          '«Skjer ikkje» krev eit tiltak som hindrar ho.',
          'excluded: shown not to happen, with the measure that prevents it.',
        ),
      },
    ),
    recipient: field(
      choice({
        separate: words('en annen virksomhet', 'ei anna verksemd', 'another organisation'),
        ownStaff: words(
          'avsenderens egne ansatte, på reise eller hjemme',
          'eigne tilsette hos avsendaren, på reise eller heime',
          'the exporter’s own staff, travelling or at home',
        ),
        sameEntity: words(
          'en del av samme juridiske person',
          'ein del av same juridiske person',
          'a part of the same legal entity',
        ),
        person: words('personen selv', 'personen sjølv', 'the person herself'),
      }).optional(),
      words('Hvem som får opplysningene', 'Kven som får opplysningane', 'Who receives the data'),
      {
        help: words(
          'En overføring går til en annen behandlingsansvarlig eller databehandler. Får ingen annen virksomhet opplysningene, er det ingen overføring, men kravene til sikkerhet gjelder (artikkel 32).',
          'Ei overføring går til ein annan behandlingsansvarleg eller databehandlar. Får inga anna verksemd opplysningane, er det inga overføring, men krava til tryggleik gjeld (artikkel 32).',
          'A transfer goes to another controller or processor. Where no other organisation receives the data there is none, but the duty of security applies (Article 32).',
        ),
      },
    ),
    preventedBy: field(
      z.array(refTo('measure', 'engagement')).optional(),
      words('Hva som hindrer den', 'Kva som hindrar ho', 'What prevents it'),
      {
        help: words(
          'Tiltaket eller avtalen som gjør at overføringen ikke skjer.',
          'Tiltaket eller avtalen som gjer at overføringa ikkje skjer.',
          'The measure or the contract by which the transfer does not take place.',
        ),
      },
    ),
    employment: field(
      choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
      words(
        'Opplysninger om ansatte i et arbeidsforhold',
        'Opplysningar om tilsette i eit arbeidsforhold',
        'Data about employees in an employment relationship',
      ),
      {
        help: words(
          'Noen ordninger dekker slike opplysninger bare når mottakeren er sertifisert særskilt for dem.',
          'Nokre ordningar dekkjer slike opplysningar berre når mottakaren er sertifisert særskilt for dei.',
          'Some schemes cover such data only where the recipient is certified for them in particular.',
        ),
      },
    ),
    activities: field(
      z.array(refTo('activity')).min(1),
      words('Behandlinger', 'Behandlingar', 'Processing activities'),
    ),
    data: field(textSchema, words('Opplysninger', 'Opplysningar', 'Data')),
    clearText: field(
      z.boolean(),
      words('Lesbart for mottakeren', 'Lesbart for mottakaren', 'Readable by the recipient'),
      {
        help: words(
          'Om mottakeren kan lese opplysningene.',
          'Om mottakaren kan lese opplysningane.',
          'Whether the importer can read the data.',
        ),
      },
    ),
    grounds: field(z.array(transferGround), words('Grunnlag', 'Grunnlag', 'Grounds'), {
      item: words('overføringsgrunnlag', 'overføringsgrunnlag', 'a ground'),
      dated: ['from'],
    }),
    impactAssessments: field(
      z
        .array(
          described({
            on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
            until: field(localDateSchema.optional(), words('Til', 'Til', 'Until'), {
              help: words(
                'Dagen den ble tatt ut eller erstattet.',
                'Dagen ho vart teken ut eller erstatta.',
                'The day it was taken out or replaced.',
              ),
            }),
            by: field(partyOrExample(), words('Vurdert av', 'Vurdert av', 'Assessed by'), {
              help: words(
                'Hvem som vurderte. En vurdering som bare eksempelet har gjort, dekker ingen overføring.',
                'Kven som vurderte. Ei vurdering som berre eksempelet har gjort, dekkjer inga overføring.',
                'Who assessed; “example”: the shipped example itself, which covers no transfer.',
              ),
            }),
            text: field(
              textSchema,
              words('Hva vurderingen kom til', 'Kva vurderinga kom til', 'What the assessment found'),
              { long: true },
            ),
            guarantees: field(
              z
                .array(
                  described({
                    guarantee: field(
                      catalogueItemRef('essential-guarantees'),
                      words('Garanti', 'Garanti', 'Guarantee'),
                      {
                        help: words(
                          'En av de fire europeiske grunnleggende garantiene, A til D.',
                          'Ein av dei fire europeiske grunnleggjande garantiane, A til D.',
                          'European Essential Guarantee A to D.',
                        ),
                      },
                    ),
                    met: field(
                      choice({
                        met: words('oppfylt', 'oppfylt', 'met'),
                        partly: words('delvis oppfylt', 'delvis oppfylt', 'partly met'),
                        notMet: words('ikke oppfylt', 'ikkje oppfylt', 'not met'),
                      }),
                      words('Oppfylt', 'Oppfylt', 'Met'),
                    ),
                    why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
                  }),
                )
                .default([]),
              words(
                'Europeiske grunnleggende garantier',
                'Europeiske grunnleggjande garantiar',
                'European Essential Guarantees',
              ),
              { item: words('garanti', 'garanti', 'a guarantee') },
            ),
          }),
        )
        .default([]),
      words('Vurderinger av beskyttelsesnivået', 'Vurderingar av vernenivået', 'Transfer impact assessments'),
      {
        item: words(
          'vurdering av beskyttelsesnivået',
          'vurdering av vernenivået',
          'a transfer impact assessment',
        ),
        dated: ['on'],
      },
    ),
    supplementary: field(
      z.array(refTo('measure')).default([]),
      words('Tilleggstiltak', 'Tilleggstiltak', 'Supplementary measures'),
    ),
    note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true, inert: true }),
  }),
);
