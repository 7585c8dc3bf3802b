import { message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { considerationsAbout } from '../derive/considerations.js';
import { judgedEditions } from '../derive/bearings.js';
import { overdueCheck } from '../derive/check.js';
import { clauseChanges, editionsSeen, listChanges } from '../derive/editions.js';
import { editionName, listOf } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import { latest } from '../model/local-date.js';
import { reasonOf, standsOn } from '../reason.js';
import type { Edition, Series, WorldEntryOf } from '../world/world.js';
import { missingReason } from './missing.js';
import { markedFact } from '../world/facts.js';

/** A series holds while its newest edition has been considered for the record that leans on it. */
export const seriesReason = (context: Context, holder: string, id: string): Reason => {
  const series = context.world('series', id);
  if (!series) return missingReason(id, 'series');
  const newest = editionsSeen(context, series.editions).at(-1);
  const base = { ref: id, type: 'series', label: series.title } as const;
  if (!newest)
    return reasonOf({
      ...base,
      standing: 'supported',
      reason: message('reason.series.noEdition'),
    });
  const unread = unreadEditions(context, holder, series);
  const first = unread[0];
  if (!first)
    return reasonOf({
      ...base,
      standing: 'supported',
      reason: message('reason.series.considered', { id: editionName(newest.id) }),
    });
  return reasonOf({
    ...base,
    standing: 'challenged',
    reason: message(unread.length === 1 ? 'reason.series.oneOpen' : 'reason.series.severalOpen', {
      ids: listOf(unread.map((edition) => editionName(edition.id))),
    }),
    since: first.date,
    // Considering the newest covers those before it.
    considerAs: { of: { series: id, edition: newest.id }, about: holder },
    ...markedFact(series, newest),
  });
};

/**
 * The editions of a series that came after the last one considered for a record, oldest first. When none was ever
 * considered, those count that came after the latest version of the assessment, or else the newest: nobody has to catch up
 * on the editions it replaced.
 */
export const unreadEditions = (context: Context, holder: string, series: Series): readonly Edition[] => {
  const seen = editionsSeen(context, series.editions);
  const considered = consideredEditions(context, holder, (of) =>
    'series' in of && of.series === series.id ? of.edition : undefined,
  );
  const judged = judgedEditions(context, holder, series.id);
  const last = seen.findLastIndex((edition) => considered.has(edition.id) || judged.includes(edition.id));
  if (last >= 0) return seen.slice(last + 1);
  const version = newestVersion(context);
  const since = version === undefined ? [] : seen.filter((edition) => edition.date > version);
  return since.length > 0 ? since : seen.slice(-1);
};

const newestVersion = memoiseByObject((context: Context) =>
  latest(context.head.changeLog.map((entry) => entry.date).filter((date) => hasCome(context, date))),
);

/** A clause holds while it reads as in the edition that was considered. */
export const termsReason = (context: Context, holder: string, id: string, anchor: string): Reason => {
  const terms = context.world('terms', id);
  if (!terms) return missingReason(id, 'terms');
  const seen = editionsSeen(context, terms.editions);
  const base = { ref: `${id}#${anchor}`, type: 'terms', label: terms.title } as const;
  const basis = seen.find(
    (edition) =>
      edition.id ===
      (assessedEdition(context, holder, id) ??
        basisEdition(context, holder, (e) => e.terms.find((t) => t.terms === id)?.edition)),
  );
  const newest = seen.at(-1);
  if (!newest || !basis) return reasonOf({ ...base, standing: 'unsupported', reason: notChosen });
  const checks = checksOf(context, holder, terms);
  const clause = clauseChanges(basis, newest).find((c) => c.anchor === anchor);
  if (!clause) return reasonOf({ ...base, standing: 'unsupported', reason: noSuchClause });
  const change = clause.change === 'unchanged' ? undefined : clause;
  const considered = consideredEditions(context, holder, (of) =>
    'terms' in of && of.terms === id ? of.edition : undefined,
  );
  const facts = {
    ...markedFact(
      terms,
      {
        verification: clause.after?.verification ?? newest.verification,
        cite: clause.after?.cite ?? newest.cite,
      },
      clause.after ?? newest,
    ),
    children: checks,
  };
  if (!change || considered.has(newest.id))
    return reasonOf({
      ...base,
      ...facts,
      standing: standsOn(checks),
      reason: checks[0]?.reason ?? message('reason.terms.unchanged', { id: editionName(basis.id) }),
    });
  return reasonOf({
    ...base,
    ...facts,
    standing: 'challenged',
    reason: message('reason.terms.changed', { id: editionName(newest.id) }),
    since: newest.date,
    considerAs: { of: { terms: id, edition: newest.id }, about: holder },
  });
};

/** A sub-processor list holds while it is as when it was considered. */
export const subprocessorsReason = (context: Context, holder: string, id: string): Reason => {
  const list = context.world('subprocessors', id);
  if (!list) return missingReason(id, 'subprocessors');
  const seen = editionsSeen(context, list.editions);
  const base = { ref: id, type: 'subprocessors', label: list.title } as const;
  const basis = seen.find(
    (edition) =>
      edition.id ===
      basisEdition(context, holder, (e) =>
        e.subprocessors?.list === id ? e.subprocessors.edition : undefined,
      ),
  );
  const newest = seen.at(-1);
  if (!newest || !basis) return reasonOf({ ...base, standing: 'unsupported', reason: notChosen });
  const considered = consideredEditions(context, holder, (of) =>
    'subprocessors' in of && of.subprocessors === id ? of.edition : undefined,
  );
  const { changes, isUnknown } = listChanges(seen, basis);
  const checks = checksOf(context, holder, list);
  const facts = { ...markedFact(list, newest), children: checks };
  if ((changes.length === 0 && !isUnknown) || considered.has(newest.id) || basis === newest)
    return reasonOf({
      ...base,
      ...facts,
      standing: standsOn(checks),
      reason: checks[0]?.reason ?? message('reason.subprocessors.unchanged', { id: editionName(basis.id) }),
    });
  return reasonOf({
    ...base,
    ...facts,
    standing: 'challenged',
    reason: message(changes.length === 0 ? 'reason.subprocessors.newer' : 'reason.subprocessors.changed', {
      id: editionName(newest.id),
      names: changes.map((c) => c.name).join(', '),
    }),
    since: newest.date,
    considerAs: { of: { subprocessors: id, edition: newest.id }, about: holder },
  });
};

const checksOf = (
  context: Context,
  holder: string,
  entry: WorldEntryOf<'terms'> | WorldEntryOf<'subprocessors'>,
): readonly Reason[] => {
  const check = overdueCheck(context, holder, entry);
  return check ? [check] : [];
};

const noSuchClause = message('reason.terms.noSuchClause');
const notChosen = message('reason.terms.notChosen');

type Of = Extract<AssessmentRecord, { kind: 'consideration' }>['of'];

const consideredEditions = (
  context: Context,
  holder: string,
  editionOf: (of: Of) => string | undefined,
): ReadonlySet<string> => new Set(considerationsAbout(context, holder).flatMap((c) => editionOf(c.of) ?? []));

// A requirement was assessed against the edition it cites, whatever the engagement has moved on to.
const assessedEdition = (context: Context, holder: string, terms: string): string | undefined => {
  const clause = recordOf(context, 'requirement', holder)?.clause;
  return clause?.terms === terms ? clause.edition : undefined;
};

type Engagement = Extract<AssessmentRecord, { kind: 'engagement' }>;

// The edition the holder's own engagement names, or else the one that any engagement relies on.
const basisEdition = (
  context: Context,
  holder: string,
  editionOf: (engagement: Engagement) => string | undefined,
): string | undefined => {
  const record = context.record(holder);
  const named =
    record?.kind === 'requirement' ? recordOf(context, 'engagement', record.engagement) : undefined;
  return (
    (named && editionOf(named)) ??
    context
      .of('engagement')
      .map(editionOf)
      .find((edition) => edition !== undefined)
  );
};
