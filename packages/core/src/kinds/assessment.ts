import { z } from 'zod';
import { idSchema, rangeSchema, recordKind, refTo, worldRef } from '../model/shared.js';
import { comparisonSchema, toleranceSchema } from '../model/risk-comparison.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { languageTagSchema, textSchema } from '../model/text-schema.js';
import { clarifiedQuestions } from './clarified-questions.js';
import { choice, described, field, kind, words } from './described.js';
import { periods } from './periods.js';
import { sectorFields, templateFields } from './sectors.js';
import { technicalSheet } from './technical-sheet.js';

/** What is assessed, against which alternatives, on which scale; with its versions and change log. */
export const assessment = kind(
  {
    one: words('Vurdering', 'Vurdering', 'Assessment'),
    many: words('Vurderingen', 'Vurderinga', 'The assessment'),
    stored: 'assessment.yaml',
    title: '{title}',
  },
  described({
    ...recordKind('assessment'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title')),
    mainLanguage: field(languageTagSchema.optional(), words('Hovedspråk', 'Hovudspråk', 'Main language'), {
      help: words(
        'Språket alle tekster finnes på; bokmål når ikke annet er sagt.',
        'Språket alle tekstar finst på; bokmål når ikkje anna er sagt.',
        'The language that every text exists in, as a BCP 47 tag; nb unless given.',
      ),
      notEdited: 'chosen when the assessment is made: every text and every file of a chapter follows it',
      notPublished: 'each page says its own language',
    }),
    languages: field(z.array(languageTagSchema).optional(), words('Språk', 'Språk', 'Languages'), {
      help: words(
        'Språkene vurderingen skrives på.',
        'Språka vurderinga blir skriven på.',
        'The languages the assessment is written in.',
      ),
      notEdited: 'chosen when the assessment is made, with the main language',
      notPublished: 'each page says its own language',
    }),
    subject: field(
      described({
        type: field(
          choice({
            platform: words('plattform', 'plattform', 'platform'),
            service: words('tjeneste', 'teneste', 'service'),
          }),
          words('Type', 'Type', 'Type'),
        ),
        name: field(textSchema, words('Det som vurderes', 'Det som blir vurdert', 'What is assessed')),
        description: field(
          textSchema.optional(),
          words('Kort beskrivelse', 'Kort skildring', 'Short description'),
          {
            long: true,
          },
        ),
        operator: field(
          refTo('party'),
          words('Driftsansvarlig virksomhet', 'Driftsansvarleg verksemd', 'Operating organisation'),
        ),
        ...sectorFields,
        authority: field(
          textSchema.optional(),
          words('Tilsynsmyndighet', 'Tilsynsstyresmakt', 'Supervisory authority'),
          {
            help: words(
              'Den som fører tilsyn med behandlingen etter artikkel 55.',
              'Den som fører tilsyn med behandlinga etter artikkel 55.',
              'The authority competent for the processing under Article 55.',
            ),
          },
        ),
        owners: field(
          refTo('party').optional(),
          words('Gruppen av tjenesteeiere', 'Gruppa av tenesteeigarar', 'The group of service owners'),
          {
            help: words(
              'Gruppen av tjenesteeiere som bygger på plattformen. Hver av dem setter sin egen virksomhet i stedet.',
              'Gruppa av tenesteeigarar som byggjer på plattforma. Kvar av dei set si eiga verksemd i staden.',
              'The group of service owners that build on a platform; each enters its own organisation instead.',
            ),
          },
        ),
      }),
      words('Gjenstand for vurderingen', 'Gjenstand for vurderinga', 'Subject of the assessment'),
    ),
    alternatives: field(
      z
        .array(
          described({
            id: field(idSchema, words('Id', 'Id', 'Id'), {
              notEdited: 'judgements and benefits refer to it',
            }),
            name: field(textSchema, words('Navn', 'Namn', 'Name')),
            short: field(textSchema.optional(), words('Kort navn', 'Kort namn', 'Short name'), {
              help: words(
                'To eller tre ord som løsningen kalles i bilder og tabeller. Uten kort navn brukes navnet.',
                'To eller tre ord som løysinga blir kalla i bilete og tabellar. Utan kort namn blir namnet brukt.',
                'Two or three words that the solution is called in pictures and tables; its name unless given.',
              ),
              notPublished: 'published documents call a solution by its name',
            }),
            description: field(
              textSchema.optional(),
              words('Hva løsningen er', 'Kva løysinga er', 'What the solution is'),
              {
                long: true,
              },
            ),
            role: field(
              choice({
                baseline: words('sammenligningsgrunnlag', 'samanlikningsgrunnlag', 'baseline'),
                chosen: words('valgt løsning', 'vald løysing', 'chosen'),
                other: words(
                  'vurdert, men ikke valgt',
                  'vurdert, men ikkje vald',
                  'considered but not chosen',
                ),
              }),
              words('Rolle', 'Rolle', 'Role'),
            ),
            from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
            until: field(localDateSchema.optional(), words('Avvikles', 'Blir avvikla', 'Ends'), {
              help: words(
                'Dagen løsningen ble avviklet, eller etter planen avvikles.',
                'Dagen løysinga vart avvikla, eller etter planen blir avvikla.',
                'The day it ended or is planned to end.',
              ),
            }),
            untilSource: field(
              worldRef('source').optional(),
              words('Kilde for sluttdatoen', 'Kjelde for sluttdatoen', 'Source of the end date'),
            ),
          }),
        )
        .min(1),
      words('Alternativer', 'Alternativ', 'Alternatives'),
      { item: words('alternativ', 'alternativ', 'an alternative') },
    ),
    scale: field(worldRef('scale'), words('Skala', 'Skala', 'Scale')),
    clarifications: field(
      z
        .array(
          described({
            question: field(choice(clarifiedQuestions), words('Spørsmål', 'Spørsmål', 'Question')),
            answer: field(
              choice({
                unknown: words('ikke avklart ennå', 'ikkje avklart enno', 'not known yet'),
                none: words('ingen', 'ingen', 'none'),
              }),
              words('Svar', 'Svar', 'Answer'),
            ),
          }),
        )
        .optional(),
      words('Avklaringer', 'Avklaringar', 'Clarifications'),
      {
        item: words('avklaring', 'avklaring', 'a clarification'),
        help: words(
          'Spørsmål som er besvart med at svaret ikke er kjent ennå, eller at det ikke er noen.',
          'Spørsmål som er svart på med at svaret ikkje er kjent enno, eller at det ikkje er nokon.',
          'Questions answered with “not known yet” or “none”.',
        ),
      },
    ),
    ...templateFields,
    archived: field(localDateSchema.optional(), words('Arkivert', 'Arkivert', 'Archived'), {
      help: words(
        'Dagen vurderingen ble lagt i arkivet. Den kan leses, og hentes fram igjen.',
        'Dagen vurderinga vart lagd i arkivet. Ho kan lesast, og hentast fram att.',
        'The day the assessment was put in the archive. It can be read, and taken out again.',
      ),
      notPublished: 'it says where the assessment is kept, and nothing of what is assessed',
    }),
    comparison: field(
      comparisonSchema.optional(),
      words('Sammenligningen', 'Samanlikninga', 'The comparison'),
      {
        help: words(
          'Hvordan alternativene sammenlignes, der vurderingen vil ha det annerledes enn metoden.',
          'Korleis alternativa blir samanlikna, der vurderinga vil ha det annleis enn metoden.',
          'How alternatives are compared, where the assessment departs from the method.',
        ),
      },
    ),
    tolerance: field(
      z.array(toleranceSchema).optional(),
      words('Grenser for det som godtas', 'Grenser for det som blir godteke', 'Limits of what is accepted'),
      {
        item: words('grense', 'grense', 'a limit'),
        help: words(
          'Hvor mange som høyst kan rammes i ett år, og hvor sjelden det må være.',
          'Kor mange som høgst kan bli råka i eitt år, og kor sjeldan det må vere.',
          'How many may be harmed in a year at most, and how rare that has to be.',
        ),
        dated: ['on'],
      },
    ),
    changeLog: field(
      z.array(
        described({
          version: field(z.string().min(1), words('Versjon', 'Versjon', 'Version'), { searchable: true }),
          date: field(localDateSchema, words('Dato', 'Dato', 'Date')),
          precision: field(
            choice({ day: words('dag', 'dag', 'day'), month: words('måned', 'månad', 'month') }).default(
              'day',
            ),
            words('Datoens nøyaktighet', 'Kor nøyaktig datoen er', 'Precision of the date'),
          ),
          changes: field(textSchema, words('Hva som er endret', 'Kva som er endra', 'What has changed'), {
            long: true,
          }),
        }),
      ),
      words('Endringslogg', 'Endringslogg', 'Change log'),
      {
        item: words('versjon', 'versjon', 'a version'),
        notPublished: 'it has a page of its own',
        dated: ['date'],
      },
    ),
    periods,
    reassessWithinDays: field(
      z.int().positive().default(28),
      words('Ny vurdering innen (dager)', 'Ny vurdering innan (dagar)', 'Reassess within (days)'),
      {
        help: words(
          'Hvor lenge en endring kan vente på svar før den nye vurderingen er forsinket.',
          'Kor lenge ei endring kan vente på svar før den nye vurderinga er forseinka.',
          'How long a change may wait for an answer before the reassessment is overdue.',
        ),
      },
    ),
    riskOwner: field(textSchema.optional(), words('Risikoeier', 'Risikoeigar', 'Risk owner'), {
      help: words(
        'Lederen som har ansvaret for risikoen.',
        'Leiaren som har ansvaret for risikoen.',
        'The manager responsible for the risk.',
      ),
    }),
    dpo: field(
      textSchema.optional(),
      words('Personvernombud', 'Personvernombod', 'Data protection officer'),
      { help: words('Personvernombudet.', 'Personvernombodet.', 'The data protection officer.') },
    ),
    ...technicalSheet,
    breaches: field(
      described({
        toAuthority: field(
          textSchema.optional(),
          words(
            'Melding til tilsynsmyndigheten',
            'Melding til tilsynsstyresmakta',
            'Notification to the supervisory authority',
          ),
          {
            help: words(
              'Hvem som melder brudd innen 72 timer, og hvordan (artikkel 33 nr. 1).',
              'Kven som melder brot innan 72 timar, og korleis (artikkel 33 nr. 1).',
              'Who notifies a breach within 72 hours, and how (Article 33(1)).',
            ),
            long: true,
          },
        ),
        toPersons: field(
          textSchema.optional(),
          words(
            'Underretning til de registrerte',
            'Varsel til dei registrerte',
            'Communication to data subjects',
          ),
          {
            help: words(
              'Hvordan de registrerte får vite om brudd med høy risiko (artikkel 34).',
              'Korleis dei registrerte får vite om brot med høg risiko (artikkel 34).',
              'How data subjects are told of a breach with a high risk to them (Article 34).',
            ),
            long: true,
          },
        ),
        fromProcessors: field(
          textSchema.optional(),
          words('Varsel fra databehandlerne', 'Varsel frå databehandlarane', 'Notice from the processors'),
          {
            help: words(
              'Hvordan databehandlerne varsler om brudd uten ugrunnet opphold (artikkel 33 nr. 2).',
              'Korleis databehandlarane varslar om brot utan ugrunna opphald (artikkel 33 nr. 2).',
              'How the processors notify a breach without undue delay (Article 33(2)).',
            ),
            long: true,
          },
        ),
      }).optional(),
      words(
        'Brudd på personopplysningssikkerheten',
        'Brot på personopplysningstryggleiken',
        'Personal data breaches',
      ),
      {
        help: words(
          'Hvordan brudd meldes, og hvordan de registrerte får vite om dem.',
          'Korleis brot blir melde, og korleis dei registrerte får vite om dei.',
          'How breaches are notified and data subjects told (Articles 33 and 34).',
        ),
      },
    ),
    exampleOf: field(
      described({
        author: field(refTo('party'), words('Hvem sin vurdering', 'Kven si vurdering', 'Whose assessment'), {
          help: words(
            'Virksomheten som har ansvaret for den virkelige vurderingen, og som ikke har skrevet denne.',
            'Verksemda som har ansvaret for den verkelege vurderinga, og som ikkje har skrive denne.',
            'The organisation responsible for the real assessment, which has not written this one.',
          ),
        }),
        address: field(z.url(), words('Adresse', 'Adresse', 'Address')),
      }).optional(),
      words('Eksempel på', 'Eksempel på', 'Example of'),
      {
        help: words(
          'Den virkelige vurderingen når denne er et eksempel. Det står da øverst på hver side og i hver fil.',
          'Den verkelege vurderinga når denne er eit eksempel. Det står då øvst på kvar side og i kvar fil.',
          'The real assessment when this one is an example of it. Every page and every file then says so at the top.',
        ),
      },
    ),
    buildsOn: field(
      described({
        release: field(z.string().min(1), words('Utgave', 'Utgåve', 'Release'), {
          help: words(
            'Fingeravtrykket til utgaven av plattformens vurdering, eller filen den ligger i.',
            'Fingeravtrykket til utgåva av vurderinga til plattforma, eller fila ho ligg i.',
            'The hash of the platform release it builds on, or its file, such as platform/altinn3-2.6.json.',
          ),
        }),
        title: field(textSchema, words('Tittel', 'Tittel', 'Title')),
      }).optional(),
      words('Bygger på', 'Byggjer på', 'Builds on'),
    ),
    exposure: field(
      described({
        persons: field(rangeSchema, words('Antall personer', 'Talet på personar', 'Number of people'), {
          help: words(
            'Hvor mange tjenesten har opplysninger om.',
            'Kor mange tenesta har opplysningar om.',
            'How many people the service holds data about.',
          ),
        }),
        who: field(textSchema, words('Hvem de er', 'Kven dei er', 'Who they are')),
        special: field(
          z.number().min(0).max(1).optional(),
          words(
            'Andel med særlige kategorier',
            'Del med særlege kategoriar',
            'Share with special categories of data',
          ),
          {
            help: words(
              'Andelen det finnes særlige kategorier av opplysninger om (artikkel 9), fra 0 til 1.',
              'Delen det finst særlege kategoriar av opplysningar om (artikkel 9), frå 0 til 1.',
              'The share of them with special categories of data (Article 9), from 0 to 1.',
            ),
          },
        ),
        why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
      }).optional(),
      words('Hvem tjenesten når', 'Kven tenesta når', 'Whom the service reaches'),
      {
        help: words(
          'Hvem en svikt i plattformen når gjennom denne tjenesten.',
          'Kven ein svikt i plattforma når gjennom denne tenesta.',
          'Whom a failure of the platform reaches through this service.',
        ),
      },
    ),
  }),
);
