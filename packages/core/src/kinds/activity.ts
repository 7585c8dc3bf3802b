import { z } from 'zod';
import { catalogueItemRef, rangeSchema, refTo, statementKind, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { dataItem, dataItemIds } from './data-item.js';
import { choice, described, field, kind, words } from './described.js';
import { legalBasis } from './legal-basis.js';
import { processing } from './processing.js';

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
          data: field(dataItemIds(), words('Opplysninger', 'Opplysningar', 'Data'), {
            help: words(
              'Id-ene til opplysningene som formålet krever.',
              'Id-ane til opplysningane som formålet krev.',
              'The ids of the data that the purpose needs.',
            ),
            inert: true,
          }),
          why: field(
            textSchema.optional(),
            words('Hvorfor opplysningene trengs', 'Kvifor opplysningane trengst', 'Why the data are needed'),
            { long: true, inert: true },
          ),
          bases: field(
            z.array(legalBasis),
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
    consent: field(
      described({
        voluntary: field(textSchema.optional(), words('Frivillighet', 'Frivilligheit', 'Freely given'), {
          help: words(
            'Hvorfor samtykket er frivillig, særlig overfor en offentlig myndighet (fortalepunkt 43).',
            'Kvifor samtykket er frivillig, særleg overfor ei offentleg styresmakt (fortalepunkt 43).',
            'Why consent is freely given, above all towards a public authority (recital 43).',
          ),
          long: true,
        }),
        withdrawal: field(textSchema.optional(), words('Tilbaketrekking', 'Tilbaketrekking', 'Withdrawal'), {
          help: words(
            'Hvordan samtykket trekkes tilbake, like lett som det ble gitt (artikkel 7 nr. 3).',
            'Korleis samtykket blir trekt tilbake, like lett som det vart gitt (artikkel 7 nr. 3).',
            'How consent is withdrawn, as easily as it was given (Article 7(3)).',
          ),
          long: true,
        }),
        childAge: field(
          z.int().min(0).max(18).optional(),
          words('Aldersgrense for barn', 'Aldersgrense for barn', 'Age limit for children'),
          {
            help: words(
              'Alderen barn kan samtykke selv fra, når tjenesten tilbys dem direkte (artikkel 8).',
              'Alderen barn kan samtykkje sjølve frå, når tenesta blir tilboden dei direkte (artikkel 8).',
              'The age from which children consent themselves, where the service is offered to them directly (Article 8).',
            ),
          },
        ),
      }).optional(),
      words('Samtykke', 'Samtykke', 'Consent'),
      {
        help: words(
          'Vilkårene for samtykke, når det er behandlingsgrunnlaget.',
          'Vilkåra for samtykke, når det er behandlingsgrunnlaget.',
          'The conditions for consent, where it is the legal basis.',
        ),
      },
    ),
    data: field(z.array(dataItem), words('Opplysninger', 'Opplysningar', 'Data'), {
      item: words('opplysninger', 'opplysningar', 'data'),
    }),
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
    begins: field(
      localDateSchema.optional(),
      words('Behandlingen begynner', 'Behandlinga byrjar', 'Processing begins'),
      {
        help: words(
          'Dagen behandlingen begynte, eller etter planen begynner. Når dagen ikke er ført inn, regnes behandlingen som i gang. Da teller bare tiltak som er gjennomført og dokumentert.',
          'Dagen behandlinga byrja, eller etter planen byrjar. Når dagen ikkje er ført inn, blir behandlinga rekna som i gang. Då tel berre tiltak som er gjennomførte og dokumenterte.',
          'The day the processing began or by plan begins. Where no day is entered, it counts as under way, and only measures that are implemented and documented count.',
        ),
      },
    ),
    retention: field(textSchema.optional(), words('Lagringstid', 'Lagringstid', 'Retention')),
    archiveMaterial: field(
      choice({
        yes: words('ja', 'ja', 'yes'),
        no: words('nei', 'nei', 'no'),
      }).optional(),
      words('Arkivmateriale', 'Arkivmateriale', 'Public records'),
      {
        help: words(
          'Om noe av innholdet skal bevares som arkiv etter landets arkivlov. Slikt materiale kan ofte ikke uten videre føres ut av landet.',
          'Om noko av innhaldet skal takast vare på som arkiv etter arkivlova i landet. Slikt materiale kan ofte ikkje utan vidare førast ut av landet.',
          'Whether some of the content is to be kept as public records. Such records may not simply be taken out of the country.',
        ),
      },
    ),
    archiveAbroad: field(
      described({
        allowedBy: field(
          choice({
            necessaryUse: words(
              'nødvendig del av den forvaltningsmessige eller rettslige bruken',
              'nødvendig del av den forvaltningsmessige eller rettslege bruken',
              'a necessary part of the administrative or legal use',
            ),
            consent: words(
              'særskilt samtykke fra Riksarkivaren',
              'særskilt samtykke frå Riksarkivaren',
              'special consent of the National Archivist',
            ),
            regulations: words('forskrift', 'forskrift', 'regulations'),
          }),
          words('Hva som åpner for det', 'Kva som opnar for det', 'What allows it'),
        ),
        why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
      }).optional(),
      words(
        'Arkivmateriale ut av landet',
        'Arkivmateriale ut av landet',
        'Public records taken out of the country',
      ),
      {
        help: words(
          'Hva som gjør at arkivmaterialet kan føres ut av landet.',
          'Kva som gjer at arkivmaterialet kan førast ut av landet.',
          'What lets the records be taken out of the country.',
        ),
      },
    ),
    ...processing,
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
          forOwnPurposes: field(
            z.boolean().optional(),
            words('For egne formål', 'For eigne formål', 'For its own purposes'),
            {
              help: words(
                'Virksomheten er selvstendig behandlingsansvarlig ved siden av de andre, ikke felles med dem.',
                'Verksemda er sjølvstendig behandlingsansvarleg ved sida av dei andre, ikkje felles med dei.',
                'The organisation is an independent controller alongside the others, not a joint one.',
              ),
            },
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
          'WP 248 criteria met, such as c4.',
        ),
      },
    ),
    alwaysAssessed: field(
      z
        .array(
          described({
            item: field(catalogueItemRef(), words('Punkt', 'Punkt', 'Item')),
            why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
          }),
        )
        .optional(),
      words(
        'Krever alltid vurdering av personvernkonsekvenser',
        'Krev alltid vurdering av personvernkonsekvensar',
        'Always requires a data protection impact assessment',
      ),
      {
        item: words('punkt', 'punkt', 'a point'),
        help: words(
          'Punkter i artikkel 35 nr. 3 eller i tilsynsmyndighetens liste som behandlingen faller inn under.',
          'Punkt i artikkel 35 nr. 3 eller i lista frå tilsynsstyresmakta som behandlinga fell inn under.',
          'Points of Article 35(3) or of the supervisory authority’s list that cover the processing, such as art-35-3:a or dt-list:no-07.',
        ),
      },
    ),
    assessedWithLaw: field(
      described({
        source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
        provision: field(z.string(), words('Bestemmelse', 'Føresegn', 'Provision'), { searchable: true }),
        where: field(
          textSchema,
          words('Hvor vurderingen står', 'Kvar vurderinga står', 'Where it was assessed'),
          {
            long: true,
          },
        ),
      }).optional(),
      words(
        'Vurdert da loven ble vedtatt',
        'Vurdert då lova vart vedteken',
        'Assessed when the law was adopted',
      ),
      {
        help: words(
          'Når personvernkonsekvensene ble vurdert som del av lovarbeidet (artikkel 35 nr. 10).',
          'Når personvernkonsekvensane vart vurderte som ein del av lovarbeidet (artikkel 35 nr. 10).',
          'Where the impact was assessed as part of making the law (Article 35(10)).',
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
