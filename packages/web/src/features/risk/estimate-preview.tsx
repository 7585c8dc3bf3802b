import { estimateChart, estimateCurve } from '@risikobilde/charts';
import { consequenceLaw, frequencyLaw, type Judgement, type StatedLaw } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { insideOf, usual } from '../../shared/components/estimate/read-estimate.js';
import { frequencySaid, personsSaid } from '../../shared/risk/numbers-in-words.js';
import type { Scale } from '../../shared/risk/use-risk-frame.js';
import { type Quantity, saidOf, unitOf } from './quantity.js';

type Props = { readonly scale: Scale; readonly judgement: Judgement; readonly quantity: Quantity };

/** What an estimate says, as a sentence and a shape, while it is typed. */
export const EstimatePreview = ({ scale, judgement, quantity }: Props) => {
  const unit = unitOf(judgement, quantity);
  const believed =
    quantity === 'frequency'
      ? frequencyLaw(scale, judgement.frequency)
      : consequenceLaw(scale, judgement.consequence);
  // Of one number there is no shape.
  if (!believed || unit === undefined) return null;
  const law = unit === 'onceInYears' ? inYearsBetween(believed) : believed;
  const inside = insideOf(saidOf(judgement, quantity) ?? {}) ?? usual;
  const at = (p: number) => {
    const value = law.quantile(p);
    return {
      value,
      said:
        unit === 'persons' ? personsSaid(value) : frequencySaid(unit === 'onceInYears' ? 1 / value : value),
    };
  };
  return (
    <ChartFigure
      hideTitle
      of={[judgement, scale, quantity]}
      chart={(options) =>
        estimateChart(
          {
            unit: message(axes[unit]),
            inside,
            low: at((100 - inside) / 200),
            middle: at(0.5),
            high: at((100 + inside) / 200),
            curve: estimateCurve(law),
          },
          options,
        )
      }
    />
  );
};

const axes = {
  onceInYears: 'risk.axis.onceInYears',
  perYear: 'risk.timesAYear',
  persons: 'risk.axis.persons',
} as const;

const inYearsBetween = (law: StatedLaw): StatedLaw => ({
  quantile: (p) => 1 / law.quantile(1 - p),
  cdf: (years) => 1 - law.cdf(1 / years),
});
