import {
  type AssessmentRecord,
  markdownFigures,
  type MarkdownReference,
  markdownReferences,
  markdownTables,
  type World,
} from '@risikobilde/core';

export type Dangling = {
  readonly id: string;
  readonly kind: MarkdownReference['kind'];
  /** Where the id is in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
};

/** References in the text of a chapter to something that does not exist. */
export const danglingIn = (
  body: string,
  records: readonly AssessmentRecord[],
  world: World,
): readonly Dangling[] => {
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
    .map(({ kind, id, offset }) => ({ kind, id, from: offset, to: offset + id.length }));
};
