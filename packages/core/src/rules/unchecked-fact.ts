import { message, type Text } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { editionsSeen } from '../derive/editions.js';
import { lawStatus } from '../derive/law-status.js';
import { quotedNames } from '../derive/names.js';
import { type Use, usesOf } from '../derive/uses.js';
import { type Verification } from '../model/shared.js';
import { isUnchecked } from '../model/is-unchecked.js';
import type { Rule } from '../rule.js';

export const uncheckedFact: Rule = {
  id: 'unchecked-fact',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 5(2)',
  evaluate: (context, { transfers }) => {
    const holders = new Map<string, { readonly title: Text; readonly by: Set<string> }>();
    for (const use of usesOf(context, transfers)) {
      const fact = factOf(context, use);
      if (!fact || !isUnchecked(fact.verification)) continue;
      const known = holders.get(use.id) ?? { title: fact.title, by: new Set<string>() };
      known.by.add(use.holder);
      holders.set(use.id, known);
    }
    return [...holders]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { title, by }]) => ({
        refs: [id] as const,
        message: message('rule.unchecked-fact.message', {
          title,
          holders: quotedNames(context, [...by].sort()),
        }),
        fix: message('rule.unchecked-fact.fix'),
      }));
  },
};

const factOf = (
  context: Context,
  { kind, id, provision }: Use,
): { readonly title: Text; readonly verification: Verification } | undefined => {
  if (kind === 'series') {
    const series = context.world('series', id);
    const newest = series && editionsSeen(context, series.editions).at(-1);
    return series && newest && { title: newest.title, verification: newest.verification };
  }
  if (kind === 'adequacy') {
    const adequacy = context.world('adequacy', id);
    return adequacy && { title: adequacy.name, verification: adequacy.verification };
  }
  const source = context.world('source', id);
  if (!source) return undefined;
  const fact = source.provisions.find((p) => p.ref === provision) ?? lawStatus(context, id).brought ?? source;
  return { title: source.short, verification: fact.verification };
};
