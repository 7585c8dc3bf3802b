import { type AssessmentRecord, isObject, isText } from '@risikobilde/core';
import { iriOf, type JsonLdNode, ref } from './context.js';

/**
 * Every field of a record as it is stored: texts by language, dates as dates, and the id of another record as a link to it. What
 * stands in objects and lists stays in them.
 */
export const fieldNodes = (
  record: AssessmentRecord,
  assessment: string,
  ids: ReadonlySet<string>,
): JsonLdNode =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name !== 'id' && name !== 'kind')
      .map(([name, value]) => [`rb:${name}`, node(value, assessment, ids)]),
  );

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

const node = (value: unknown, assessment: string, ids: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') {
    if (ids.has(value)) return ref(iriOf(assessment, value));
    return isDay(value) ? { '@type': 'xsd:date', '@value': value } : value;
  }
  // The order of a list is kept: what came first may matter.
  if (Array.isArray(value)) return { '@list': value.map((item: unknown) => inList(item, assessment, ids)) };
  if (!isObject(value)) return value;
  if (isText(value))
    return Object.entries(value).map(([language, words]) => ({ '@language': language, '@value': words }));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [`rb:${name}`, node(inner, assessment, ids)]),
  );
};

// A text within a list would be two things there: it stands in a node of its own.
const inList = (value: unknown, assessment: string, ids: ReadonlySet<string>): unknown =>
  isObject(value) && isText(value)
    ? { 'rb:text': node(value, assessment, ids) }
    : node(value, assessment, ids);
