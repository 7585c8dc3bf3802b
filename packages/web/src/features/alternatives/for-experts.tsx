import { message } from '@risikobilde/words';
import { Paragraph } from '@digdir/designsystemet-react';
import { differenceChart } from '@risikobilde/charts';
import type { ComparisonVerdict, RiskEvaluation } from '@risikobilde/core';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { VerdictTables } from './verdict-tables.js';
import { CurvesPanel, LevelsPanel, TolerancePanel } from './whole-panels.js';

type Props = { readonly figures: RiskEvaluation };

/** What only experts ask for: every figure, what it is computed on, and what another assumption would have given. */
export const ForExperts = ({ figures }: Props) => (
  <>
    {figures.comparisons.map((comparison) => (
      <VerdictPanel key={comparison.alternative} comparison={comparison} />
    ))}
    <LevelsPanel figures={figures} />
    <TolerancePanel figures={figures} />
    <CurvesPanel figures={figures} />
    {figures.comparisons.map((comparison) => (
      <DifferencePanel key={comparison.alternative} comparison={comparison} />
    ))}
  </>
);

type OneProps = { readonly comparison: ComparisonVerdict };

const VerdictPanel = ({ comparison }: OneProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useFullName();
  return (
    <Panel
      title={t('alternatives.pair', { a: nameOf(comparison.alternative), b: nameOf(comparison.against) })}
    >
      <p className="alternatives-sentence">{text(comparison.sentence)}</p>
      <VerdictTables verdict={comparison} />
      <Paragraph className="alternatives-detail">{text(comparison.detail)}</Paragraph>
    </Panel>
  );
};

const DifferencePanel = ({ comparison }: OneProps) => {
  const { t } = useWords();
  const { records } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const nameOf = useFullName();
  const named = (id: string) => ({ und: nameOf(id) });
  return (
    <Panel title={`${t('alternatives.difference')}: ${nameOf(comparison.alternative)}`}>
      <ChartFigure
        hideTitle
        of={[comparison, alternatives]}
        chart={(options) =>
          differenceChart(
            {
              alternative: named(comparison.alternative),
              against: named(comparison.against),
              unit: message('figure.personsHarmed'),
              scenarios: comparison.drivers.map(({ scenario, mean, p05, p95 }) => {
                const found = records.find(({ id }) => id === scenario);
                return {
                  ref: scenario,
                  title: found?.kind === 'scenario' ? found.title : { und: scenario },
                  mean,
                  low: p05,
                  high: p95,
                };
              }),
            },
            options,
          )
        }
      />
    </Panel>
  );
};

const useFullName = () => {
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (id: string): string => text(alternatives.find((one) => one.id === id)?.name ?? { und: id });
};
