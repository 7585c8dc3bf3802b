import { readFieldCatalogue } from '@risikobilde/core';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

const written = (value: Plain): string => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", String.raw`\'`)}'`;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${written(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

const described = readFieldCatalogue();

const lines = (entries: Plain): string =>
  (entries as readonly Plain[]).map((entry) => `      ${written(entry)},\n`).join('');

/** The text of `packages/core/src/kinds/field-catalogue.ts`: a line for each field of a kind. */
export const fieldCataloguePage = (): string => {
  const kinds = Object.entries(described.kinds).map(([name, { fields, ...entry }]) => {
    const own = written(entry).slice(2, -2);
    return `  ${name}: {\n    ${own},\n    fields: [\n${lines(fields as unknown as Plain)}    ],\n  },\n`;
  });
  const parts = Object.entries(described.parts).map(
    ([name, fields]) => `  ${name}: [\n${lines(fields as unknown as Plain).replaceAll(/^ {2}/gm, '')}  ],\n`,
  );
  return `// Written from the kinds by \`npm run docs\`; do not edit.
import type { Field, KindEntry } from './field.js';

/** The kinds of record. */
export type Kind = ${Object.keys(described.kinds)
    .map((name) => `'${name}'`)
    .join(' | ')};

/** Every kind of record, in the order that lists of them are shown in. */
export const kindCatalogue: Readonly<Record<Kind, KindEntry>> = {
${kinds.join('')}};

/** Objects that several fields hold; \`record\`: the fields of every record. */
export const fieldParts: Readonly<Record<string, readonly Field[]>> = {
${parts.join('')}};
`;
};

/** The messages of the kinds and their fields in each language that they are described in, as the text of a catalogue. */
export const fieldWords = (): Readonly<Record<'nb' | 'nn' | 'en', string>> => {
  const of = (language: 'nb' | 'nn' | 'en'): string =>
    `${JSON.stringify(
      Object.fromEntries(
        [...described.words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, said]) => [key, said[language]]),
      ),
      null,
      2,
    )}\n`;
  return { nb: of('nb'), nn: of('nn'), en: of('en') };
};
