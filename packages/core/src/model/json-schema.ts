import { z } from 'zod';
import { worldSchemas } from '../world/schema.js';
import { recordSchemas } from './assessment.js';

type Json = { readonly [key: string]: unknown };

const draft = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema of a file of an assessment: one record, or `kind` with a list of `records` of that kind. For editors
 * that complete and check while one writes; references between records are checked by `risikobilde check`.
 */
export const assessmentFileSchema = (): Json =>
  fileSchema(
    'Assessment file',
    'A record of an assessment, or several of one kind',
    recordSchemas,
    // Written in the file of the assessment record only.
    { schemaVersion: { type: 'integer', description: 'The version of the shape the files are written in' } },
  );

/** The JSON Schema of a file of world data, in the same two forms. */
export const worldFileSchema = (): Json =>
  fileSchema('World data file', 'An entry of the world data, or several of one kind', worldSchemas, {});

const fileSchema = (
  title: string,
  description: string,
  schemas: Readonly<Record<string, z.ZodType>>,
  extra: Json,
): Json => {
  const definitions: Record<string, unknown> = {};
  const branches = Object.entries(schemas).map(([kind, schema]) => {
    const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Json;
    const { $schema: _, definitions: inner, ...record } = made;
    Object.assign(definitions, inner);
    const { required, properties, ...rest } = record;
    const fields = { ...(properties as Json), ...(kind === 'assessment' ? extra : {}) };
    // In a list the kind is said once, for all of them; the branch below asks for it otherwise.
    const needed = (Array.isArray(required) ? required : []).filter((name) => name !== 'kind');
    definitions[`kind-${kind}`] = { ...rest, properties: fields, required: needed };
    const reference = { $ref: `#/definitions/kind-${kind}` };
    return {
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: {
        if: { required: ['records'] },
        then: {
          properties: { kind: true, records: { type: 'array', items: reference } },
          additionalProperties: false,
        },
        else: reference,
      },
    };
  });
  return {
    $schema: draft,
    title,
    description,
    type: 'object',
    properties: { kind: { enum: Object.keys(schemas) } },
    required: ['kind'],
    allOf: branches,
    definitions,
  };
};
