import { diffEvaluations, evaluate, measureStateOn, countsAs, type RecordOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useTexts } from '../../app/language.js';
import { DataTable } from '../../components/data-table.js';
import { FindingList } from '../../components/finding-list.js';
import { formatDate } from '../../components/format.js';
import { Panel } from '../../components/panel.js';
import { RecordLink } from '../../components/record-link/record-link.js';
import { useNames } from '../../components/record-link/use-names.js';
import { StandingTag } from '../../components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';
import { withoutMeasure } from './without-measure.js';

/** The whole assessment evaluated with the measure withdrawn: which levels, sentences and findings that moves. */
export const FailsPanel = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const t = useTexts(measuresTexts);
  const { records, world, asOf, evaluation, language } = useWorkbench();
  const isActive = countsAs(measureStateOn(measure, asOf)) === 'current';
  const change = useMemo(
    () =>
      isActive
        ? diffEvaluations(
            evaluation,
            evaluate({ schemaVersion: 1, records: withoutMeasure(records, measure.id, asOf) }, world, asOf),
          )
        : undefined,
    [isActive, evaluation, records, measure.id, world, asOf],
  );
  if (!change) return <Panel title={t('fails')}>{<p>{t('notActive')}</p>}</Panel>;
  // The residual risk is one of the other two, and would say the same twice.
  const risks = change.risks.filter(({ state }) => state === 'current' || state === 'planned');
  const findings = change.findings.opened.filter(({ rule }) => rule !== 'claim-not-supported');
  const nothing = risks.length + change.claims.length + findings.length === 0 && !change.conclusion;
  return (
    <Panel title={t('fails')}>
      <p className="prose">{t('failsLead', { date: formatDate(asOf, language) })}</p>
      <p className="prose">
        <strong>
          {nothing && t('nothingMoves')}
          {[
            change.conclusion &&
              t('conclusionMoves', {
                before: t(`conclusion.${change.conclusion.before}`),
                after: t(`conclusion.${change.conclusion.after}`),
              }),
            risks.length > 0 && t('bands', { n: risks.length }),
            change.claims.length > 0 && t('claimsMove', { n: change.claims.length }),
            findings.length > 0 && t('findingsOpen', { n: findings.length }),
          ]
            .filter((words) => typeof words === 'string')
            .join(' ')}
        </strong>
      </p>
      {risks.length > 0 && <RiskMoves moves={risks} />}
      {change.claims.length > 0 && (
        <DataTable
          label={t('claim')}
          columns={[t('claim'), t('withIt'), t('withoutIt')]}
          wide={0}
          rows={change.claims.map((claim) => ({
            key: claim.id,
            cells: [
              <ClaimText key="text" id={claim.id} />,
              claim.before ? <StandingTag key="before" standing={claim.before} /> : t('gone'),
              claim.after ? <StandingTag key="after" standing={claim.after} /> : t('gone'),
            ],
          }))}
        />
      )}
      {findings.length > 0 && <FindingList findings={findings} empty="" />}
    </Panel>
  );
};

const ClaimText = ({ id }: { readonly id: string }) => {
  const nameOf = useNames();
  return <RecordLink record={id}>{nameOf(id)}</RecordLink>;
};

type Moves = ReturnType<typeof diffEvaluations>['risks'];

const RiskMoves = ({ moves }: { readonly moves: Moves }) => {
  const t = useTexts(measuresTexts);
  const { of, world, text } = useWorkbench();
  const nameOf = useNames();
  const [head] = of('assessment');
  const scale = world.entries.find((entry) => entry.kind === 'scale' && entry.id === head?.scale);
  const bandName = (band: string | undefined) => {
    const found = scale?.kind === 'scale' ? scale.bands.find(({ id }) => id === band) : undefined;
    return found ? text(found.name) : t('gone');
  };
  const alternativeName = (id: string) => {
    const found = head?.alternatives.find((one) => one.id === id);
    return found ? text(found.name) : id;
  };
  return (
    <DataTable
      label={t('stateOfRisk')}
      columns={[t('scenario'), t('alternative'), t('stateOfRisk'), t('withIt'), t('withoutIt')]}
      rows={moves.map((move) => ({
        key: `${move.scenario}-${move.alternative}-${move.state}`,
        cells: [
          <RecordLink key="scenario" record={move.scenario}>
            {nameOf(move.scenario)}
          </RecordLink>,
          alternativeName(move.alternative),
          t(`states.${move.state}`),
          bandName(move.before),
          bandName(move.after),
        ],
      }))}
    />
  );
};
