import { Button, Paragraph } from '@digdir/designsystemet-react';
import { riskMatrixChart } from '@risikobilde/charts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { Panel } from '../../shared/components/panel.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import { TrackRecordPanel } from './learning/track-record-panel.js';
import { NewScenarioForm } from './new-scenario-form.js';
import { frequencyInWords, harmInWords } from '../../shared/risk/numbers-in-words.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { useFiledUnder } from './use-filed-under.js';
import { RiskFilters } from './risk-filters.js';
import type { RiskSearch } from './risk-search.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly search: RiskSearch };

/** The matrix and the list beside it, of one alternative, as they are filtered. */
export const ScenarioList = ({ search }: Props) => {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { records, of, evaluation, text } = useWorkbench();
  const { figures } = useFigures(records, 'scenarios');
  const { alternatives, chosen, scale } = useRiskFrame();
  const alternative = alternatives.find(({ id }) => id === search.alternativ) ?? chosen;
  const all = of('scenario');
  const shown = useMemo(
    () =>
      all.flatMap((scenario) => {
        const risk = evaluation.risks.find(
          (r) => r.scenario === scenario.id && r.alternative === alternative?.id,
        );
        const fits =
          (!search.gruppe || scenario.group === search.gruppe) &&
          (!search.dimensjon || scenario.dimensions.some((d) => d === search.dimensjon)) &&
          (!search.band || risk?.current.band === search.band);
        return fits ? [{ scenario, risk }] : [];
      }),
    [all, evaluation.risks, alternative, search],
  );
  const judged = useMemo(
    () => shown.flatMap((item) => (item.risk ? [{ ...item, risk: item.risk }] : [])),
    [shown],
  );
  const filedUnder = useFiledUnder();
  const statesOf = (id: string) =>
    figures?.scenarios.find((one) => one.scenario === id && one.alternative === alternative?.id)?.stages;
  const open = (id: string) =>
    void navigate({ to: '.', search: (old) => ({ ...old, scenario: id }), resetScroll: true });
  return (
    <>
      <PageHead title={t('type.risk')} lead={t('risk.lead')} />
      {all.length === 0 || !scale ? (
        <Paragraph className="panel">{t('risk.empty')}</Paragraph>
      ) : (
        <>
          <RiskFilters search={search} scenarios={all} scale={scale} alternative={alternative?.id} />
          <p role="status" className="risk-count">
            {t('risk.shown', { n: shown.length, of: all.length })}
            {(search.gruppe ?? search.dimensjon ?? search.band) !== undefined && (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() =>
                  void navigate({
                    to: '.',
                    search: ({ dato, sprak }) => ({
                      ...(dato && { dato }),
                      ...(sprak && { sprak }),
                      ...(search.alternativ && { alternativ: search.alternativ }),
                    }),
                  })
                }
              >
                {t('risk.clear')}
              </Button>
            )}
          </p>
          <div className="risk-columns">
            <Panel title={t('chart.matrix.title')}>
              <ChartFigure
                hideTitle
                interactive
                onPick={open}
                of={[scale, judged, alternative, figures]}
                chart={(options) =>
                  riskMatrixChart(
                    {
                      scale,
                      withoutList: true,
                      ...(alternative && { alternative: alternative.name }),
                      scenarios: judged.map(({ scenario, risk }) => ({
                        ref: scenario.id,
                        title: scenario.title,
                        initial: risk.initial,
                        current: risk.current,
                        planned: risk.planned,
                        spread: statesOf(scenario.id),
                      })),
                    },
                    options,
                  )
                }
              />
            </Panel>
            <Panel title={t('risk.list')}>
              {shown.length === 0 && <Paragraph>{t('risk.none')}</Paragraph>}
              <ol className="risk-list">
                {[...judged, ...shown.filter((item) => !item.risk)].map(({ scenario, risk }, k) => (
                  <li key={scenario.id}>
                    <span className="risk-number" aria-hidden>
                      {risk ? k + 1 : '–'}
                    </span>
                    <div>
                      <Link className="ds-link" to="." search={(old) => ({ ...old, scenario: scenario.id })}>
                        {text(scenario.title)}
                      </Link>
                      <p>
                        {filedUnder(scenario)} <ProvenanceTag id={scenario.id} />
                      </p>
                      <p>
                        {risk
                          ? `${capital(frequencyInWords(risk.current.mean.frequency, words))}. ${t('risk.year')} ${harmInWords(risk.current, words)}.`
                          : t('risk.notJudged')}
                      </p>
                    </div>
                    {risk && (
                      <BandTag
                        scale={scale}
                        band={risk.current.band}
                        state={statesOf(scenario.id)?.current}
                      />
                    )}
                  </li>
                ))}
              </ol>
            </Panel>
          </div>
        </>
      )}
      <NewScenarioForm />
      <TrackRecordPanel />
    </>
  );
};
