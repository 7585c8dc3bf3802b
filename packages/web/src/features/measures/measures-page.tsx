import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { countsAs, measureStateOn, type RecordOf } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { CarriesPanel } from './carries-panel.js';
import { MeasurePanel } from './measure-panel.js';
import { NewMeasureForm } from './new-measure-form.js';
import '../../shared/risk/risk.css';
import './measures.css';

type Measure = RecordOf<'measure'>;
type State = Measure['states'][number]['state'];

/** The measures: who answers for each, how far it has come, and which of them carry the risk. */
export const MeasuresPage = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const { of, asOf } = useWorkbench();
  const { hash } = useLocation();
  const [state, setState] = useState<State | 'all'>('all');
  const [type, setType] = useState<Measure['type'] | 'all'>('all');
  // A link to a measure shows it, whatever was filtered before.
  useEffect(() => {
    if (hash === '') return;
    setState('all');
    setType('all');
  }, [hash]);
  const all = { value: 'all', label: t('services.filters.all') } as const;
  const measures = of('measure');
  const effects = of('effect');
  const counted = (kind: 'current' | 'planned') =>
    measures.filter((measure) => countsAs(measureStateOn(measure, asOf)) === kind).length;
  const shown = measures.filter(
    (measure) =>
      (state === 'all' || measureStateOn(measure, asOf) === state) &&
      (type === 'all' || measure.type === type),
  );
  return (
    <>
      <PageHead title={t('kind.measure.many')} lead={t('measures.lead')} />
      {measures.length === 0 ? (
        <Paragraph className="panel">{t('measures.empty')}</Paragraph>
      ) : (
        <>
          <Paragraph className="prose">
            {t('measures.summary', {
              all: measures.length,
              now: counted('current'),
              planned: counted('planned'),
              rest: measures.length - counted('current') - counted('planned'),
              bare: measures.filter(({ evidence }) => evidence.length === 0).length,
              noNumbers: measures.filter(({ id }) => !effects.some(({ measure }) => measure === id)).length,
            })}
          </Paragraph>
          <CarriesPanel />
          <section aria-labelledby="measures-all">
            <Heading level={2} data-size="xs" id="measures-all">
              {t('measures.all')}
            </Heading>
            <div className="choices">
              <ViewChoice
                label={t('measures.state')}
                value={state}
                options={[all, ...words.choices<State>('measure.states.state')]}
                onSave={setState}
              />
              <ViewChoice
                label={t('field.measure.type')}
                value={type}
                options={[all, ...words.choices<Measure['type']>('measure.type')]}
                onSave={setType}
              />
            </div>
            <p role="status" className="meta">
              {t('measures.shown', { n: shown.length, of: measures.length })}
            </p>
            {shown.map((measure) => (
              <MeasurePanel
                key={measure.id}
                measure={measure}
                effects={effects.filter((effect) => effect.measure === measure.id)}
              />
            ))}
          </section>
        </>
      )}
      <NewMeasureForm />
    </>
  );
};
