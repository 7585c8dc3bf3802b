import type { Context } from '../context.js';
import type { Kind, RecordOf } from '../model/assessment.js';
import { type MarkdownTable, markdownReferences } from '../model/markdown-references.js';

/** The records that a table is made of; a table of none of them is an empty one. */
const kinds: Readonly<Record<Exclude<MarkdownTable, 'changeLog'>, Kind>> = {
  roles: 'activity',
  chain: 'engagement',
  transfers: 'transfer',
  risks: 'scenario',
  comparison: 'scenario',
  rights: 'right',
  freedoms: 'freedom',
  measures: 'measure',
  premises: 'premise',
  benefits: 'benefit',
  requirements: 'requirement',
  activities: 'activity',
  parties: 'party',
  claims: 'claim',
};
const kindIn: ReadonlyMap<string, Kind> = new Map(Object.entries(kinds));

/** Whether a text says something of its own: what is left when headings, tables, pictures and marks are taken out. */
export const hasProse = (body: RecordOf<'section'>['body']): boolean =>
  Object.values(body ?? {}).some((markdown) =>
    /[\p{L}\p{N}]/u.test(markdown.replace(/^[ \t]*(?:#|::).*$|<!--(?:(?!<!--)[\s\S])*?-->/gm, '')),
  );

/** Whether a chapter holds anything for its reader: text, a claim it states, or a table of something that is there. */
export const holdsAnything = (context: Context, { body }: RecordOf<'section'>): boolean =>
  hasProse(body) ||
  Object.values(body ?? {}).some((markdown) =>
    markdownReferences(markdown).some(({ kind, id }) => {
      if (kind === 'claim') return true;
      const of = kind === 'table' || kind === 'figure' ? kindIn.get(id) : undefined;
      return of !== undefined && context.of(of).length > 0;
    }),
  );
