import {
  type Assessment,
  canonicalJson,
  type Change,
  type ClaimThen,
  type Kind,
  type MomentComparison,
  type Text,
} from '@risikobilde/core';
import type { EditionNews } from '../tree/edition-news.js';

/** The alternative that the assessment is of. */
export const chosenIn = ({ records }: Assessment): string | undefined => {
  const head = records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') return undefined;
  return (head.alternatives.find(({ role }) => role === 'chosen') ?? head.alternatives[0])?.id;
};

type About = Pick<EditionNews, 'since'> & { readonly chosen: string | undefined };

/** A difference counted: what is told of it in an edition, and in the words that are proposed for the change log. */
export const newsOf = (
  { conclusion, claims, errors, risks, records }: MomentComparison,
  { since, chosen }: About,
): EditionNews => {
  const count = (holds: (before: ClaimThen | undefined, after: ClaimThen | undefined) => boolean): number =>
    claims.filter((move) => holds(inConclusion(move.before), inConclusion(move.after))).length;
  return {
    since,
    ...(conclusion && { conclusion }),
    claims: {
      moved: count((before, after) => (before && after ? before.standing !== after.standing : false)),
      added: count((before, after) => before === undefined && after !== undefined),
      removed: count((before, after) => before !== undefined && after === undefined),
      reworded: claims.filter(
        ({ before, after }) =>
          before && after?.isConclusion && canonicalJson(before.text) !== canonicalJson(after.text),
      ).length,
    },
    errors: {
      mended: errors.filter(({ after }) => after === undefined).length,
      found: errors.filter(({ before }) => before === undefined).length,
    },
    risks: risks.filter(
      ({ alternative, before, after }) =>
        alternative === chosen && before && after && before.band !== after.band,
    ).length,
    chapters: records.filter(({ kind }) => kind === 'section').flatMap(titleOf),
    other: [...new Set(records.map(({ kind }) => kind))]
      .filter((kind): kind is Kind => !toldOtherwise.has(kind))
      .map((kind) => ({ kind, n: records.filter((change) => change.kind === kind).length })),
  };
};

const inConclusion = (claim: ClaimThen | undefined): ClaimThen | undefined =>
  claim?.isConclusion ? claim : undefined;

/** Kinds that have sentences of their own; of the assessment itself the change log is another in every edition. */
const toldOtherwise: ReadonlySet<string> = new Set(['assessment', 'section', 'claim']);

const titleOf = (change: Change): readonly Text[] => {
  const record = change.type === 'changed' ? change.after : change.record;
  const values: Readonly<Record<string, unknown>> = { ...record };
  // A section has a title.
  return [values['title'] as Text];
};
