import { z } from 'zod';
import { textSchema } from '../model/text-schema.js';
import { dataItemIds } from './data-item.js';
import { choice, described, field, words } from './described.js';

/** How a processing activity goes on, phase by phase and beyond its own purposes: what a reader cannot see of its data and law. */
export const processing = {
  secondaryUses: field(
    z
      .array(
        described({
          text: field(textSchema, words('Bruken', 'Bruken', 'The use'), { long: true }),
          data: field(dataItemIds(), words('Opplysninger', 'Opplysningar', 'Data'), {
            help: words(
              'Id-ene til opplysningene som brukes.',
              'Id-ane til opplysningane som blir brukte.',
              'The ids of the data that are used.',
            ),
          }),
          conditions: field(textSchema.optional(), words('Vilkår', 'Vilkår', 'Conditions'), { long: true }),
          compatibility: field(
            textSchema.optional(),
            words(
              'Hvorfor den er forenlig med formålet',
              'Kvifor han er foreineleg med formålet',
              'Why it is compatible with the purpose',
            ),
            {
              help: words(
                'Vurderingen etter artikkel 6 nr. 4.',
                'Vurderinga etter artikkel 6 nr. 4.',
                'The assessment under Article 6(4).',
              ),
              long: true,
            },
          ),
        }),
      )
      .optional(),
    words('Viderebehandling', 'Vidarebehandling', 'Further processing'),
    {
      item: words('annen bruk', 'annan bruk', 'another use'),
      help: words(
        'Bruk av opplysningene til andre formål enn de er samlet inn for.',
        'Bruk av opplysningane til andre formål enn dei er samla inn for.',
        'Uses of the data for purposes other than those they were collected for.',
      ),
      inert: true,
    },
  ),
  extent: field(
    textSchema.optional(),
    words('Omfang og varighet', 'Omfang og varigheit', 'Extent and duration'),
    {
      help: words(
        'Hvor mye, hvor ofte, hvor lenge og i hvilket område det behandles opplysninger.',
        'Kor mykje, kor ofte, kor lenge og i kva område det blir behandla opplysningar.',
        'How much data are processed, how often, for how long and in what area.',
      ),
      long: true,
      inert: true,
    },
  ),
  context: field(textSchema.optional(), words('Sammenheng', 'Samanheng', 'Context'), {
    help: words(
      'Forholdet mellom den registrerte og virksomheten, hva folk kan vente, og forhold rundt behandlingen.',
      'Forholdet mellom den registrerte og verksemda, kva folk kan vente, og forhold rundt behandlinga.',
      'The relationship between data subject and organisation, what people may expect, and the circumstances.',
    ),
    long: true,
    inert: true,
  }),
  crossBorder: field(
    described({
      answer: field(
        choice({ yes: words('ja', 'ja', 'yes'), no: words('nei', 'nei', 'no') }),
        words('Svar', 'Svar', 'Answer'),
      ),
      why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    }).optional(),
    words(
      'Behandling på tvers av landegrensene',
      'Behandling på tvers av landegrensene',
      'Cross-border processing',
    ),
    {
      help: words(
        'Om behandlingen skjer i flere EØS-land, eller påvirker registrerte i flere EØS-land i vesentlig grad (artikkel 4 nr. 23).',
        'Om behandlinga skjer i fleire EØS-land, eller påverkar registrerte i fleire EØS-land i vesentleg grad (artikkel 4 nr. 23).',
        'Whether it takes place in several EEA states or substantially affects data subjects in several (Article 4(23)).',
      ),
      inert: true,
    },
  ),
  phases: field(
    z
      .array(
        described({
          text: field(textSchema, words('Fasen', 'Fasen', 'The phase')),
          operations: field(
            z
              .array(
                choice({
                  collection: words('innsamling', 'innsamling', 'collection'),
                  use: words('bruk', 'bruk', 'use'),
                  storage: words('lagring', 'lagring', 'storage'),
                  sharing: words('deling og overføring', 'deling og overføring', 'sharing and transfer'),
                  deletion: words(
                    'sletting og tilintetgjøring',
                    'sletting og destruering',
                    'deletion and destruction',
                  ),
                }),
              )
              .min(1),
            words('Hva som gjøres', 'Kva som blir gjort', 'Operations'),
          ),
          explanation: field(textSchema.optional(), words('Forklaring', 'Forklaring', 'Explanation'), {
            long: true,
          }),
          assets: field(
            z
              .array(
                described({
                  text: field(textSchema, words('Ressursen', 'Ressursen', 'The asset')),
                  type: field(
                    choice({
                      hardware: words(
                        'maskinvare, infrastruktur og nett',
                        'maskinvare, infrastruktur og nett',
                        'hardware, infrastructure and network',
                      ),
                      software: words('programvare', 'programvare', 'software'),
                      models: words(
                        'grensesnitt (API) og modeller',
                        'grensesnitt (API) og modellar',
                        'APIs and models',
                      ),
                      personnel: words('personell', 'personell', 'personnel'),
                      sites: words('steder og lokaler', 'stader og lokale', 'sites and premises'),
                      organisational: words(
                        'regler, rutiner og avtaler',
                        'reglar, rutinar og avtalar',
                        'policies, procedures and contracts',
                      ),
                    }),
                    words('Type', 'Type', 'Type'),
                  ),
                  why: field(textSchema.optional(), words('Forklaring', 'Forklaring', 'Explanation'), {
                    long: true,
                  }),
                }),
              )
              .optional(),
            words('Ressurser', 'Ressursar', 'Assets'),
            {
              item: words('ressurs', 'ressurs', 'an asset'),
              help: words(
                'Det som brukes i fasen, og som det ville bety noe for folk om sviktet.',
                'Det som blir brukt i fasen, og som det ville bety noko for folk om svikta.',
                'What is used in the phase and whose failure would matter to people.',
              ),
            },
          ),
        }),
      )
      .optional(),
    words('Faser', 'Fasar', 'Phases'),
    {
      item: words('fase', 'fase', 'a phase'),
      help: words(
        'Opplysningenes vei fra innsamling til sletting.',
        'Vegen til opplysningane frå innsamling til sletting.',
        'The path of the data from collection to deletion.',
      ),
      inert: true,
    },
  ),
} as const;
