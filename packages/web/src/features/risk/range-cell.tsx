import { formatNumber } from '@risikobilde/words';
import type { RiskResult } from '@risikobilde/core';
import { toShare } from '../../shared/components/log-range/log-axis.js';
import { useWorkbench } from '../../shared/data/context.js';

export type Domain = readonly [number, number];

/** Harm a year at the ends of a state's estimate and on average, in persons. */
const harmRange = ({ frequency, consequence, mean }: RiskResult['current']) => ({
  low: frequency.low * consequence.low,
  high: frequency.high * consequence.high,
  mean: mean.frequency * mean.consequence,
});

/** One axis for all rows, from one person a year to a power of ten above the most. */
export const domainOf = (risks: readonly RiskResult[]): Domain => {
  const most = Math.max(10, ...risks.map(({ current }) => harmRange(current).high));
  return [1, 10 ** Math.ceil(Math.log10(most))];
};

const ticksIn = ([, most]: Domain): readonly number[] =>
  Array.from({ length: Math.round(Math.log10(most)) + 1 }, (_, k) => 10 ** k);

const at = (value: number, domain: Domain) => ({ insetInlineStart: `${toShare(value, domain) * 100}%` });

/** Nine cases of ten as a bar, the mean a dot, and what it was before measures a ring where that is another. */
export const RangeCell = ({ risk, domain }: { readonly risk: RiskResult; readonly domain: Domain }) => {
  const now = harmRange(risk.current);
  const before = harmRange(risk.initial).mean;
  return (
    <span className="range-cell" aria-hidden>
      {ticksIn(domain).map((tick) => (
        <span key={tick} className="range-guide" style={at(tick, domain)} />
      ))}
      <span
        className="range-span"
        style={{
          ...at(now.low, domain),
          inlineSize: `${(toShare(now.high, domain) - toShare(now.low, domain)) * 100}%`,
        }}
      />
      {/* Closer than this the ring would lie on the dot. */}
      {Math.abs(toShare(before, domain) - toShare(now.mean, domain)) > 0.03 && (
        <span className="range-before" style={at(before, domain)} />
      )}
      <span className="range-mean" style={at(now.mean, domain)} />
    </span>
  );
};

/** The axis of the column, in its head: every other power of ten has room for its figure, and the last has none beside it. */
export const RangeHead = ({ label, domain }: { readonly label: string; readonly domain: Domain }) => {
  const { language } = useWorkbench();
  return (
    <span className="range-head">
      {label}
      <span className="range-cell" aria-hidden>
        {ticksIn(domain)
          .filter((_, k, all) => k % 2 === 0 && k < all.length - 1)
          .map((tick) => (
            <span key={tick} className="range-tick" style={at(tick, domain)}>
              {formatNumber(tick, language)}
            </span>
          ))}
      </span>
    </span>
  );
};
