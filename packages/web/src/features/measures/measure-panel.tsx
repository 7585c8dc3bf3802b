import { Tag } from '@digdir/designsystemet-react';
import { countsAs, measureCounts, measureStateOn, type RecordOf } from '@risikobilde/core';
import { Suspense } from 'react';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { Panel } from '../../shared/components/panel.js';
import { useCoreContext, useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyFirstPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { EffectList } from './effect-list.js';
import { MeasureAbout } from './measure-about.js';
import { isLate } from './is-late.js';
import { withState } from './with-state.js';

// It evaluates what nobody has asked the server for.
const WhatIfPanel = lazyFirstPart(async () => (await import('./what-if-panel.js')).WhatIfPanel);

type State = RecordOf<'measure'>['states'][number]['state'];
type Props = { readonly measure: RecordOf<'measure'>; readonly effects: readonly RecordOf<'effect'>[] };

/** One measure: what it is, who answers for it, how far it has come, what it works on, and what rests on it. */
export const MeasurePanel = ({ measure, effects }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text, asOf } = useWorkbench();
  const { set } = useRecordEdit<'measure'>(measure);
  const state = measureStateOn(measure, asOf);
  const context = useCoreContext();
  const counts = measureCounts(context, measure);
  const question = countsAs(state) === 'current' ? 'withdrawn' : 'implemented';
  const since = measure.states.findLast(({ from }) => from === undefined || from <= asOf)?.from;
  const next = measure.states.find(({ from }) => from !== undefined && from > asOf);
  return (
    <div className="measures-one">
      <FieldEdit
        of={measure}
        name="description"
        hideLabel
        label={`${t('activities.description')}: ${text(measure.title)}`}
      />
      <div className="measures-facts">
        <div>
          <ChoiceEdit
            label={t('measures.state')}
            value={state}
            options={words
              .choices<State>('measure.states.state')
              .filter(
                ({ value }) => value !== 'verified' || state === 'verified' || measure.evidence.length > 0,
              )}
            onSave={(chosen) => set('states', withState(measure.states, chosen, asOf))}
          />
          {countsAs(state) === 'current' && counts !== 'current' && (
            <p className="meta">{t('measures.needsEvidence')}</p>
          )}
          <p className="meta">
            {t(`measures.counts.${counts}`)}
            {since && ` ${t('measures.since', { date: since })}`}
            {next?.from &&
              `. ${t('measures.nextState', { state: words.value('measure.states.state', next.state).toLowerCase(), date: next.from })}`}
          </p>
        </div>
        <FieldEdit of={measure} name="type" />
        <FieldEdit of={measure} name="owner" />
        <div>
          <FieldEdit of={measure} name="due" />
          {isLate(measure, asOf) && (
            <Tag data-size="sm" data-color="danger">
              {t('measures.late')}
            </Tag>
          )}
        </div>
      </div>
      <Panel title={t('measures.effects')} level={3}>
        <EffectList measure={measure} effects={effects} />
      </Panel>
      <FoldOut summary={t(`measures.ask.${question}`)}>
        <Suspense fallback={<Loading />}>
          <WhatIfPanel measure={measure} state={question} />
        </Suspense>
      </FoldOut>
      <MeasureAbout measure={measure} />
    </div>
  );
};
