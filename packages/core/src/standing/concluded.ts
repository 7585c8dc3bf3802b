import { type Context, recordOf } from '../context.js';
import type { ClaimResult } from '../evaluation.js';
import { provenanceOf } from '../model/provenance.js';
import { concluding, type Concluding } from './conclusion.js';

/** The claims that make up the conclusion of an assessment: those of its chapter, and its own that carry it. */
export const concludedIn = (context: Context, claims: readonly ClaimResult[]): Concluding => {
  const conclusions = new Set(
    context
      .of('section')
      .filter((s) => s.role === 'conclusion')
      .map((s) => s.id),
  );
  const { inheritance } = context;
  const isOwn = (id: string): boolean => !inheritance || provenanceOf(inheritance, id).from === 'own';
  return concluding(
    claims.filter(({ id, section }) => conclusions.has(section) || isOwn(id)),
    ({ section }) => conclusions.has(section),
    ({ id }) => recordOf(context, 'claim', id)?.essential === true,
  );
};
