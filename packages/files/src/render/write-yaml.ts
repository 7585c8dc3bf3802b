import { isObject } from '@risikobilde/core';
import { Document, isScalar, type Node } from 'yaml';

const width = 100;

const documentOf = (value: unknown): Document =>
  new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });

/** A value as block YAML, without a line end after it. */
export const blockText = (value: unknown): string =>
  documentOf(value).toString({ lineWidth: width }).replace(/\n$/, '');

/** A field and its value as block YAML; a text keeps the quotes or block form that the old one had. */
export const fieldText = (name: string, value: unknown, old: Node | null): string => {
  const document = documentOf({ [name]: value });
  const node = document.get(name, true);
  if (
    isScalar(node) &&
    typeof value === 'string' &&
    isScalar(old) &&
    typeof old.value === 'string' &&
    old.type !== undefined
  )
    node.type = old.type;
  return document.toString({ lineWidth: width }).replace(/\n$/, '');
};

const flowScalar = (value: unknown): string => {
  // With line breaks in it, a text on one line can only be written with escapes, as JSON does.
  if (typeof value === 'string' && /\s/.test(value.replaceAll(' ', ''))) return JSON.stringify(value);
  return documentOf([value]).toString({ collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim();
};

/** A value on one line, as it may stand between brackets. */
export const flowText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  return isObject(value) ? `{ ${flowFields(value)} }` : flowScalar(value);
};

/** Fields and their values on one line, without the brackets around them. */
export const flowFields = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${flowScalar(name)}: ${flowText(value)}`)
    .join(', ');

/** The text with every line but the first moved in; empty lines stay empty. */
export const indentLines = (text: string, columns: number): string =>
  text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(columns)}`);
