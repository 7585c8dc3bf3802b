import type { SearchAnswer } from '@risikobilde/api';
import { type SearchHit, markEnd, markStart } from '../store/search.js';

/** What was found, with the marks as positions: nothing in an answer is HTML. */
export const presentHits = (found: readonly SearchHit[]): SearchAnswer => ({
  hits: found.map(({ record, kind, language, title, excerpt }) => ({
    kind,
    id: record,
    title,
    language,
    ...withoutMarks(excerpt),
  })),
});

const withoutMarks = (marked: string): { readonly excerpt: string; readonly marks: [number, number][] } => {
  let excerpt = '';
  const marks: [number, number][] = [];
  let start: number | undefined;
  for (const part of marked.split(new RegExp(`([${markStart}${markEnd}])`))) {
    if (part === markStart) start = excerpt.length;
    else if (part === markEnd) {
      if (start !== undefined) marks.push([start, excerpt.length]);
      start = undefined;
    } else excerpt += part;
  }
  return { excerpt, marks };
};
