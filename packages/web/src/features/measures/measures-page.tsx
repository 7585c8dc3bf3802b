import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { countsAs, measureStateOn } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { useWorkbench } from '../../shared/data/context.js';
import { CarriesPanel } from './carries-panel.js';
import { MeasurePanel, states } from './measure-panel.js';
import { NewMeasureForm } from './new-measure-form.js';
import '../../shared/risk/risk.css';
import './measures.css';

const types = ['technical', 'legal', 'organisational'] as const;

/** The measures: who answers for each, how far it has come, and which of them carry the risk. */
export const MeasuresPage = () => {
  const { t } = useWords();
  const { of, asOf } = useWorkbench();
  const { hash } = useLocation();
  const [state, setState] = useState<(typeof states)[number] | 'all'>('all');
  const [type, setType] = useState<(typeof types)[number] | 'all'>('all');
  // A link to a measure shows it, whatever was filtered before.
  useEffect(() => {
    if (hash === '') return;
    setState('all');
    setType('all');
  }, [hash]);
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
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('kind.measure.many')}
        </Heading>
        <Paragraph>{t('measures.lead')}</Paragraph>
      </div>
      {measures.length === 0 ? (
        <Paragraph className="panel">{t('measures.empty')}</Paragraph>
      ) : (
        <>
          <Paragraph className="measures-summary">
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
            <div className="measures-choices">
              <ViewChoice
                label={t('measures.state')}
                value={state}
                options={[
                  { value: 'all', label: t('services.filters.all') },
                  ...states.map((value) => ({
                    value,
                    label: capital(t(`value.measure.states.state.${value}`)),
                  })),
                ]}
                onSave={setState}
              />
              <ViewChoice
                label={t('field.measure.type')}
                value={type}
                options={[
                  { value: 'all', label: t('services.filters.all') },
                  ...types.map((value) => ({ value, label: capital(t(`value.measure.type.${value}`)) })),
                ]}
                onSave={setType}
              />
            </div>
            <p role="status" className="measures-meta">
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
