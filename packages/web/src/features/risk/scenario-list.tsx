import { Button } from '@digdir/designsystemet-react';
import { harmOf } from '@risikobilde/charts';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { focusRow, usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { Panel } from '../../shared/components/panel.js';
import { PageHead } from '../../shared/components/page-head.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { TrackRecordPanel } from './learning/track-record-panel.js';
import { NewScenarioForm } from './new-scenario-form.js';
import { RiskFilters } from './risk-filters.js';
import type { RiskSearch } from './risk-search.js';
import { ScenarioHead, ScenarioView } from './scenario-view.js';
import { MatrixKeys, ReadingLine } from './reading-line.js';
import { ScenarioMatrix } from './scenario-matrix.js';
import { useFiledUnder } from './use-filed-under.js';
import { type ScenarioRow, useScenarioColumns } from './use-scenario-columns.js';

type Props = { readonly search: RiskSearch };

/** The matrix and the table beside it, of one alternative, as they are filtered; one scenario in the panel. */
export const ScenarioList = ({ search }: Props) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { records, of, evaluation, text } = useWorkbench();
  const { figures } = useFigures(records, 'scenarios');
  const { alternatives, chosen, scale } = useRiskFrame();
  const { isNew, close: closeNew } = usePanelAddress();
  const filedUnder = useFiledUnder();
  const alternative = alternatives.find(({ id }) => id === search.alternativ) ?? chosen;
  const all = of('scenario');
  const rows = useMemo(() => {
    const shown = all.flatMap((scenario): ScenarioRow[] => {
      const risk = evaluation.risks.find(
        (r) => r.scenario === scenario.id && r.alternative === alternative?.id,
      );
      const fits =
        (!search.gruppe || scenario.group === search.gruppe) &&
        (!search.dimensjon || scenario.dimensions.some((d) => d === search.dimensjon)) &&
        (!search.band || risk?.current.band === search.band);
      return fits ? [{ scenario, risk }] : [];
    });
    // The worst level first, as the heading counts them; within a level the most harm first; what nobody has judged last.
    const level = ({ risk }: ScenarioRow) =>
      risk ? (scale?.bands.findIndex(({ id }) => id === risk.current.band) ?? 0) : -1;
    const harm = ({ risk }: ScenarioRow) => (risk ? harmOf(risk) : -1);
    return shown.toSorted((a, b) => level(b) - level(a) || harm(b) - harm(a));
  }, [all, evaluation.risks, alternative, scale, search.gruppe, search.dimensjon, search.band]);
  const judged = useMemo(() => rows.flatMap((row) => (row.risk ? [{ ...row, risk: row.risk }] : [])), [rows]);
  const columns = useScenarioColumns(
    alternative,
    figures,
    judged.map(({ risk }) => risk),
  );
  const statesOf = (id: string) =>
    figures?.scenarios.find((one) => one.scenario === id && one.alternative === alternative?.id)?.stages;
  const opened = all.find(({ id }) => id === search.scenario);
  const [pointed, point] = useState<string>();
  const lit = pointed ?? opened?.id;
  const open = (id: string) =>
    void navigate({ to: '.', search: (old) => ({ ...old, scenario: id }), resetScroll: false });
  const close = () => {
    void navigate({ to: '.', search: ({ scenario: _one, ...rest }) => rest, resetScroll: false });
    if (opened) focusRow(opened.id);
  };
  const bands = (scale?.bands ?? [])
    .toReversed()
    .map(({ id, name }) => ({ name, n: judged.filter(({ risk }) => risk.current.band === id).length }))
    .filter(({ n }) => n > 0);
  return (
    <>
      <NewAct label={t('risk.new')} />
      {all.length === 0 || !scale ? (
        <PageHead title={t('risk.answerNone')} lead={t('risk.empty')} />
      ) : (
        <>
          <PageHead
            title={
              judged.length === 0
                ? t('risk.answerNone')
                : `${bands
                    .map(({ name, n }, k) =>
                      t(k === 0 ? 'risk.answerFirst' : 'risk.answerNext', {
                        n,
                        all: judged.length,
                        band: text(name).toLowerCase(),
                      }),
                    )
                    .join(', ')}.`
            }
            lead={`${t('risk.someWorse', {
              n: judged.filter(({ scenario }) => statesOf(scenario.id)?.current?.mayBe).length,
            })} ${t('risk.unjudged', {
              n: rows.length - judged.length,
              alternative: alternative ? text(alternative.short ?? alternative.name) : '',
            })}`.trim()}
          />
          <div className="risk-columns">
            <Panel title={t('risk.matrixNow')}>
              <ScenarioMatrix
                scale={scale}
                judged={judged}
                stateOf={(id) => statesOf(id)?.current}
                lit={lit}
                onPoint={point}
                onOpen={open}
              />
              <ReadingLine row={rows.find(({ scenario }) => scenario.id === lit)} />
              <MatrixKeys />
            </Panel>
            <RecordTable
              label={t('risk.list')}
              file="scenarioer"
              rows={rows}
              idOf={({ scenario }) => scenario.id}
              columns={columns}
              opened={opened?.id ?? ''}
              onOpen={open}
              onPoint={point}
              pointed={lit}
              shown={t('risk.shown', { n: rows.length, of: all.length })}
              filters={
                <>
                  <RiskFilters search={search} scenarios={all} scale={scale} alternative={alternative?.id} />
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
                </>
              }
            />
          </div>
        </>
      )}
      <TrackRecordPanel />
      {isNew && (
        <NewPanel title={t('risk.new')} kind={t('kind.scenario.one')} onClose={closeNew}>
          <NewScenarioForm />
        </NewPanel>
      )}
      {opened && !isNew && (
        <EditPanel
          record={opened.id}
          kind={[t('kind.scenario.one'), filedUnder(opened)].filter(Boolean).join(' · ')}
          title={text(opened.title)}
          rows={rows.map(({ scenario }) => scenario.id)}
          onOpen={open}
          onClose={close}
          fieldsName={t('risk.estimateTab')}
          head={
            <ScenarioHead
              scenario={opened}
              risk={evaluation.risks.find(
                (one) => one.scenario === opened.id && one.alternative === alternative?.id,
              )}
              scale={scale}
              state={statesOf(opened.id)?.current}
            />
          }
        >
          <ScenarioView key={opened.id} scenario={opened} search={search} />
        </EditPanel>
      )}
    </>
  );
};
