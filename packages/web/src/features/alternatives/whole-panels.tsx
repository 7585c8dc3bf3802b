import { message } from '@risikobilde/words';
import { Paragraph } from '@digdir/designsystemet-react';
import { alternativesChart, alternativesOf, exceedanceChart, exceedancesOf } from '@risikobilde/charts';
import type { RiskEvaluation } from '@risikobilde/core';
import { toleranceTable } from '@risikobilde/core/risk';
import { useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { FiguresTable } from './verdict-tables.js';

/** How many scenarios fall in each band, alternative by alternative. */
export const LevelsPanel = ({ figures }: { readonly figures: RiskEvaluation | undefined }) => {
  const { t } = useWords();
  const { evaluation, of, asOf } = useWorkbench();
  const { alternatives, scale } = useRiskFrame();
  const scenarios = of('scenario').length;
  if (!scale) return null;
  return (
    <Panel title={t('alternatives.levels')}>
      <ChartFigure
        hideTitle
        of={[evaluation.risks, scale, alternatives, scenarios, asOf, figures]}
        chart={(options) =>
          alternativesChart(
            alternativesOf({
              bands: scale.bands,
              alternatives,
              risks: evaluation.risks,
              scenarios,
              asOf,
              states: figures?.scenarios,
            }),
            options,
          )
        }
      />
    </Panel>
  );
};

/** The chance of more than so many harmed in a year, every alternative on one axis, with what is accepted: a picture of each severity. */
export const CurvesPanel = ({ figures }: { readonly figures: RiskEvaluation }) => {
  const { t } = useWords();
  const { alternatives } = useRiskFrame();
  const pictures = useMemo(
    () =>
      exceedancesOf(figures, (alternative) => {
        const found = alternatives.find(({ id }) => id === alternative);
        return found?.name ?? { und: alternative };
      }),
    [figures, alternatives],
  );
  return pictures.map(({ severity, data }) => (
    <Panel
      key={severity}
      title={t('chart.exceedance.titleOf', { of: message(`risk.severity.counted.${severity}`) })}
    >
      <ChartFigure hideTitle of={[data]} chart={(options) => exceedanceChart(data, options)} />
    </Panel>
  ));
};

/** The limits of what is accepted, held against each solution; that nobody has set one is said too. */
export const TolerancePanel = ({ figures: { tolerance } }: { readonly figures: RiskEvaluation }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const { caption, columns, rows } = toleranceTable(tolerance, {
    alternative: (id) => alternatives.find((one) => one.id === id)?.name ?? { und: id },
  });
  return (
    <Panel title={t('field.assessment.tolerance')}>
      {tolerance.length === 0 ? (
        <Paragraph className="prose">{t('risk.tolerance.none')}</Paragraph>
      ) : (
        <>
          <ul>
            {tolerance.map(({ sentence }) => (
              <li key={text(sentence)}>{text(sentence)}</li>
            ))}
          </ul>
          <FiguresTable table={{ caption, columns, rows }} />
          {[...new Set(tolerance.map(({ basis }) => text(basis)))].map((basis) => (
            <p className="subtle prose" key={basis}>
              {basis}
            </p>
          ))}
        </>
      )}
    </Panel>
  );
};
