import { Heading, Tag } from '@digdir/designsystemet-react';
import { countsAs, measureStateOn, type RecordOf } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { EffectList } from './effect-list.js';
import { EvidenceList } from './evidence-list.js';
import { MeasureAbout } from './measure-about.js';
import { WhatIfPanel } from './what-if-panel.js';
import { withState } from './with-state.js';

export const states = ['proposed', 'planned', 'implemented', 'verified', 'withdrawn'] as const;

type Props = { readonly measure: RecordOf<'measure'>; readonly effects: readonly RecordOf<'effect'>[] };

/** One measure: what it is, who answers for it, how far it has come, and what rests on it. */
export const MeasurePanel = ({ measure, effects }: Props) => {
  const { t } = useWords();
  const { text, asOf } = useWorkbench();
  const { hash } = useLocation();
  const { set, unset } = useRecordEdit<'measure'>(measure);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const isMeant = hash === measure.id || effects.some(({ id }) => id === hash);
  useEffect(() => {
    if (isMeant) setOpen(true);
  }, [isMeant]);
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
        <TextEdit
          label={`${t('activities.description')}: ${title}`}
          value={measure.description}
          multiline
          onSave={(description) => set('description', description)}
        />
        <div className="measures-facts">
          <div>
            <ChoiceEdit
              label={t('measures.state')}
              value={state}
              options={states
                .filter(
                  (value) => value !== 'verified' || state === 'verified' || measure.evidence.length > 0,
                )
                .map((value) => ({ value, label: capital(t(`value.measure.states.state.${value}`)) }))}
              onSave={(chosen) => set('states', withState(measure.states, chosen, asOf))}
            />
            {counts === 'current' && measure.evidence.length === 0 && (
              <p className="measures-meta">{t('measures.needsEvidence')}</p>
            )}
            <p className="measures-meta">
              {t(`measures.counts.${counts}`)}
              {since && ` ${t('measures.since', { date: since })}`}
              {next?.from &&
                `. ${t('measures.nextState', { state: capital(t(`value.measure.states.state.${next.state}`)).toLowerCase(), date: next.from })}`}
            </p>
          </div>
          <div>
            <ChoiceEdit
              label={t('field.measure.type')}
              value={measure.type}
              options={(['technical', 'legal', 'organisational'] as const).map((value) => ({
                value,
                label: capital(t(`value.measure.type.${value}`)),
              }))}
              onSave={(type) => set('type', type)}
            />
          </div>
          <TextEdit
            label={t('field.measure.owner')}
            showLabel
            value={measure.owner}
            onSave={(owner) => set('owner', owner)}
            onClear={() => unset('owner')}
          />
          <div>
            <DayEdit
              label={t('field.measure.due')}
              value={measure.due}
              onSave={(due) => set('due', due)}
              onClear={() => unset('due')}
            />
            {isLate && (
              <Tag data-size="sm" data-color="danger">
                {t('measures.late')}
              </Tag>
            )}
          </div>
        </div>
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t('measures.more', { effects: effects.length, evidence: measure.evidence.length })}
          </summary>
          {open && (
            <div className="measures-more">
              <div>
                <section>
                  <h4>{t('measures.effects')}</h4>
                  <EffectList measure={measure} effects={effects} />
                </section>
                <MeasureAbout measure={measure} />
              </div>
              <EvidenceList measure={measure} />
            </div>
          )}
        </details>
      </RecordFrame>
      <details open={asking} onToggle={(event) => setAsking(event.currentTarget.open)}>
        <summary>{t(`measures.ask.${question}`)}</summary>
        {asking && <WhatIfPanel measure={measure} state={question} />}
      </details>
    </article>
  );
};
