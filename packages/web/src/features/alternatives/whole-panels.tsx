import { message } from '@risikobilde/words';
import { alternativesChart, alternativesOf, exceedanceChart } from '@risikobilde/charts';
import type { QuantileName, RiskEvaluation, YearFigures } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

/** How many scenarios fall in each band, alternative by alternative. */
export const LevelsPanel = () => {
  const { t } = useWords();
  const { evaluation, of, asOf } = useWorkbench();
  const { alternatives, scale } = useRiskFrame();
  const scenarios = of('scenario').length;
  if (!scale) return null;
  return (
    <Panel title={t('alternatives.levels')}>
      <ChartFigure
        hideTitle
        of={[evaluation.risks, scale, alternatives, scenarios, asOf]}
        chart={(options) =>
          alternativesChart(
            alternativesOf({ bands: scale.bands, alternatives, risks: evaluation.risks, scenarios, asOf }),
            options,
          )
        }
      />
    </Panel>
  );
};

const marked: readonly (readonly [QuantileName, number])[] = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
];

/** Bounds wider than this tell a reader nothing that the figure by itself does not; a share of the figure. */
const widestBounds = 0.05;

/** The certain bounds of a quantile where they are of use, else the figure itself. */
const boundsOf = ({ quantiles, bracket }: YearFigures, name: QuantileName): readonly [number, number] => {
  const value = quantiles[name];
  const [low, high] = bracket?.[name] ?? [value, value];
  return high - low < widestBounds * value ? [low, high] : [value, value];
};

/** The chance of more than so many harmed in a year, every alternative on one axis. */
export const CurvesPanel = ({ figures }: { readonly figures: RiskEvaluation }) => {
  const { t } = useWords();
  const { alternatives } = useRiskFrame();
  return (
    <Panel title={t('chart.exceedance.title')}>
      <ChartFigure
        hideTitle
        of={[figures, alternatives]}
        chart={(options) =>
          exceedanceChart(
            {
              unit: message('figure.personsHarmed'),
              alternatives: figures.alternatives.flatMap(({ alternative, stages: { current } }) =>
                current
                  ? [
                      {
                        ref: alternative,
                        name: alternatives.find(({ id }) => id === alternative)?.name ?? { nb: alternative },
                        curve: current.curve,
                        probabilityOfZero: current.noEvent,
                        quantiles: marked.map(([name, p]) => {
                          const [low, high] = boundsOf(current, name);
                          return { p, value: current.quantiles[name], low, high };
                        }),
                      },
                    ]
                  : [],
              ),
            },
            options,
          )
        }
      />
    </Panel>
  );
};
