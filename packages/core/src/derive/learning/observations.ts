import type { Context } from '../../context.js';
import type { RecordOf } from '../../model/assessment.js';
import { daysBetween, type LocalDate } from '../../model/local-date.js';
import type { EffectFactor } from '../../model/risk-judgement.js';
import { countsAs, measureStateOn } from '../measure-state.js';
import { createRecordIndex, effectsOnScenario } from '../record-index.js';
import { intervalOf } from '../scale.js';

const daysAYear = 365.2425;

/** Counted days, both ends in it. */
type Span = { readonly from: LocalDate; readonly to: LocalDate };

/** What was counted of a scenario in one alternative after a day. */
export type ObservedPeriod = {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Years counted. */
  readonly years: number;
  /** The same as years without measures: a year with a measure that halves the frequency is half a year. */
  readonly exposure: number;
  /** Incidents that harmed somebody while it was counted, by id. */
  readonly incidents: readonly RecordOf<'incident'>[];
};

const incidentsInScenario = createRecordIndex('incident', ({ scenario }) =>
  scenario === undefined ? [] : [scenario],
);
const observationsOfScenario = createRecordIndex('observation', ({ scenarios }) => scenarios);

/** Incidents of a scenario that are, or may be, of an alternative: one that does not say is of each that was counted. */
export const incidentsOf = (
  context: Context,
  scenario: string,
  alternative: string,
): readonly RecordOf<'incident'>[] =>
  incidentsInScenario(context, scenario).filter(
    (one) => one.alternative === undefined || one.alternative === alternative,
  );

/** What was counted from a day up to the day of the evaluation; undefined when nothing was. */
export const observedSince = (
  context: Context,
  scenario: string,
  alternative: string,
  since: LocalDate,
): ObservedPeriod | undefined => {
  const spans = joined(
    observationsOfScenario(context, scenario)
      .filter((one) => one.alternative === alternative)
      .flatMap(({ starts, ends }) => {
        const from = starts > since ? starts : since;
        const to = ends !== undefined && ends < context.asOf ? ends : context.asOf;
        return from < to ? [{ from, to }] : [];
      }),
  );
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const days = spans.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
  return {
    first: first.from,
    last: last.to,
    years: days / daysAYear,
    exposure:
      spans.reduce((sum, span) => sum + daysWithoutMeasures(context, scenario, alternative, span), 0) /
      daysAYear,
    incidents: incidentsOf(context, scenario, alternative).filter(
      ({ on, outcome }) => outcome === 'harm' && spans.some(({ from, to }) => from <= on && on <= to),
    ),
  };
};

/** Spans that overlap are one: no day is counted twice. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const made: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = made.at(-1);
    if (before === undefined || span.from > before.to) made.push(span);
    else if (span.to > before.to) made[made.length - 1] = { from: before.from, to: span.to };
  }
  return made;
};

/** The middle of what the measures in force on a day multiply frequency or consequence by. */
export const factorOn = (
  context: Context,
  on: 'frequency' | 'consequence',
  scenario: string,
  alternative: string,
  day: LocalDate,
): number =>
  effectsOnScenario(context, scenario)
    .filter((effect) => effect.alternatives?.includes(alternative) ?? true)
    .reduce((product, effect) => {
      const measure = context.record(effect.measure);
      const counts = measure?.kind === 'measure' && countsAs(measureStateOn(measure, day)) === 'current';
      return counts ? product * middleOf(effect[on]) : product;
    }, 1);

const middleOf = (factor: EffectFactor | undefined): number =>
  factor === undefined ? 1 : typeof factor === 'number' ? factor : intervalOf(factor).mid;

const daysWithoutMeasures = (
  context: Context,
  scenario: string,
  alternative: string,
  { from, to }: Span,
): number => {
  const changes = effectsOnScenario(context, scenario).flatMap((effect) => {
    const measure = context.record(effect.measure);
    return measure?.kind === 'measure' ? measure.states.flatMap((state) => state.from ?? []) : [];
  });
  const days = [from, ...new Set(changes.filter((day) => from < day && day < to)), to].sort();
  return days.slice(1).reduce((sum, day, k) => {
    const start = days[k] ?? from;
    return sum + daysBetween(start, day) * factorOn(context, 'frequency', scenario, alternative, start);
  }, 0);
};
