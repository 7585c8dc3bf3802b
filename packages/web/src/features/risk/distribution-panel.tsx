import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { tornadoChart } from '@risikobilde/charts';
import type { AssessmentRecord, RecordOf, RiskEvaluation } from '@risikobilde/core';
import { memo } from 'react';
import { formatNumber, message } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { outOfHundred, personsInWords } from '../../shared/risk/numbers-in-words.js';
import { type Alternative, type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly scale: Scale;
  /** With what is under the hand in them. */
  readonly records: readonly AssessmentRecord[];
};

/** How a year may go: the chance of nothing, how many an event harms, how sure the band is, and what drives it. */
export const DistributionPanel = memo(({ records, ...frame }: Props) => {
  const { t } = useWords();
  const { figures, isBehind } = useFigures(records, 'scenarios');
  return (
    <section className="panel" aria-labelledby="risk-distribution" aria-busy={isBehind}>
      <Heading level={2} data-size="xs" id="risk-distribution">
        {t('risk.distribution')}
      </Heading>
      {figures ? <Distribution {...frame} figures={figures} /> : <Paragraph>{t('risk.computing')}</Paragraph>}
    </section>
  );
});

type DistributionProps = Omit<Props, 'records'> & { readonly figures: RiskEvaluation };

// Drawn when there are new figures, and not when they are asked for.
const Distribution = memo(({ scenario, alternative, scale, figures }: DistributionProps) => {
  const words = useWords();
  const { t } = words;
  const { text, language, record } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const rows = alternatives.flatMap(({ id, name }) => {
    const state = stateIn(figures, scenario.id, id);
    return state ? [{ id, name: text(name), state }] : [];
  });
  const mine = rows.find(({ id }) => id === alternative.id);
  const swings =
    figures.alternatives
      .find((one) => one.alternative === alternative.id)
      ?.tornado.filter((swing) => swing.scenario === scenario.id) ?? [];
  // The engine varies the whole alternative; what the other scenarios add to it stays the same.
  const rest = figures.scenarios
    .filter((one) => one.alternative === alternative.id && one.scenario !== scenario.id)
    .reduce((sum, { stages }) => sum + (stages.current?.expected ?? 0), 0);
  return (
    <>
      {rows.length === 0 ? (
        <Paragraph>{t('risk.notJudged')}</Paragraph>
      ) : (
        <>
          {mine && (
            <Paragraph className="risk-lead">
              {t('risk.sentenceYears', { name: mine.name, zero: outOfHundred(mine.state.noEvent) })}{' '}
              {t('risk.sentenceSize', {
                p50: personsInWords(mine.state.sizeGivenEvent.p50, words),
                p95: formatNumber(mine.state.sizeGivenEvent.p95, language),
              })}
            </Paragraph>
          )}
          <p className="risk-meta risk-lead">{t('risk.distributionLead')}</p>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t('risk.distribution')}>
            <table className="ds-table" data-size="sm">
              <caption className="visually-hidden">{t('risk.distribution')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('field.scenario.directions.alternative')}</th>
                  <th scope="col">{t('risk.zeroColumn')}</th>
                  <th scope="col">{t('risk.p50')}</th>
                  <th scope="col">{t('risk.p95')}</th>
                  <th scope="col">{t('risk.mean')}</th>
                  <th scope="col">{t('risk.bandShares')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, name, state }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>{t('risk.ofHundred', { n: outOfHundred(state.noEvent) })}</td>
                    <td>{personsInWords(state.sizeGivenEvent.p50, words)}</td>
                    <td>{personsInWords(state.sizeGivenEvent.p95, words)}</td>
                    <td>{personsInWords(state.expected, words)}</td>
                    <td>
                      {state.bandShares
                        .map(({ band, share }) => {
                          const found = scale.bands.find((b) => b.id === band);
                          return `${text(found?.name ?? { nb: band })} ${outOfHundred(share)}`;
                        })
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {mine && swings.length > 0 && (
            <div className="risk-chart">
              <h3>{t('risk.drives')}</h3>
              <ChartFigure
                hideTitle
                of={[figures, scenario, alternative]}
                chart={(options) =>
                  tornadoChart(
                    {
                      figure: message('risk.ofScenario', { alternative: alternative.name }),
                      unit: message('figure.personsHarmed'),
                      base: mine.state.expected,
                      bars: swings.map((swing) => {
                        const measure = swing.measure === undefined ? undefined : record(swing.measure);
                        return {
                          ref: swing.measure ?? scenario.id,
                          title: measure?.kind === 'measure' ? measure.title : message('risk.estimateBefore'),
                          input: swing.input,
                          low: swing.low - rest,
                          high: swing.high - rest,
                        };
                      }),
                    },
                    options,
                  )
                }
              />
            </div>
          )}
        </>
      )}
    </>
  );
});

const stateIn = (figures: RiskEvaluation, scenario: string, alternative: string) =>
  figures.scenarios.find((one) => one.scenario === scenario && one.alternative === alternative)?.stages
    .current;
