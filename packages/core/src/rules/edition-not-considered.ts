import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { type Ground } from '../model/grounds.js';
import { leavesOf } from '../model/leaves-of.js';
import type { Rule } from '../rule.js';
import { unreadEditions } from '../standing/edition-ground.js';
import { listOfWords, quotedNames } from '../derive/names.js';

export const editionNotConsidered: Rule = {
  id: 'edition-not-considered',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11); EDPB Recommendations 01/2020, step 6',
  evaluate: (context) => {
    const leaning = holdersBySeries(context);
    return context.worldOf('series').flatMap((series) => {
      const behind = (leaning.get(series.id) ?? [])
        .map((holder) => ({ holder, unread: unreadEditions(context, holder, series) }))
        .filter(({ unread }) => unread.length > 0);
      const unread = series.editions
        .filter((edition) => behind.some((row) => row.unread.includes(edition)))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const [first, newest] = [unread[0], unread.at(-1)];
      const place = behind[0]?.holder;
      if (!first || !newest || place === undefined) return [];
      const holders = behind.map((row) => row.holder);
      return [
        {
          refs: [series.id] as const,
          also: holders,
          place,
          // The newest edition is part of the identity: an answer about 2025 does not answer 2026.
          aspect: newest.id,
          since: first.date,
          message: message('rule.edition-not-considered.message', {
            series: series.title,
            editions: listOfWords(unread.map((edition) => edition.id)),
            holders: quotedNames(context, holders),
          }),
          fix: message('rule.edition-not-considered.fix'),
        },
      ];
    });
  },
};

const holdersBySeries = (context: Context): ReadonlyMap<string, readonly string[]> => {
  const holders = new Map<string, string[]>();
  const add = (series: string, holder: string) => {
    const known = holders.get(series) ?? [];
    if (!known.includes(holder)) holders.set(series, [...known, holder]);
  };
  const addGrounds = (holder: string, grounds: readonly Ground[]) => {
    for (const leaf of grounds.flatMap(leavesOf)) if ('series' in leaf) add(leaf.series, holder);
  };
  for (const premise of context.of('premise')) addGrounds(premise.id, premise.restsOn);
  for (const scenario of context.of('scenario'))
    for (const series of scenario.source.series) add(series, scenario.id);
  for (const claim of context.of('claim')) addGrounds(claim.id, [claim.grounds]);
  return holders;
};
