import { message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { inUseFrom } from '../derive/judgement.js';
import type { Reason } from '../evaluation.js';
import { latest } from '../model/local-date.js';
import { reasonOf, standsOn } from '../reason.js';
import { seriesReason, subprocessorsReason } from './edition-ground.js';
import { missingReason } from './missing.js';

/** A scenario holds when somebody has judged it, by the party that is named, on reports that are considered. */
export const scenarioReason = (context: Context, id: string, judgedBy?: string, needs?: 'levels'): Reason => {
  const scenario = recordOf(context, 'scenario', id);
  if (!scenario) return missingReason(id, 'scenario');
  const said = [
    ...scenario.judgements.map((j) => ({
      by: j.by,
      from: inUseFrom(j),
      until: j.until,
      own: j.by === 'example',
    })),
    ...(needs === 'levels' ? [] : scenario.directions).map((d) => ({
      by: d.by,
      from: d.from,
      until: d.until,
      own: false,
    })),
  ];
  const fitting = said.filter((s) => (judgedBy === undefined ? true : s.by === judgedBy));
  const inUse = fitting.filter(
    (s) =>
      (s.from === undefined || hasCome(context, s.from)) &&
      (s.until === undefined || !hasCome(context, s.until)),
  );
  if (inUse.length === 0) {
    const withdrawn = latest(fitting.flatMap((s) => (s.until && hasCome(context, s.until) ? [s.until] : [])));
    return reasonOf({
      ref: id,
      type: 'scenario',
      label: scenario.title,
      standing: 'unsupported',
      reason: withdrawn
        ? message('reason.scenario.takenOut', { date: withdrawn })
        : judgedBy !== undefined && said.some((s) => s.own)
          ? message(needs === 'levels' ? 'reason.scenario.exampleLevelsOnly' : 'reason.scenario.exampleOnly')
          : message('reason.scenario.notJudged'),
      ...(withdrawn && { since: withdrawn }),
    });
  }
  const children = [
    ...scenario.source.series.map((series) => seriesReason(context, id, series)),
    ...scenario.subprocessors.map((list) => subprocessorsReason(context, id, list)),
  ];
  const standing = standsOn(children);
  const since = children.find((child) => child.standing === standing && standing !== 'supported')?.since;
  return reasonOf({
    ref: id,
    type: 'scenario',
    label: scenario.title,
    standing,
    reason: standing === 'supported' ? message('reason.scenario.judged') : message('reason.scenario.behind'),
    ...(since && { since }),
    children,
  });
};
