import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { contributionChart, type ContributionData } from '@risikobilde/charts';
import type { RiskResult } from '@risikobilde/core';
import { useMemo, useState } from 'react';
import { useTexts } from '../../shared/language.js';
import { ChartView } from '../../shared/components/chart-view/chart-view.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { measuresTexts } from './texts.js';
import { useWithdrawals, type Withdrawals } from './use-withdrawals.js';
import { harmOf } from './what-if.js';

const personsHarmed = { nb: 'personer', nn: 'personar', en: 'people' };
const expectedHarm = { nb: 'forventet skade', nn: 'forventa skade', en: 'expected harm' };
/** A move below half a per cent cannot be seen in the picture and says nothing at figures this rough. */
const visible = 1.005;

/** Which measures carry the risk: what it would be if each of them alone fell away. */
export const CarriesPanel = () => {
  const t = useTexts(measuresTexts);
  const { evaluation, of, record, text } = useWorkbench();
  const { alternatives, chosen } = useRiskFrame();
  const [picked, setPicked] = useState<string>();
  const [scenario, setScenario] = useState('all');
  const withdrawals = useWithdrawals();
  const alternative = picked ?? chosen?.id ?? '';
  const effects = of('effect').filter(({ alternatives: only }) => only?.includes(alternative) ?? true);
  const scenarios = of('scenario').filter(({ id }) => effects.some((effect) => effect.scenario === id));
  const data = useMemo(() => {
    if (!withdrawals) return undefined;
    const isMeant = (risk: RiskResult) =>
      risk.alternative === alternative && (scenario === 'all' || risk.scenario === scenario);
    return contributions(withdrawals, evaluation.risks, isMeant, (id) => {
      const found = record(id);
      return found?.kind === 'measure' ? found.title : { nb: id };
    });
  }, [withdrawals, evaluation.risks, alternative, scenario, record]);
  return (
    <section className="panel" aria-labelledby="measures-carry">
      <Heading level={2} data-size="xs" id="measures-carry">
        {t('carry')}
      </Heading>
      <Paragraph className="measures-lead">{t('carryLead')}</Paragraph>
      <div className="measures-choices">
        <ChoiceEdit
          label={t('alternative')}
          value={alternative}
          options={alternatives.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onSave={setPicked}
        />
        <ChoiceEdit
          label={t('scenario')}
          value={scenarios.some(({ id }) => id === scenario) ? scenario : 'all'}
          options={[
            { value: 'all', label: t('allScenarios') },
            ...scenarios.map(({ id, title }) => ({ value: id, label: text(title) })),
          ]}
          onSave={setScenario}
        />
      </div>
      {data && withdrawals ? (
        <>
          <ChartView data={data} make={contributionChart} />
          {withdrawals.size > data.measures.length && (
            <p className="measures-meta">
              {t('leftOut', { n: withdrawals.size - data.measures.length, of: withdrawals.size })}
            </p>
          )}
        </>
      ) : (
        <p role="status" aria-busy>
          {t('computing')}
        </p>
      )}
    </section>
  );
};

/** Measures that hardly move what is meant are left out: they carry other risks. */
const contributions = (
  withdrawals: Withdrawals,
  now: readonly RiskResult[],
  isMeant: (risk: RiskResult) => boolean,
  titleOf: (id: string) => ContributionData['measures'][number]['title'],
): ContributionData => {
  const sum = (risks: readonly RiskResult[]) =>
    risks.filter(isMeant).reduce((total, risk) => total + harmOf(risk), 0);
  const current = sum(now);
  return {
    figure: expectedHarm,
    unit: personsHarmed,
    now: current,
    measures: [...withdrawals].flatMap(([ref, risks]) => {
      const without = sum(risks);
      return without > current * visible ? [{ ref, title: titleOf(ref), without }] : [];
    }),
  };
};
