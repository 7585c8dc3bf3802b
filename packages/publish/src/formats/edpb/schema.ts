import { schemaText } from '@risikobilde/core';

const text = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'A text by language (BCP 47)',
};
const object = (
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });
const string = { type: 'string' };
const whole = { type: 'integer', minimum: 1 };
const named = (required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) =>
  object(
    { ...required, name: text },
    { official: { ...string, description: 'As the form has it, in English' }, ...optional },
  );
const steps = list({ type: ['string', 'integer'] });

/** The JSON Schema of a filled form (draft 7). */
export const formSchemaText = (): string =>
  schemaText({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Risikobilde: an assessment in a form that others have made',
    ...object(
      {
        schemaVersion: { const: 1 },
        form: named({ id: string, version: string, status: { enum: ['consultation', 'final'] } }),
        assessment: object({ id: string, title: text }, { version: string }),
        asOf: { type: 'string', format: 'date' },
        sections: list(
          named({
            number: string,
            parts: list(
              named(
                {
                  number: string,
                  layout: { enum: ['fields', 'rows', 'fixed', 'text'] },
                  columns: list(
                    named(
                      { field: string },
                      {
                        options: list(named({ id: string }, { group: string })),
                        groups: list(named({ id: string })),
                      },
                    ),
                  ),
                  rows: list(
                    object(
                      { number: whole, cells: list({ $ref: '#/definitions/cell' }) },
                      {
                        head: named({}),
                        article: string,
                        record: string,
                        gap: { $ref: '#/definitions/gap' },
                      },
                    ),
                  ),
                  remarks: list(text),
                },
                { empty: { $ref: '#/definitions/cell' } },
              ),
            ),
          }),
        ),
      },
      {
        facts: object({ total: { type: 'integer', minimum: 0 }, primary: { type: 'integer', minimum: 0 } }),
        $schema: string,
        terms: list(named({ id: string, definition: text })),
      },
    ),
    definitions: {
      cell: object(
        {
          field: {
            ...string,
            description: 'Of the form and its version, such as edpb-dpia-1.0:2.2.a.retention',
          },
          tag: { ...string, description: 'The field and the record: the same in every edition' },
          state: { enum: ['filled', 'open', 'none'] },
        },
        {
          ticked: list(string),
          paragraphs: list(
            object(
              { values: list(object({ text }, { label: text, record: string, place: string, path: steps })) },
              { record: string, name: text },
            ),
          ),
          rows: list(object({ part: string, row: whole })),
          gaps: list({ $ref: '#/definitions/gap' }),
          why: text,
        },
      ),
      gap: object(
        { what: text, asks: { enum: ['author', 'controller', 'riskOwner', 'dpo', 'legal', 'security'] } },
        { record: string, place: string, name: text },
      ),
    },
  });
