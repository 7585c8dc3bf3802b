import {
  type ClauseChange,
  clauseChanges,
  type RecordOf,
  subprocessorChanges,
  type Text,
  textIn,
  type World,
} from '@risikobilde/core';
import type { ConsideredThing } from '@risikobilde/core';

/** A piece of text as it was and as it is; one side is left out when it was added or removed. */
export type Pair = { readonly title: Text; readonly before?: Text; readonly after?: Text };

/** What two editions or two acts say, side by side; empty when there is nothing to set against each other. */
export const oldAndNew = (
  of: ConsideredThing,
  refs: readonly string[],
  engagements: readonly RecordOf<'engagement'>[],
  world: World,
): readonly Pair[] => {
  if ('terms' in of) return termsPairs(of, refs, engagements, world);
  if ('subprocessors' in of) return listPairs(of, engagements, world);
  return 'source' in of ? successionPairs(of.source, world) : [];
};

const termsPairs = (
  of: { readonly terms: string; readonly edition: string },
  refs: readonly string[],
  engagements: readonly RecordOf<'engagement'>[],
  world: World,
): readonly Pair[] => {
  const basis = engagements.flatMap((e) => e.terms).find((t) => t.terms === of.terms)?.edition;
  const terms = world.entries.find((entry) => entry.kind === 'terms' && entry.id === of.terms);
  if (terms?.kind !== 'terms') return [];
  const before = terms.editions.find((edition) => edition.id === basis);
  const after = terms.editions.find((edition) => edition.id === of.edition);
  if (!before || !after) return [];
  const changed = clauseChanges(before, after).filter((c) => c.change !== 'unchanged');
  // The clauses that something leans on come first; the rest of the edition is read with them.
  const leanedOn = (c: ClauseChange) => refs.includes(`${of.terms}#${c.anchor}`);
  return [...changed.filter(leanedOn), ...changed.filter((c) => !leanedOn(c))].map((c) => ({
    title: c.after?.title ?? c.before?.title ?? { nb: c.anchor },
    ...(c.before && { before: c.before.text }),
    ...(c.after && { after: c.after.text }),
  }));
};

const listPairs = (
  of: { readonly subprocessors: string; readonly edition: string },
  engagements: readonly RecordOf<'engagement'>[],
  world: World,
): readonly Pair[] => {
  const basis = engagements.find((e) => e.subprocessors?.list === of.subprocessors)?.subprocessors?.edition;
  const list = world.entries.find((entry) => entry.kind === 'subprocessors' && entry.id === of.subprocessors);
  if (list?.kind !== 'subprocessors') return [];
  const before = list.editions.find((edition) => edition.id === basis);
  const after = list.editions.find((edition) => edition.id === of.edition);
  if (!before || !after) return [];
  return subprocessorChanges(before, after)
    .filter((c) => c.change !== 'unchanged')
    .map((c) => ({
      title: { nb: c.name },
      ...(c.before && { before: c.before.service }),
      ...(c.after && { after: c.after.service }),
    }));
};

/** The provisions that an act takes over, each with the one it takes over from. */
const successionPairs = (successor: string, world: World): readonly Pair[] => {
  const next = world.entries.find((entry) => entry.kind === 'source' && entry.id === successor);
  if (next?.kind !== 'source') return [];
  return world.entries.flatMap((old) =>
    old.kind === 'source'
      ? old.provisions.flatMap((provision) => {
          if (provision.successor?.source !== successor) return [];
          const taken = next.provisions.find((p) => p.ref === provision.successor?.ref);
          return [
            {
              title: between(old.short, provision.ref, next.short, provision.successor.ref),
              before: provision.text,
              ...(taken && { after: taken.text }),
            },
          ];
        })
      : [],
  );
};

const between = (old: Text, oldRef: string, next: Text, nextRef: string): Text =>
  Object.fromEntries(
    [...new Set([...Object.keys(old), ...Object.keys(next)])].map((language) => [
      language,
      `${textIn(old, language)} ${oldRef} → ${textIn(next, language)} ${nextRef}`,
    ]),
  );
