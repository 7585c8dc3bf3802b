import { riskMatrixChart } from '@risikobilde/charts';
import type { Evaluation, Reason, RecordOf, RiskEvaluation } from '@risikobilde/core';
import { memo } from 'react';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import { harmInWords } from '../../shared/risk/numbers-in-words.js';
import type { Alternative, Scale } from '../../shared/risk/use-risk-frame.js';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly scale: Scale;
  /** With what is under the hand in it. */
  readonly evaluation: Evaluation;
  /** The distributions, once they are computed. */
  readonly figures: RiskEvaluation | undefined;
};

const stages = ['initial', 'current', 'planned'] as const;

/** What follows from the estimates, as they are under the hand: band, matrix, and the sentences that lean on it. */
export const ResultPanel = memo(({ scenario, alternative, scale, evaluation, figures }: Props) => {
  const words = useWords();
  const { t } = words;
  const { text } = useWorkbench();
  const risk = evaluation.risks.find((r) => r.scenario === scenario.id && r.alternative === alternative.id);
  const nameOf = (band: string) =>
    text(scale.bands.find(({ id }) => id === band)?.name ?? { nb: band }).toLowerCase();
  const states = figures?.scenarios.find(
    (one) => one.scenario === scenario.id && one.alternative === alternative.id,
  )?.stages;
  const claims = evaluation.claims.filter(({ because }) => because.some((one) => leansOn(one, scenario.id)));
  return (
    <Panel title={t('risk.result')} className="risk-result">
      {risk ? (
        <>
          <dl className="risk-stages">
            {stages.map((stage) => {
              const { band, bandRange, likelihoodLevel, consequenceLevel } = risk[stage];
              return (
                <div key={stage}>
                  <dt>{t(`risk.state.${stage}`)}</dt>
                  <dd>
                    <BandTag scale={scale} band={band} state={states?.[stage]} />{' '}
                    <span className="meta">
                      {likelihoodLevel} × {consequenceLevel}
                      {bandRange[0] !== bandRange[1] &&
                        `, ${t('risk.reaches', { low: nameOf(bandRange[0]), high: nameOf(bandRange[1]) })}`}
                    </span>
                  </dd>
                </div>
              );
            })}
          </dl>
          <p className="risk-says" aria-live="polite">
            {t('risk.year')} <strong>{harmInWords(risk.current, words)}</strong>.
          </p>
          <ChartFigure
            hideTitle
            of={[scale, scenario.title, risk, states]}
            chart={(options) =>
              riskMatrixChart(
                {
                  scale,
                  withoutList: true,
                  alternative: alternative.name,
                  scenarios: [
                    {
                      ref: scenario.id,
                      title: scenario.title,
                      initial: risk.initial,
                      current: risk.current,
                      planned: risk.planned,
                      spread: states?.current?.band === risk.current.band ? states : undefined,
                    },
                  ],
                },
                options,
              )
            }
          />
        </>
      ) : (
        <p>{t('risk.notJudged')}</p>
      )}
      <h3>{t('status.conclusion')}</h3>
      <p aria-live="polite">{text(evaluation.conclusion.summary)}</p>
      <h3>{t('risk.claims')}</h3>
      {claims.length === 0 ? (
        <p className="edit-empty">{t('risk.noClaims')}</p>
      ) : (
        <ul className="lined-list">
          {claims.map((claim) => (
            <li key={claim.id}>
              <StandingTag standing={claim.standing} />{' '}
              <RecordLink record={claim.id}>{text(claim.text)}</RecordLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
});

const leansOn = (reason: Reason, id: string): boolean =>
  reason.ref === id || reason.children.some((child) => leansOn(child, id));
