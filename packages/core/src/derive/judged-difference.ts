import { type Context, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { JudgedDifference } from '../model/risk-comparison.js';

/** The differences that count on the day: of each pair of alternatives the newest; a party's own goes before the example's. */
export const differencesInUse = (
  context: Context,
  scenario: RecordOf<'scenario'>,
): readonly JudgedDifference[] => {
  const pairs = new Map<string, JudgedDifference>();
  const judged = (scenario.differences ?? [])
    .filter((one) => one.by === 'example' || hasCome(context, one.on))
    .sort(
      (a, b) =>
        Number(a.by === 'example') - Number(b.by === 'example') || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
    );
  for (const one of judged) {
    const pair = `${one.alternative} ${one.against}`;
    if (!pairs.has(pair)) pairs.set(pair, one);
  }
  return [...pairs.values()];
};

/** The one between two alternatives, told in this direction. */
export const differenceInUse = (
  context: Context,
  scenario: RecordOf<'scenario'>,
  alternative: string,
  against: string,
): JudgedDifference | undefined =>
  differencesInUse(context, scenario).find(
    (one) => one.alternative === alternative && one.against === against,
  );
