import { Paragraph } from '@digdir/designsystemet-react';
import { contributionChart, contributionOf } from '@risikobilde/charts';
import { useMemo, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChartView } from '../../shared/components/chart-view/chart-view.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

/** Which measures carry the risk: what it would be if each of them alone fell away. */
export const CarriesPanel = () => {
  const { t } = useWords();
  const { evaluation, of, record, text } = useWorkbench();
  const { alternatives, chosen } = useRiskFrame();
  const [picked, setPicked] = useState<string>();
  const [scenario, setScenario] = useState('all');
  const alternative = picked ?? chosen?.id ?? '';
  const effects = of('effect').filter(({ alternatives: only }) => only?.includes(alternative) ?? true);
  const scenarios = of('scenario').filter(({ id }) => effects.some((effect) => effect.scenario === id));
  const data = useMemo(
    () =>
      contributionOf(
        evaluation.risks,
        (risk) => risk.alternative === alternative && (scenario === 'all' || risk.scenario === scenario),
        (id) => {
          const found = record(id);
          return found?.kind === 'measure' ? found.title : { nb: id };
        },
      ),
    [evaluation.risks, alternative, scenario, record],
  );
  return (
    <Panel title={t('measures.carry')}>
      <Paragraph className="prose">{t('measures.carryLead')}</Paragraph>
      <div className="choices">
        <ViewChoice
          label={t('type.alternative')}
          value={alternative}
          options={alternatives.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onSave={setPicked}
        />
        <ViewChoice
          label={t('field.effect.scenario')}
          value={scenarios.some(({ id }) => id === scenario) ? scenario : 'all'}
          options={[
            { value: 'all', label: t('risk.back') },
            ...scenarios.map(({ id, title }) => ({ value: id, label: text(title) })),
          ]}
          onSave={setScenario}
        />
      </div>
      <ChartView data={data} make={contributionChart} />
      {data.leftOut > 0 && (
        <p className="meta">
          {t('measures.leftOut', { n: data.leftOut, of: data.leftOut + data.measures.length })}
        </p>
      )}
    </Panel>
  );
};
