import { z } from 'zod';
import { recordSchemas } from '../model/record-schemas.js';
import { readFieldCatalogue } from './read-field-catalogue.js';
import { worldSchemas } from '../world/schema.js';

/** A JSON Schema (draft 7, which editors read best), as a plain value. */
export type JsonSchema = { readonly [name: string]: unknown };

const draft = 'http://json-schema.org/draft-07/schema#';

/** The help text in English of a field at its place, such as `measure.states`. */
export type EnglishHelp = (place: string) => string | undefined;

/** What is known of each schema, with its help text as its description. */
const describedBy = (help: EnglishHelp): typeof z.globalRegistry => {
  const { placesWithHelp } = readFieldCatalogue();
  const registry: typeof z.globalRegistry = z.registry();
  registry.get = (schema) => {
    const place = placesWithHelp.get(schema);
    const known = z.globalRegistry.get(schema);
    // A description in a JSON Schema is no sentence.
    return place === undefined ? known : { ...known, description: help(place)?.replace(/\.$/, '') };
  };
  return registry;
};

type Convert = (schema: z.core.$ZodType) => { readonly own: JsonSchema; readonly definitions: JsonSchema };

const converter =
  (metadata: typeof z.globalRegistry): Convert =>
  (schema) => {
    const options = { target: 'draft-7', io: 'input', metadata } as const;
    const { $schema: _draft, definitions, ...own } = z.toJSONSchema(schema, options);
    return { own, definitions: isFields(definitions) ? definitions : {} };
  };

const isFields = (value: unknown): value is JsonSchema => value !== null && typeof value === 'object';
const fieldsOf = (own: JsonSchema): JsonSchema => (isFields(own['properties']) ? own['properties'] : {});

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** One schema for both forms a file may have: one record, or `kind` and `records`. */
const fileSchema = (
  title: string,
  schemas: Readonly<Record<string, z.core.$ZodType>>,
  assessmentFields: JsonSchema,
  convert: Convert,
): JsonSchema => {
  const converted = Object.entries(schemas).map(([kind, schema]) => ({ kind, ...convert(schema) }));
  // In a list the kind stands above the records, so an item need not repeat it; a file must name it in any case.
  const records = converted.map(({ kind, own }) => {
    const properties = { ...fieldsOf(own), ...(kind === 'assessment' ? assessmentFields : {}) };
    const required = isTextList(own['required']) ? own['required'].filter((name) => name !== 'kind') : [];
    return [`record-${kind}`, { ...own, properties, required }] as const;
  });
  const definitions = Object.assign({}, ...converted.map((one) => one.definitions)) as JsonSchema;
  const forms = converted.flatMap(({ kind }) => {
    const ofKind = { properties: { kind: { const: kind } }, required: ['kind'] };
    const record = { $ref: `#/definitions/record-${kind}` };
    const list = {
      type: 'object',
      properties: {
        kind: { const: kind },
        ...(kind === 'assessment' ? assessmentFields : {}),
        records: { type: 'array', items: record },
      },
      additionalProperties: false,
    };
    // oxlint-disable unicorn/no-thenable -- `then` is the word of JSON Schema; nobody awaits this
    return [
      { if: { allOf: [ofKind, { not: { required: ['records'] } }] }, then: record },
      { if: { allOf: [ofKind, { required: ['records'] }] }, then: list },
    ];
  });
  return {
    $schema: draft,
    title,
    type: 'object',
    properties: { kind: { enum: Object.keys(schemas) } },
    required: ['kind'],
    allOf: forms,
    definitions: { ...definitions, ...Object.fromEntries(records) },
  };
};

/**
 * The JSON Schemas of the stored format by file name: one per kind of record and of world data, and one for each kind
 * of file, which is the one to give an editor.
 */
export const jsonSchemas = (help: EnglishHelp): Readonly<Record<string, JsonSchema>> => {
  const convert = converter(describedBy(help));
  const single = (
    schemas: Readonly<Record<string, z.core.$ZodType>>,
    prefix: string,
  ): readonly (readonly [string, JsonSchema])[] =>
    Object.entries(schemas).map(([kind, schema]) => {
      const { own, definitions } = convert(schema);
      const title = `Risikobilde: ${prefix === '' ? '' : 'world data, '}${kind}`;
      return [`${prefix}${kind}.schema.json`, { $schema: draft, title, ...own, definitions }];
    });
  const version = {
    schemaVersion: {
      type: 'integer',
      minimum: 1,
      description: 'The version of the format the files are written in',
    },
  };
  return Object.fromEntries([
    [
      'assessment-file.schema.json',
      fileSchema('Risikobilde: a file of an assessment', recordSchemas, version, convert),
    ],
    ...single(recordSchemas, ''),
    ['world-file.schema.json', fileSchema('Risikobilde: a file of world data', worldSchemas, {}, convert)],
    ...single(worldSchemas, 'world-'),
  ]);
};

/** A schema as the text of its file. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
