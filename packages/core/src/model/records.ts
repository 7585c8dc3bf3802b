import { z } from 'zod';
import { groundSchema } from './grounds.js';
import { localDateSchema } from './local-date.js';
import { judgementSchema, directionSchema, effectFactorSchema } from './risk-judgement.js';
import {
  citeSchema,
  countrySchema,
  idSchema,
  rangeSchema,
  recordBase,
  refTo,
  verificationSchema,
  worldRef,
} from './shared.js';
import { textSchema } from './text.js';

const kind = <K extends string>(name: K) => ({ ...recordBase, kind: z.literal(name) });

/** What is assessed, against which alternatives, on which scale; with its versions and change log. */
export const assessmentSchema = z.strictObject({
  ...kind('assessment'),
  title: textSchema,
  subject: z.strictObject({
    type: z.enum(['platform', 'service']),
    name: textSchema,
    description: textSchema.optional(),
    operator: refTo('party'),
  }),
  alternatives: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        description: textSchema.optional(),
        role: z.enum(['baseline', 'chosen', 'other']),
        from: localDateSchema.optional(),
        until: localDateSchema.optional().describe('The day it ended or by plan ends'),
        untilSource: worldRef('source').optional(),
      }),
    )
    .min(1),
  scale: worldRef('scale'),
  changeLog: z.array(
    z.strictObject({
      version: z.string().min(1),
      date: localDateSchema,
      precision: z.enum(['day', 'month']).default('day'),
      changes: textSchema,
    }),
  ),
  reassessWithinDays: z.int().positive().default(28).describe('How long a re-assessment may wait'),
  riskOwner: textSchema.optional().describe('The manager who answers for the risk'),
  dpo: textSchema.optional().describe('The data protection officer'),
  buildsOn: z.strictObject({ release: z.string(), title: textSchema }).optional(),
});

export const partySchema = z.strictObject({
  ...kind('party'),
  name: textSchema,
  type: z.enum(['authority', 'company', 'group', 'person']),
  orgNumber: z.string().regex(/^\d{9}$/, 'an organisation number of nine digits').optional(),
  country: countrySchema,
  parent: refTo('party').optional().describe('The owner: its law may reach this party'),
  contact: textSchema.optional(),
  note: textSchema.optional(),
  certifications: z
    .array(
      z.strictObject({
        scheme: worldRef('adequacy'),
        from: localDateSchema.optional(),
        until: localDateSchema.optional(),
        lastChecked: localDateSchema.optional(),
        source: citeSchema,
        verification: verificationSchema,
      }),
    )
    .optional(),
  count: z.int().positive().optional().describe('How many, when the party stands for a group'),
  members: z
    .array(
      z.strictObject({ code: z.string(), name: textSchema, orgNumber: z.string().optional() }),
    )
    .optional()
    .describe('Known members of a group'),
});

export const activitySchema = z.strictObject({
  ...kind('activity'),
  title: textSchema,
  description: textSchema,
  purposes: z.array(
    z.strictObject({
      text: textSchema,
      bases: z
        .array(
          z.strictObject({
            article: z
              .string()
              .regex(/^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|10)$/, 'an article such as 6(1)(e), 9(2)(g) or 10'),
            law: z.strictObject({ source: worldRef('source'), provision: z.string() }).optional(),
            note: textSchema.optional(),
          }),
        )
        .describe('Legal bases: art. 6, 9, 10 with the national law they lean on'),
    }),
  ),
  data: z.array(
    z.strictObject({
      text: textSchema,
      class: z
        .enum(['ordinary', 'nationalId', 'confidential', 'special', 'criminal', 'workRelated'])
        .default('ordinary'),
    }),
  ),
  subjects: z.array(
    z.strictObject({
      text: textSchema,
      count: rangeSchema.optional().describe('How many people'),
      vulnerable: z.boolean().default(false),
    }),
  ),
  retention: textSchema.optional(),
  recipients: z.array(textSchema).default([]),
  systems: z.array(textSchema).default([]),
  obtainedFrom: z.enum(['subject', 'others', 'both']).describe('Art. 13, 14 or both'),
  decides: z
    .array(
      z.strictObject({
        party: refTo('party'),
        what: z.array(z.enum(['purpose', 'essentialMeans'])).min(1),
      }),
    )
    .describe('Who decides purpose and essential means; roles follow from this'),
  jointArrangement: textSchema.optional().describe('Art. 26, when several decide together'),
  criteria: z
    .array(z.strictObject({ item: z.string(), why: textSchema }))
    .default([])
    .describe('WP248 criteria met, such as c4'),
  necessity: z
    .strictObject({
      purposeLimitation: textSchema.optional(),
      minimisation: textSchema.optional(),
      accuracy: textSchema.optional(),
      storageLimitation: textSchema.optional(),
    })
    .optional()
    .describe('Art. 35(7)(b), principle by principle'),
});

export const engagementSchema = z.strictObject({
  ...kind('engagement'),
  principal: refTo('party').describe('Who engages'),
  contractor: refTo('party').describe('Who is engaged'),
  activities: z.array(refTo('activity')).min(1),
  contract: z.strictObject({
    title: textSchema,
    inWriting: z.boolean(),
    law: countrySchema.optional().describe('The law that governs the contract'),
    date: localDateSchema.optional(),
  }),
  terms: z.array(z.strictObject({ terms: worldRef('terms'), edition: z.string() })).default([]),
  subprocessors: z
    .strictObject({
      list: worldRef('subprocessors'),
      edition: z.string(),
      authorisation: z.enum(['general', 'specific']),
    })
    .optional(),
  places: z.array(
    z.strictObject({ country: countrySchema, what: z.enum(['storage', 'processing', 'access']), text: textSchema.optional() }),
  ),
  certifications: z.array(textSchema).default([]),
  note: textSchema.optional(),
});

export const transferSchema = z.strictObject({
  ...kind('transfer'),
  title: textSchema,
  exporter: refTo('party'),
  importer: refTo('party'),
  country: countrySchema,
  mode: z.enum(['storage', 'remoteAccess', 'onward']),
  frequency: z.enum(['routine', 'occasional', 'possible', 'excluded']).describe('excluded: shown not to happen, with the measure that prevents it'),
  activities: z.array(refTo('activity')).min(1),
  data: textSchema,
  clearText: z.boolean().describe('Whether the importer can read the data'),
  grounds: z.array(
    z.strictObject({
      article: z.string().regex(/^(45|46\(2\)\([a-f]\)|46\(3\)\([ab]\)|47|49\(1\)(\([a-g]\))?)$/, 'an article of chapter V such as 45, 46(2)(c) or 49(1)(d)'),
      adequacy: worldRef('adequacy').optional(),
      source: worldRef('source').optional(),
      from: localDateSchema.optional(),
      until: localDateSchema.optional(),
      note: textSchema.optional(),
    }),
  ),
  impactAssessments: z
    .array(
      z.strictObject({
        on: localDateSchema,
        until: localDateSchema.optional().describe('The day it was taken out or replaced'),
        by: z.union([refTo('party'), z.literal('example')]).describe('Who assessed; "example": the shipped example itself, which covers no transfer'),
        text: textSchema,
        guarantees: z
          .array(
            z.strictObject({
              guarantee: z.string().describe('European essential guarantee A-D'),
              met: z.enum(['met', 'partly', 'notMet']),
              why: textSchema,
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  supplementary: z.array(refTo('measure')).default([]),
  note: textSchema.optional(),
});

export const premiseSchema = z.strictObject({
  ...kind('premise'),
  text: textSchema,
  restsOn: z.array(groundSchema).default([]),
  themes: z.array(worldRef('theme')).default([]).describe('Reports that speak for or against these themes bear on the premise'),
  ifItFalls: textSchema,
  sources: z.array(citeSchema).default([]),
});

export const scenarioSchema = z.strictObject({
  ...kind('scenario'),
  title: textSchema,
  group: z.string().optional().describe('The published risk it is a side of, such as R1'),
  source: z.strictObject({
    actor: textSchema,
    type: z.enum(['state', 'criminal', 'insider', 'supplier', 'accident', 'ownStaff', 'law']),
    series: z.array(worldRef('series')).default([]).describe('Threat reports the judgement leans on'),
    capability: textSchema.optional(),
    intent: textSchema.optional(),
    accessPaths: z.array(textSchema).default([]),
  }),
  event: textSchema,
  dimensions: z
    .array(
      z.enum(['confidentiality', 'integrity', 'availability', 'transparency', 'intervenability', 'unlinkability']),
    )
    .min(1),
  affects: z.array(refTo('activity')).min(1),
  harm: z.strictObject({
    chain: textSchema.describe('From breach to harm for people'),
    kinds: z.array(z.enum(['physical', 'material', 'nonMaterial', 'rights'])).min(1),
    severity: z.enum(['negligible', 'limited', 'significant', 'maximum']),
  }),
  subprocessors: z.array(worldRef('subprocessors')).default([]).describe('Lists the judgement leans on'),
  judgements: z.array(judgementSchema).default([]),
  directions: z.array(directionSchema).default([]).describe('What somebody says of the change from one alternative to another'),
  owner: textSchema.optional().describe('The risk owner'),
});

export const measureSchema = z.strictObject({
  ...kind('measure'),
  title: textSchema,
  description: textSchema,
  type: z.enum(['technical', 'legal', 'organisational']),
  states: z
    .array(
      z.strictObject({
        state: z.enum(['proposed', 'planned', 'implemented', 'verified', 'withdrawn']),
        from: localDateSchema.optional(),
      }),
    )
    .min(1)
    .describe('The states it has had, oldest first'),
  owner: textSchema.optional(),
  due: localDateSchema.optional(),
  evidence: z
    .array(z.strictObject({ text: textSchema, cite: citeSchema.optional(), on: localDateSchema.optional() }))
    .default([]),
  cost: textSchema.optional(),
  refs: z.array(z.string()).default([]).describe('Catalogue items, such as nsm-principles:2.6'),
});

export const effectSchema = z.strictObject({
  ...kind('effect'),
  measure: refTo('measure'),
  scenario: refTo('scenario'),
  alternatives: z.array(z.string()).optional().describe('Only for these; all when left out'),
  frequency: effectFactorSchema.optional(),
  consequence: effectFactorSchema.optional(),
  why: textSchema,
});

export const rightSchema = z.strictObject({
  ...kind('right'),
  article: z.enum(['13', '14', '15', '16', '17', '18', '19', '20', '21', '22']),
  activities: z.array(refTo('activity')).min(1),
  says: z
    .enum(['exists', 'doesNotExist', 'mayBeOverridden'])
    .describe('What the assessment says; the rules compute what the legal basis gives'),
  how: textSchema,
  answeredBy: refTo('party'),
  timeLimit: textSchema.optional(),
  exceptions: z
    .array(
      z.strictObject({
        provision: z.string().describe('Such as 14(5) or 17(3)'),
        letter: z.string().regex(/^[a-j]$/).optional(),
        law: z.strictObject({ source: worldRef('source'), provision: z.string() }).optional(),
        why: textSchema,
      }),
    )
    .default([]),
});

const stepSchema = z.strictObject({ answer: z.enum(['yes', 'no', 'partly']), why: textSchema });

export const freedomSchema = z.strictObject({
  ...kind('freedom'),
  right: z.string().describe('Such as echr:8 or constitution:102'),
  title: textSchema,
  activities: z.array(refTo('activity')).min(1),
  steps: z.strictObject({
    engaged: stepSchema.optional(),
    interference: stepSchema.optional(),
    law: stepSchema.optional(),
    aim: stepSchema.optional(),
    suitable: stepSchema.optional(),
    necessary: stepSchema.optional(),
    proportionate: stepSchema.optional(),
    safeguards: stepSchema.optional(),
    remedy: stepSchema.optional(),
  }),
  conclusion: z.enum(['notEngaged', 'noInterference', 'justifiedInterference', 'violation']).optional(),
  why: textSchema.optional(),
});

export const requirementSchema = z.strictObject({
  ...kind('requirement'),
  item: z.string().describe('Catalogue item, such as art28:h'),
  engagement: refTo('engagement'),
  met: z.enum(['met', 'partly', 'notMet']),
  clause: z
    .strictObject({ terms: worldRef('terms'), edition: z.string(), anchor: z.string() })
    .optional(),
  why: textSchema,
  on: localDateSchema,
  by: z.union([refTo('party'), z.literal('example')]).describe('Who assessed it; "example": the shipped example itself'),
});

export const benefitSchema = z.strictObject({
  ...kind('benefit'),
  text: textSchema,
  forWhom: z.enum(['people', 'serviceOwners', 'operator', 'society']),
  strength: z.enum(['weak', 'moderate', 'strong']),
  alternatives: z.array(z.string()).min(1),
});

export const claimSchema = z.strictObject({
  ...kind('claim'),
  text: textSchema,
  section: refTo('section').describe('The chapter that says it'),
  order: z.int().nonnegative(),
  essential: z.boolean().default(false).describe('The conclusion does not stand without it'),
  grounds: groundSchema,
  owner: textSchema.optional().describe('Who looks at it again'),
});

export const sectionSchema = z.strictObject({
  ...kind('section'),
  title: textSchema,
  linkTitle: textSchema.optional(),
  description: textSchema.optional(),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a path of lower case letters, digits and hyphens'),
  weight: z.int().positive(),
  toc: z.boolean().default(true),
  role: z.enum(['chapter', 'conclusion', 'changeLog', 'summary']).default('chapter'),
  body: textSchema.optional().describe('Markdown; kept beside the record, one file per language'),
  openQuestions: z.array(textSchema).default([]),
});

export const adviceSchema = z.strictObject({
  ...kind('advice'),
  from: z.enum(['dpo', 'dataSubjects', 'processor', 'authority']),
  by: textSchema,
  on: localDateSchema,
  text: textSchema,
  followed: z.enum(['yes', 'partly', 'no']),
  why: textSchema.optional(),
});

export const decisionSchema = z.strictObject({
  ...kind('decision'),
  type: z.enum(['acceptance', 'approval', 'priorConsultation', 'finding']),
  scenario: refTo('scenario').optional(),
  alternative: z.string().optional(),
  state: z.enum(['current', 'planned']).optional(),
  finding: z.string().optional().describe('The id of the finding that is answered'),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  needed: z.boolean().optional().describe('Whether prior consultation (art. 36) is needed'),
  by: textSchema,
  on: localDateSchema,
  why: textSchema,
  condition: textSchema.optional(),
  expires: localDateSchema.optional(),
});

export const considerationSchema = z.strictObject({
  ...kind('consideration'),
  of: z.union([
    z.strictObject({ series: worldRef('series'), edition: z.string() }),
    z.strictObject({ source: worldRef('source'), event: localDateSchema }),
    z.strictObject({ terms: worldRef('terms'), edition: z.string() }),
    z.strictObject({ subprocessors: worldRef('subprocessors'), edition: z.string() }),
    z.strictObject({ technology: worldRef('technology') }),
    z.strictObject({ mandate: worldRef('mandate') }),
    z.strictObject({ alternative: z.string() }).describe('The end of an alternative'),
  ]),
  about: z.array(idSchema.meta({ refersTo: ['*'] })).min(1).describe('The records that were looked at again'),
  on: localDateSchema,
  by: refTo('party'),
  result: z.enum(['changed', 'unchanged']),
  because: textSchema,
});
