import { Heading, Tag } from '@digdir/designsystemet-react';
import { countsAs, measureStateOn, type RecordOf } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { EffectList } from './effect-list.js';
import { MeasureAbout } from './measure-about.js';
import { WhatIfPanel } from './what-if-panel.js';
import { withState } from './with-state.js';

type State = RecordOf<'measure'>['states'][number]['state'];
type Props = { readonly measure: RecordOf<'measure'>; readonly effects: readonly RecordOf<'effect'>[] };

/** One measure: what it is, who answers for it, how far it has come, and what rests on it. */
export const MeasurePanel = ({ measure, effects }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text, asOf } = useWorkbench();
  const { hash } = useLocation();
  const { set } = useRecordEdit<'measure'>(measure);
  const isMeant = hash === measure.id || effects.some(({ id }) => id === hash);
  const title = text(measure.title);
  const state = measureStateOn(measure, asOf);
  const counts = countsAs(state);
  const question = counts === 'current' ? 'withdrawn' : 'implemented';
  const since = measure.states.findLast(({ from }) => from === undefined || from <= asOf)?.from;
  const next = measure.states.find(({ from }) => from !== undefined && from > asOf);
  const isLate =
    measure.due !== undefined && measure.due < asOf && counts !== 'current' && state !== 'withdrawn';
  return (
    <article id={measure.id} tabIndex={-1} className="panel measures-one" aria-label={title}>
      <Heading level={3} data-size="xs">
        {title}
      </Heading>
      <RecordFrame id={measure.id} look="word">
        <FieldEdit
          of={measure}
          name="description"
          hideLabel
          label={`${t('activities.description')}: ${title}`}
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
            {counts === 'current' && measure.evidence.length === 0 && (
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
            {isLate && (
              <Tag data-size="sm" data-color="danger">
                {t('measures.late')}
              </Tag>
            )}
          </div>
        </div>
        <FoldOut
          isMeant={isMeant}
          summary={t('measures.more', { effects: effects.length, evidence: measure.evidence.length })}
        >
          <h4>{t('measures.effects')}</h4>
          <EffectList measure={measure} effects={effects} />
          <MeasureAbout measure={measure} />
        </FoldOut>
      </RecordFrame>
      <FoldOut summary={t(`measures.ask.${question}`)}>
        <WhatIfPanel measure={measure} state={question} />
      </FoldOut>
    </article>
  );
};
