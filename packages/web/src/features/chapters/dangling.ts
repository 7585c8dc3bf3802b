import {
  type AssessmentRecord,
  markdownFigures,
  markdownReferences,
  markdownTables,
  type World,
} from '@risikobilde/core';

/** The ids that the text of a chapter refers to, and that do not exist. */
export const danglingIn = (
  body: string,
  records: readonly AssessmentRecord[],
  world: World,
): readonly string[] => {
  const kinds = new Map(records.map((record) => [record.id, record.kind]));
  const entries = new Set(world.entries.map((entry) => entry.id));
  return markdownReferences(body)
    .filter(({ kind, id }) => {
      if (kind === 'record') return !kinds.has(id);
      if (kind === 'claim') return kinds.get(id) !== 'claim';
      if (kind === 'source') return !entries.has(id);
      const known: readonly string[] = kind === 'figure' ? markdownFigures : markdownTables;
      return !known.includes(id);
    })
    .map(({ id }) => id);
};
