import { message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { entryOf } from '../derive/fact-now.js';
import { listOf, nameOf } from '../derive/names.js';
import { publisherKey, publisherOf } from '../derive/publisher.js';
import { factsUnder, type MarkedFact } from '../standing/facts-under.js';
import { holderOf } from '../world/with-readings.js';
import { groupedBy } from './grouped-by.js';
import type { StandingRule } from './standing-rule.js';

type Told = { readonly id: string; readonly publisher: string; readonly isOwn: boolean };

/** Three are the fewest that look like several who say the same. */
const several = 3;

export const onePublisher: StandingRule = {
  id: 'one-publisher',
  of: 'claims',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(7)(c); ISO 31000:2018, 4 f) (best available information)',
  evaluate: (context, { claims }) =>
    claims.flatMap((claim) => {
      const told = factsUnder([claim]).flatMap((fact) => toldBy(context, fact));
      const sources = new Set(told.map(({ id }) => id));
      return groupedBy(told, ({ publisher }) => publisherKey(publisher)).flatMap(([, group]) => {
        const [first] = group;
        const ids = [...new Set(group.map(({ id }) => id))].sort();
        const isAll = ids.length === sources.size && group.length === told.length;
        const others = [...new Set(group.filter(({ isOwn }) => !isOwn).map(({ id }) => id))].sort();
        if (first === undefined || (!isAll && others.length < several) || group.length < several) return [];
        return [
          {
            refs: [claim.id] as const,
            also: isAll ? ids : others,
            aspect: publisherKey(first.publisher),
            field: 'grounds',
            message: message(isAll ? 'rule.one-publisher.all' : 'rule.one-publisher.message', {
              claim: nameOf(context, claim.id),
              n: isAll ? group.length : others.length,
              publisher: first.publisher,
              sources: listOf((isAll ? ids : others).map((id) => titleOf(context, id))),
            }),
            fix: message('rule.one-publisher.fix'),
          },
        ];
      });
    }),
};

const titleOf = (context: Context, id: string): Sayable => {
  const entry = entryOf(context, id);
  if (entry === undefined) return nameOf(context, id);
  return 'short' in entry
    ? entry.short
    : 'title' in entry
      ? entry.title
      : 'name' in entry
        ? entry.name
        : nameOf(context, id);
};

/** Whoever told what is not law: one whose own text was read told it itself, and of others it is whoever was read. */
const toldBy = (context: Context, { fact, verification, cite }: MarkedFact): readonly Told[] => {
  if (fact === undefined || cite === undefined) return [];
  const id = holderOf(fact);
  const entry = entryOf(context, id);
  if (entry?.kind === 'adequacy' || entry?.kind === 'territory' || entry?.kind === 'country') return [];
  if (entry?.kind === 'source' && law.has(entry.type)) return [];
  const issuer =
    entry?.kind === 'terms' || entry?.kind === 'subprocessors'
      ? entry.supplier
      : entry?.kind === 'series' && verification === 'P'
        ? entry.publisher
        : undefined;
  const publisher = issuer ?? publisherOf(cite);
  return [{ id, publisher, isOwn: issuer !== undefined || verification === 'P' }];
};

const law: ReadonlySet<string> = new Set([
  'act',
  'regulation',
  'treaty',
  'judgment',
  'decision',
  'order',
  'proposal',
]);
