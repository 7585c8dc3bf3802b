import { isObject, jsonSchemas, schemaText } from '@risikobilde/core';
import { fieldHelp } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { type PublishedData, type Render, textFile } from '../format.js';
import { factsRead } from '../../site/marks.js';
import { once } from '../../tree/once.js';

/** The records that the reader may see, in the stored format, with the JSON Schema that they hold to. */
export const renderJson: Render = ({ data, evaluation }) => {
  const told = data();
  if (told === undefined) return [];
  const { id } = evaluation.assessment;
  return [
    textFile(`${id}.json`, 'application/json', dataText(told, `${id}.schema.json`)),
    textFile(`${id}.schema.json`, 'application/schema+json', schema()),
  ];
};

/** The assessment as the text of a file, on its day. */
export const dataText = ({ schemaVersion, view, records }: PublishedData, schemaPath?: string): string => {
  const notGiven = view.records
    .filter(view.isNotGivenHere)
    .map(({ id }) => id)
    .toSorted();
  return `${JSON.stringify(
    {
      ...(schemaPath !== undefined && { $schema: schemaPath }),
      schemaVersion,
      asOf: view.evaluation.asOf,
      conclusion: view.evaluation.conclusion.standing,
      facts: factsRead(view),
      ...(notGiven.length > 0 && { notGivenHere: notGiven }),
      records,
    },
    null,
    2,
  )}\n`;
};

const schema = once((): string => {
  const file = jsonSchemas((place) => fieldHelp(wordsOf.en, place))['assessment-file.schema.json'] ?? {};
  const definitions = isObject(file['definitions']) ? file['definitions'] : {};
  const kinds = Object.keys(definitions).flatMap((name) => (name.startsWith('record-') ? [name] : []));
  return schemaText({
    $schema: file['$schema'],
    title: 'Risikobilde: a published assessment',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      schemaVersion: { type: 'integer', minimum: 1 },
      asOf: { type: 'string', format: 'date', description: 'The day the records are as they were' },
      conclusion: { type: 'string', description: 'How the conclusion stood on that day' },
      facts: {
        type: 'object',
        description: 'The facts under the conclusion, and how many of them were read in the primary text',
        properties: {
          total: { type: 'integer', minimum: 0 },
          primary: { type: 'integer', minimum: 0 },
        },
      },
      notGivenHere: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Ids of acceptances and advice among the records that came in with files and do not count',
      },
      records: {
        type: 'array',
        items: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: kinds.map((name) => name.slice('record-'.length)) } },
          // oxlint-disable unicorn/no-thenable -- `then` is the word of JSON Schema; nobody awaits this
          allOf: kinds.map((name) => ({
            if: { properties: { kind: { const: name.slice('record-'.length) } } },
            then: { $ref: `#/definitions/${name}` },
          })),
        },
      },
    },
    required: ['schemaVersion', 'asOf', 'records'],
    definitions,
  });
});
