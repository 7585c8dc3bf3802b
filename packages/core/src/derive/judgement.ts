import { type Context, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { Judgement } from '../model/risk-judgement.js';

/**
 * The first day a judgement was in use. A party's is in use from the day it was made; the shipped example's own stands
 * in for every day that nobody else judged, unless it says from when.
 */
export const inUseFrom = (judgement: Judgement): LocalDate | undefined =>
  judgement.from ?? (judgement.by === 'example' ? undefined : judgement.on);

const isInUse = (context: Context, judgement: Judgement): boolean => {
  const from = inUseFrom(judgement);
  return (
    (from === undefined || hasCome(context, from)) &&
    (judgement.until === undefined || !hasCome(context, judgement.until))
  );
};

/** The judgement in use on the day for an alternative: the newest; a party's own goes before the example's. */
export const judgementInUse = (
  context: Context,
  scenario: RecordOf<'scenario'>,
  alternative: string,
): Judgement | undefined =>
  scenario.judgements
    .filter((j) => j.alternative === alternative && isInUse(context, j))
    .sort(
      (a, b) =>
        Number(a.by === 'example') - Number(b.by === 'example') || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
    )[0];
