import { Tag } from '@digdir/designsystemet-react';
import { countsAs, measureStateOn, type RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { CarriesPanel } from './carries-panel.js';
import { isLate } from './is-late.js';
import { MeasurePanel } from './measure-panel.js';
import { NewMeasureForm } from './new-measure-form.js';
import '../../shared/risk/risk.css';
import './measures.css';

type Measure = RecordOf<'measure'>;
type State = Measure['states'][number]['state'];
type Row = { readonly measure: Measure; readonly effects: readonly RecordOf<'effect'>[] };

/** The measures as a table: who answers for each, how far it has come, and what is missing; one of them in the panel. */
export const MeasuresPage = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const { of, asOf, text } = useWorkbench();
  const { hash: address } = useLocation();
  const { hash, isNew, open, close } = usePanelAddress();
  const [state, setState] = useState<State | 'all'>('all');
  const [type, setType] = useState<Measure['type'] | 'all'>('all');
  const measures = of('measure');
  const effects = of('effect');
  // An effect is read where its measure is.
  const opened = measures.find(
    ({ id }) => id === hash || effects.some((effect) => effect.id === hash && effect.measure === id),
  );
  // A link to a measure shows it, whatever was chosen before.
  useEffect(() => {
    if (address === '') return;
    setState('all');
    setType('all');
  }, [address]);
  const rows = measures
    .filter(
      (measure) =>
        (state === 'all' || measureStateOn(measure, asOf) === state) &&
        (type === 'all' || measure.type === type),
    )
    .map((measure): Row => ({ measure, effects: effects.filter((one) => one.measure === measure.id) }));
  const columns = useColumns();
  const counted = (kind: 'current' | 'planned') =>
    measures.filter((measure) => countsAs(measureStateOn(measure, asOf)) === kind).length;
  const all = { value: 'all', label: t('services.filters.all') } as const;
  const inState = (one: State) => measures.filter((measure) => measureStateOn(measure, asOf) === one).length;
  return (
    <>
      <NewAct label={t('measures.new')} />
      {measures.length === 0 ? (
        <PageHead title={t('measures.answerNone')} lead={t('measures.empty')} />
      ) : (
        <>
          <PageHead
            title={t('measures.answer', { now: counted('current'), all: measures.length })}
            lead={t('measures.missing', {
              planned: counted('planned'),
              rest: measures.length - counted('current') - counted('planned'),
              bare: measures.filter(({ evidence }) => evidence.length === 0).length,
              noNumbers: measures.filter(({ id }) => !effects.some(({ measure }) => measure === id)).length,
            })}
          />
          <RecordTable
            label={t('kind.measure.many')}
            file="tiltak"
            rows={rows}
            idOf={({ measure }) => measure.id}
            columns={columns}
            opened={opened?.id ?? ''}
            shown={t('measures.shown', { n: rows.length, of: measures.length })}
            filters={
              <>
                <FilterChips
                  label={t('measures.state')}
                  value={state}
                  options={[
                    { ...all, n: measures.length },
                    ...words
                      .choices<State>('measure.states.state')
                      .filter(({ value }) => inState(value) > 0 || value === state)
                      .map((one) => ({ ...one, n: inState(one.value) })),
                  ]}
                  onChoose={setState}
                />
                <ViewChoice
                  label={t('field.measure.type')}
                  hideLabel
                  value={type}
                  options={[
                    { value: 'all', label: `${t('field.measure.type')}: ${all.label.toLowerCase()}` },
                    ...words.choices<Measure['type']>('measure.type'),
                  ]}
                  onSave={setType}
                />
              </>
            }
          />
          <CarriesPanel />
        </>
      )}
      {isNew && (
        <NewPanel title={t('measures.new')} kind={t('kind.measure.one')} onClose={close}>
          <NewMeasureForm />
        </NewPanel>
      )}
      {opened && (
        <EditPanel
          record={opened.id}
          kind={[t('kind.measure.one'), words.value('measure.type', opened.type).toLowerCase()].join(' · ')}
          title={text(opened.title)}
          rows={rows.map(({ measure }) => measure.id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <MeasurePanel
            key={opened.id}
            measure={opened}
            effects={effects.filter((effect) => effect.measure === opened.id)}
          />
        </EditPanel>
      )}
    </>
  );
};

const useColumns = (): readonly [Column<Row>, ...Column<Row>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const { asOf, text, language } = useWorkbench();
  const stateOf = ({ measure }: Row) => {
    const state = measureStateOn(measure, asOf);
    return state === undefined ? '' : words.value('measure.states.state', state);
  };
  const owner = ({ measure }: Row) => (measure.owner ? text(measure.owner) : '');
  return [
    {
      key: 'title',
      label: t('kind.measure.one'),
      cell: ({ measure }) => text(measure.title),
      sort: ({ measure }) => text(measure.title),
      says: ({ measure }) => text(measure.title),
    },
    {
      key: 'state',
      label: t('measures.state'),
      cell: (row) => stateOf(row),
      sort: ({ measure }) => ['current', 'planned'].indexOf(countsAs(measureStateOn(measure, asOf)) ?? ''),
      says: stateOf,
    },
    {
      key: 'effects',
      label: t('measures.worksOn'),
      cell: ({ effects }) =>
        effects.length === 0 ? <span className="meta">{t('measures.noneEstimated')}</span> : effects.length,
      sort: ({ effects }) => effects.length,
      says: ({ effects }) => effects.length,
    },
    {
      key: 'owner',
      label: t('field.measure.owner'),
      cell: (row) => owner(row) || <span className="missing">{t('impact.missing')}</span>,
      sort: owner,
      says: owner,
      isSecondary: true,
    },
    {
      key: 'due',
      label: t('field.measure.due'),
      cell: ({ measure }) =>
        measure.due !== undefined && (
          <>
            {formatDay(measure.due, language)}{' '}
            {isLate(measure, asOf) && (
              <Tag data-size="sm" data-color="danger">
                {t('common.overdue')}
              </Tag>
            )}
          </>
        ),
      sort: ({ measure }) => measure.due ?? '',
      says: ({ measure }) => measure.due ?? '',
      isSecondary: true,
    },
    {
      key: 'evidence',
      label: t('field.measure.evidence'),
      cell: ({ measure }) =>
        measure.evidence.length || <span className="missing">{t('impact.missing')}</span>,
      sort: ({ measure }) => measure.evidence.length,
      says: ({ measure }) => measure.evidence.length,
      isNumber: true,
      isSecondary: true,
    },
  ];
};
