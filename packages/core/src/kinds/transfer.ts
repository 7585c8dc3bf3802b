import { z } from 'zod';
import {
  catalogueItemRef,
  countrySchema,
  originSchema,
  partyOrExample,
  refTo,
  statementKind,
  worldRef,
} from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';
import { wants } from '../model/wanted.js';

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
    grounds: field(
      z.array(
        described({
          article: field(
            z
              .string()
              .regex(
                /^(45|46\(2\)\([a-f]\)|46\(3\)\([ab]\)|47|49\(1\)(\([a-g]\))?)$/,
                wants('transferArticle'),
              ),
            words('Artikkel', 'Artikkel', 'Article'),
            { searchable: true },
          ),
          adequacy: field(
            worldRef('adequacy').optional(),
            words('Adekvansbeslutning', 'Adekvansavgjerd', 'Adequacy decision'),
          ),
          source: field(worldRef('source').optional(), words('Kilde', 'Kjelde', 'Source')),
          from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
          until: field(localDateSchema.optional(), words('Til', 'Til', 'Until')),
          concluded: field(
            localDateSchema.optional(),
            words('Avtalen inngått', 'Avtalen inngådd', 'Contract concluded'),
            {
              help: words(
                'Dagen avtalen med standardvilkårene ble inngått. Den avgjør hvor lenge eldre standardvilkår kan brukes.',
                'Dagen avtalen med standardvilkåra vart inngådd. Han avgjer kor lenge eldre standardvilkår kan brukast.',
                'The day the contract with the standard clauses was concluded. It decides how long older clauses may be relied on.',
              ),
            },
          ),
          unchanged: field(
            choice({
              yes: words('uendret', 'uendra', 'unchanged'),
              no: words('endret', 'endra', 'changed'),
            }).optional(),
            words(
              'Behandlingen siden avtalen',
              'Behandlinga sidan avtalen',
              'The processing since the contract',
            ),
            {
              help: words(
                'Om behandlingen er uendret siden avtalen ble inngått. Eldre standardvilkår kan bare brukes i en overgangstid når den er det.',
                'Om behandlinga er uendra sidan avtalen vart inngådd. Eldre standardvilkår kan berre brukast i ei overgangstid når ho er det.',
                'Whether the processing is unchanged since the contract was concluded. Older clauses may be relied on in a transition only where it is.',
              ),
            },
          ),
          withinScope: field(
            choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }).optional(),
            words(
              'Mottakeren er innenfor virkeområdet',
              'Mottakaren er innanfor verkeområdet',
              'The recipient is within the scope',
            ),
            {
              help: words(
                'Om mottakeren er blant dem beslutningen gjelder for, når den bare gjelder en sektor, en type virksomhet eller én organisasjon.',
                'Om mottakaren er mellom dei avgjerda gjeld for, når ho berre gjeld ein sektor, ein type verksemd eller éin organisasjon.',
                'Whether the recipient is among those the decision covers, where it covers only a sector, a kind of body or one organisation.',
              ),
            },
          ),
          origin: field(originSchema.optional(), words('Opphav', 'Opphav', 'Origin'), {
            help: words(
              'Hvem som viser til grunnlaget; den samme som for overføringen når ikke annet er sagt.',
              'Kven som viser til grunnlaget; den same som for overføringa når ikkje anna er sagt.',
              'Who relies on the ground; as for the transfer unless given.',
            ),
          }),
          note: field(textSchema.optional(), words('Merknad', 'Merknad', 'Note'), { long: true }),
        }),
      ),
      words('Grunnlag', 'Grunnlag', 'Grounds'),
      { item: words('overføringsgrunnlag', 'overføringsgrunnlag', 'a ground'), dated: ['from'] },
    ),
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
