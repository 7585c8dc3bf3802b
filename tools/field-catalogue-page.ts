import { readFileSync } from 'node:fs';
import { type Field, readFieldCatalogue } from '@risikobilde/core';
import { languages } from '@risikobilde/words';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

const written = (value: Plain): string => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", String.raw`\'`)}'`;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${written(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

const described = readFieldCatalogue();

const lines = (fields: readonly Field[]): string =>
  // A field is made of plain data.
  (fields as unknown as readonly Plain[])
    .map(
      (field) => `    ${written(field)},
`,
    )
    .join('');

const heading = '// Written from the kinds by `npm run docs`; do not edit.\n';

/** The text of `packages/core/src/kinds/kind-catalogue.ts`: a line for each kind, without its fields. */
export const kindCataloguePage = (): string => {
  const kinds = Object.entries(described.kinds).map(([name, entry]) => `  ${name}: ${written(entry)},\n`);
  return `${heading}import type { KindEntry } from './field.js';

/** The kinds of record. */
export type Kind = ${Object.keys(described.kinds)
    .map((name) => `'${name}'`)
    .join(' | ')};

/** Every kind of record, in the order that lists of them are shown in. */
export const kindCatalogue: Readonly<Record<Kind, KindEntry>> = {
${kinds.join('')}};
`;
};

/** The text of `packages/core/src/kinds/field-catalogue.ts`: a line for each field of a kind. */
export const fieldCataloguePage = (): string => {
  const rows = (fields: Readonly<Record<string, readonly Field[]>>): string =>
    Object.entries(fields)
      .map(([name, own]) => `  ${name}: [\n${lines(own)}  ],\n`)
      .join('');
  return `${heading}import type { Field } from './field.js';
import type { Kind } from './kind-catalogue.js';

/** The fields of each kind of its own; those of every record are the part \`record\`. */
export const kindFields: Readonly<Record<Kind, readonly Field[]>> = {
${rows(described.fields)}};

/** Objects that several fields hold; \`record\`: the fields of every record. */
export const fieldParts: Readonly<Record<string, readonly Field[]>> = {
${rows(described.parts)}};
`;
};

/** What `fields.json` of a language lacks, or has without a field for it: a line each. */
export const missingFieldWords = (): readonly string[] =>
  languages.flatMap((language) => {
    const path = `packages/words/src/messages/${language}/fields.json`;
    const there = new Set(
      Object.keys(
        JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as Record<string, string>,
      ),
    );
    const lacking = [...described.messageKeys].filter((key) => !there.has(key));
    const unused = [...there].filter((key) => !described.messageKeys.has(key));
    return [
      ...lacking.map((key) => `${path} lacks "${key}"`),
      ...unused.map((key) => `${path} has "${key}", which no field is for`),
    ];
  });
