import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { catalogueItemRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';

/** What a person who fills the form by hand is told to ask. */
export const formAskees = ['author', 'controller', 'riskOwner', 'dpo', 'legal', 'security'] as const;

/** Answers that no field holds as they are asked for: each is a function of `core/src/form/computed`. */
const computedAnswers = [
  'references',
  'reasons',
  'dataItems',
  'crossBorder',
  'transferred',
  'transfers',
  'persons',
  'itemOf',
  'article9',
  'recipients',
  'retention',
  'processorTasks',
  'areaMeasures',
  'areaStatus',
  'measureStatus',
  'measureEffects',
  'scale',
  'likelihood',
  'severity',
  'level',
  'factors',
  'acceptable',
  'mitigates',
  'applies',
  'residualLikelihood',
  'residualSeverity',
  'residualLevel',
  'residualAcceptable',
  'plan',
  'outcome',
  'validated',
] as const;

/** Rows that no list of records gives as they are asked for. */
const computedRows = [
  'controllers',
  'processors',
  'design',
  'security',
  'risks',
  'additionalMeasures',
  'reassessed',
] as const;

const places = z
  .string()
  .regex(/^[a-z][A-Za-z]*(\.[A-Za-z]+)*( > [a-z][A-Za-z]*(\.[A-Za-z]+)*)*$/)
  .describe('A field by its place, such as `activity.data.text`; ` > ` follows a reference to a record');

const where = z
  .record(z.string(), z.string())
  .describe(
    'What other fields of the record hold: a value, `x*` what it starts with, `-` nothing, `{row}` the fixed row of the form, `{record}` the record of the row, `-x` anything but x',
  );

/** Where an answer comes from: a field, of the record of the row or of every record of the kind, or what is worked out. */
const fill = z.union([
  z.strictObject({
    from: places,
    where: where.optional(),
    labelled: z.literal(true).optional().describe('The name of the field stands before what it says'),
    own: z.literal(true).optional().describe('Only where the row is one of these'),
  }),
  z.strictObject({
    computed: z.enum(computedAnswers),
    at: places.optional().describe('Where what it lacks is written'),
  }),
]);

const names = {
  official: z
    .string()
    .min(1)
    .optional()
    .describe('The name as the form has it, in English; left out where it was not read word for word'),
  name: textSchema.describe('Our name: whoever made the form has not named it in this language'),
};

const column = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  ...names,
  help: textSchema.optional().describe('What is asked for, in our words'),
  fill: z.array(fill).describe('In the order they are written; empty where only a person can say it'),
  options: z.string().optional().describe('The list whose boxes are ticked by what `fill` gives'),
  text: z.array(fill).optional().describe('What is written beside the boxes'),
  refersTo: z.array(z.string()).optional().describe('Parts whose row of the same record it points to'),
  asks: z.enum(formAskees).optional(),
  optional: z.literal(true).optional().describe('The form may leave it empty'),
});

const rows = z.union([
  z.strictObject({
    each: places,
    where: where.optional(),
    unsaid: places
      .optional()
      .describe('A field that decides whether the row belongs here, and is not filled in'),
  }),
  z.strictObject({ computed: z.enum(computedRows) }),
]);

const part = z.strictObject({
  number: z.string().regex(/^\d(\.\d+(\.[a-z])?)?$/),
  ...names,
  help: textSchema.optional(),
  tables: z.array(z.int()).describe('The number of the table in the file of the form, counted from 0'),
  boxes: z.int().optional().describe('Boxes in these tables of the file'),
  layout: z.enum(['fields', 'rows', 'fixed', 'text']),
  repeats: z.literal(true).optional().describe('Its fields stand once for each row'),
  rows: z.array(rows).optional(),
  fixed: z
    .array(
      z.strictObject({
        id: z.string(),
        official: names.official,
        item: catalogueItemRef().describe(
          'The catalogue item that measures name, whose text is the name of the row',
        ),
        /** What is read beside the measures of the row. */
        discussion: z.array(fill).optional(),
      }),
    )
    .optional(),
  columns: z.array(column).min(1),
  remarks: z.array(textSchema).optional().describe('What the form gets wrong here, or has no place for'),
  asks: z.enum(formAskees),
});

/** A form that authorities or boards publish: its sections, fields and boxes, and which records and fields answer them. */
export const formSchema = z.strictObject({
  ...entry('form'),
  title: textSchema,
  official: z.string().min(1),
  issuer: textSchema,
  version: z.string().min(1),
  status: z.enum(['consultation', 'final']),
  adopted: localDateSchema,
  published: localDateSchema,
  tables: z.int().positive().describe('Tables in the file of the form'),
  boxes: z.int().positive().describe('Boxes in the file of the form'),
  lists: z
    .array(
      z.strictObject({
        id: z.string(),
        title: textSchema,
        options: z
          .array(
            z.strictObject({
              id: z.string(),
              official: names.official,
              name: textSchema.optional().describe('Left out where the catalogue item has it'),
              item: z
                .string()
                .optional()
                .describe('The catalogue item that ticks the box, as `wp248:c4`; `dt-list:*` any item'),
              group: z.string().optional(),
            }),
          )
          .min(1),
        groups: z.array(z.strictObject({ id: z.string(), name: textSchema })).optional(),
      }),
    )
    .min(1),
  sections: z
    .array(z.strictObject({ number: z.string().regex(/^\d$/), ...names, parts: z.array(part).min(1) }))
    .min(1),
  terms: z
    .array(z.strictObject({ id: z.string(), official: z.string(), name: textSchema, definition: textSchema }))
    .describe('Words of the form that mean something of their own'),
  ...fact,
});
