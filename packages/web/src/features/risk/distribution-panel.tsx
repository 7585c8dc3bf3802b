import { Paragraph } from '@digdir/designsystemet-react';
import { tornadoChart } from '@risikobilde/charts';
import type { RecordOf, RiskEvaluation } from '@risikobilde/core';
import { memo } from 'react';
import { formatNumber, message } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { outOfHundred, personsInWords } from '../../shared/risk/numbers-in-words.js';
import { type Alternative, type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly scale: Scale;
  /** The distributions, once they are computed. */
  readonly figures: RiskEvaluation | undefined;
  /** Something was changed after what they show. */
  readonly isBehind: boolean;
};

/** How a year may go: the chance of nothing, how many an event harms, how sure the band is, and what drives it. */
export const DistributionPanel = memo(({ figures, isBehind, ...frame }: Props) => {
  const { t } = useWords();
  return (
    <Panel title={t('risk.distribution')} isBusy={isBehind}>
      {figures ? <Distribution {...frame} figures={figures} /> : <Paragraph>{t('risk.computing')}</Paragraph>}
    </Panel>
  );
});

type DistributionProps = Omit<Props, 'figures' | 'isBehind'> & { readonly figures: RiskEvaluation };

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
  const nameOfBand = (id: string) => text(scale.bands.find((band) => band.id === id)?.name ?? { nb: id });
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
            <Paragraph className="prose">
              {t('risk.sentenceYears', { name: mine.name, zero: outOfHundred(mine.state.noEvent) })}{' '}
              {t('risk.sentenceSize', {
                p50: personsInWords(mine.state.sizeGivenEvent.p50, words),
                p95: formatNumber(mine.state.sizeGivenEvent.p95, language),
              })}
            </Paragraph>
          )}
          <p className="subtle prose">{t('risk.distributionLead')}</p>
          <DataTable
            label={t('risk.distribution')}
            columns={[
              t('field.scenario.directions.alternative'),
              t('risk.zeroColumn'),
              t('risk.p50'),
              t('risk.p95'),
              t('risk.mean'),
              t('risk.bandShares'),
            ]}
            rows={rows.map(({ id, name, state }) => ({
              key: id,
              cells: [
                name,
                t('risk.ofHundred', { n: outOfHundred(state.noEvent) }),
                personsInWords(state.sizeGivenEvent.p50, words),
                personsInWords(state.sizeGivenEvent.p95, words),
                personsInWords(state.expected, words),
                state.bandShares
                  .map(({ band, share }) => `${nameOfBand(band)} ${outOfHundred(share)}`)
                  .join(', '),
              ],
            }))}
          />
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
