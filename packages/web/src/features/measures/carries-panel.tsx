import { contributionChart } from '@risikobilde/charts';
import { useMemo, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { ChartView } from '../../components/chart-view/chart-view.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { Panel } from '../../components/panel.js';
import { useWorkbench } from '../../data/context.js';
import { carriedBy } from './carried-by.js';
import { measuresTexts } from './texts.js';

/** What the risk of one alternative becomes if each measure alone fails, the one that carries most first. */
export const CarriesPanel = () => {
  const t = useTexts(measuresTexts);
  const { of, evaluation, text, record } = useWorkbench();
  const alternatives = of('assessment')[0]?.alternatives ?? [];
  const [chosen, choose] = useState<string>();
  const alternative =
    alternatives.find(({ id }) => id === chosen) ??
    alternatives.find(({ role }) => role === 'chosen') ??
    alternatives[0];
  const data = useMemo(() => {
    const carried = carriedBy(evaluation.risks.filter((risk) => risk.alternative === alternative?.id));
    return {
      figure: measuresText('figure'),
      unit: measuresText('unit'),
      now: carried.now,
      measures: carried.measures.slice(0, 12).map(({ measure, without }) => {
        const found = record(measure);
        return {
          ref: measure,
          title: found?.kind === 'measure' ? found.title : { nb: measure },
          without: Math.max(without, carried.now),
        };
      }),
    };
  }, [evaluation, alternative, record]);
  return (
    <Panel title={t('carries')}>
      <p className="prose">{t('carriesLead')}</p>
      {alternative && alternatives.length > 1 && (
        <ChoiceEdit
          label={t('alternative')}
          value={alternative.id}
          options={alternatives.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onSave={choose}
        />
      )}
      <ChartView data={data} make={contributionChart} />
    </Panel>
  );
};

const measuresText = (key: 'figure' | 'unit') => ({
  nb: measuresTexts.nb[key],
  nn: measuresTexts.nn[key],
  en: measuresTexts.en[key],
});
