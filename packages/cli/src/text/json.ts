import type { OutputFormat } from '../output/output-schemas.js';

// What a reader looks for first, and what nests deepest last; the rest in order of the alphabet.
const first = [
  'format',
  'asOf',
  'knownAt',
  'language',
  'assessment',
  'conclusion',
  'id',
  'claim',
  'ref',
  'type',
  'kind',
  'rule',
  'severity',
  'standing',
  'text',
  'label',
  'message',
  'summary',
  'reason',
  'claims',
  'findings',
  'roles',
  'transfers',
  'rights',
  'freedoms',
  'risks',
  'comparison',
  'premises',
  'tasks',
];
const last = ['because', 'children', 'steps'];

const rank = (key: string): number => {
  const at = first.indexOf(key);
  if (at !== -1) return at;
  return last.includes(key) ? first.length + 1 : first.length;
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/**
 * An answer as JSON that names its form and version. Its bytes depend on the content alone: keys in a fixed order, two
 * spaces, a line end at the end.
 */
export const stableJson = (format: OutputFormat, value: object): string =>
  `${JSON.stringify(ordered({ format: `risikobilde/${format}`, ...value }), null, 2)}\n`;
