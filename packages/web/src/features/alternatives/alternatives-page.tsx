import { message } from '@risikobilde/words';
import { Paragraph } from '@digdir/designsystemet-react';
import { differenceChart } from '@risikobilde/charts';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { Panel } from '../../shared/components/panel.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { AlternativeCards } from './alternative-cards.js';
import { NewBenefitForm } from './new-benefit-form.js';
import { CurvesPanel, LevelsPanel, TolerancePanel } from './whole-panels.js';
import { StrengthPanel } from './strength-panel.js';
import '../../shared/risk/risk.css';
import './alternatives.css';

/** The solutions side by side: the answer with its strength, then what it is made of. */
export const AlternativesPage = () => {
  const { t } = useWords();
  const { records, text } = useWorkbench();
  const nameOf = useNames();
  const { alternatives, baseline } = useRiskFrame();
  const { figures } = useFigures(records, 'wholes');
  const nameOfAlternative = (id: string) => alternatives.find((one) => one.id === id)?.name ?? { nb: id };
  return (
    <>
      <PageHead title={t('field.benefit.alternatives')} lead={t('alternatives.lead')} />
      {alternatives.length < 2 || !baseline ? (
        <Paragraph className="panel">{t('alternatives.none')}</Paragraph>
      ) : (
        <>
          {figures ? (
            <StrengthPanel comparisons={figures.comparisons} baseline={baseline} />
          ) : (
            <Paragraph className="panel" role="status" aria-busy>
              {t('alternatives.computing')}
            </Paragraph>
          )}
          <LevelsPanel figures={figures} />
          {figures && (
            <>
              <TolerancePanel figures={figures} />
              <CurvesPanel figures={figures} />
              {figures.comparisons.map((comparison) => (
                <Panel
                  title={`${t('alternatives.difference')}: ${text(nameOfAlternative(comparison.alternative))}`}
                  key={comparison.alternative}
                >
                  <ChartFigure
                    hideTitle
                    of={[comparison, alternatives]}
                    chart={(options) =>
                      differenceChart(
                        {
                          alternative: nameOfAlternative(comparison.alternative),
                          against: baseline.name,
                          unit: message('figure.personsHarmed'),
                          scenarios: comparison.drivers.map(({ scenario, mean, p05, p95 }) => {
                            const found = records.find(({ id }) => id === scenario);
                            return {
                              ref: scenario,
                              title: found?.kind === 'scenario' ? found.title : { nb: nameOf(scenario) },
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
              ))}
              {figures.leftOut.length > 0 && (
                <Panel title={t('alternatives.leftOut')}>
                  <ul>
                    {figures.leftOut.map(({ scenario, alternative, why }) => (
                      <li key={`${scenario}-${alternative}`}>
                        {nameOf(scenario)}, {text(nameOfAlternative(alternative))}: {text(why)}
                      </li>
                    ))}
                  </ul>
                </Panel>
              )}
            </>
          )}
        </>
      )}
      <AlternativeCards />
      <NewBenefitForm />
    </>
  );
};
