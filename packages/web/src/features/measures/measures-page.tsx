import { Tag } from '@digdir/designsystemet-react';
import { type Context, measureCounts, measureStateOn, type RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { InShort } from '../../shared/components/in-short.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useCoreContext, useFieldWords } from '../../shared/components/use-field-words.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { personsInWords } from '../../shared/risk/numbers-in-words.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { gravities } from './harm-carried.js';
import { CarriedCell } from './carried-cell.js';
import { CarriesPanel } from './carries-panel.js';
import { isLate } from './is-late.js';
import { MeasurePanel } from './measure-panel.js';
import { NewMeasureForm } from './new-measure-form.js';
import { type CarriedByGravity, useCarried } from './use-carried.js';
import '../../shared/risk/risk.css';
import './measures.css';

type Measure = RecordOf<'measure'>;
type State = Measure['states'][number]['state'];
type Row = {
  readonly measure: Measure;
  readonly effects: readonly RecordOf<'effect'>[];
  readonly carried: CarriedByGravity;
};
/** What is still to be decided comes first. */
const stages = ['toDecide', 'inPlace', 'ended'] as const;
/** What is said to be done, and nothing shows, is still to be decided: it counts for nobody. */
const stageOf = (context: Context, measure: Measure): (typeof stages)[number] =>
  measureCounts(context, measure) === 'current'
    ? 'inPlace'
    : measureStateOn(measure, context.asOf) === 'withdrawn'
      ? 'ended'
      : 'toDecide';

/** The measures as a table: who answers for each, how far it has come, and what is missing; one of them in the panel. */
export const MeasuresPage = () => {
  const allWords = useWords();
  const { t } = allWords;
  const words = useFieldWords();
  const { of, asOf, text } = useWorkbench();
  const context = useCoreContext();
  const { hash: address } = useLocation();
  const { hash, isNew, open, close } = usePanelAddress();
  const [state, setState] = useState<State | 'all'>('all');
  const [type, setType] = useState<Measure['type'] | 'all'>('all');
  const measures = of('measure');
  const effects = of('effect');
  const { alternatives, chosen } = useRiskFrame();
  const [picked, pick] = useState<string>();
  const alternative = picked ?? chosen?.id ?? '';
  const { of: carriedOf, most } = useCarried(measures, alternative);
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
    .map(
      (measure): Row => ({
        measure,
        effects: effects.filter((one) => one.measure === measure.id),
        carried: carriedOf(measure.id),
      }),
    )
    .toSorted(
      (a, b) =>
        stages.indexOf(stageOf(context, a.measure)) - stages.indexOf(stageOf(context, b.measure)) ||
        gravest(b) - gravest(a),
    );
  // What no measure has a day for would be an empty column; the panel asks for it.
  const columns = useColumns(
    most,
    measures.some(({ due }) => due !== undefined),
  );
  const { now, next } = mostCarried(measures, carriedOf);
  const current = measures.filter((measure) => measureCounts(context, measure) === 'current');
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
            title={`${t('measures.answer', { now: current.length, all: measures.length })} ${
              now ? t('measures.carriesMost', { measure: text(now.title) }) : ''
            }`.trim()}
            lead={`${
              next
                ? t('measures.meansMost', {
                    measure: text(next.measure.title),
                    persons: personsInWords(next.persons, allWords),
                  })
                : ''
            } ${t('measures.missing', {
              bare: measures.filter(({ evidence }) => evidence.length === 0).length,
              noNumbers: measures.filter(({ id }) => !effects.some(({ measure }) => measure === id)).length,
            })}`.trim()}
          />
          <RecordTable
            label={t('kind.measure.many')}
            file="tiltak"
            part={16}
            rows={rows}
            idOf={({ measure }) => measure.id}
            columns={columns}
            opened={opened?.id ?? ''}
            groupOf={({ measure }) => {
              const stage = stageOf(context, measure);
              const n = rows.filter((row) => stageOf(context, row.measure) === stage).length;
              return `${t(`measures.stages.${stage}`)} ${n}`;
            }}
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
                {alternatives.length > 1 && (
                  <ViewChoice
                    label={t('type.alternative')}
                    hideLabel
                    value={alternative}
                    options={alternatives.map(({ id, name, short = name }) => ({
                      value: id,
                      label: text(short),
                    }))}
                    onSave={pick}
                  />
                )}
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
          <p className="meta carried-key">{t('measures.carriedKey')}</p>
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

const gravest = ({ carried: { grave, lesser } }: Row): number =>
  // What has no grave harm to carry comes after what has, however much of the lesser it carries.
  grave === undefined ? (lesser === undefined ? -2 : -1) : grave.persons;

/** The measure in place that carries most of the grave harm, and the one not in place that would take away most of it. */
const mostCarried = (
  measures: readonly Measure[],
  of: (measure: string) => CarriedByGravity,
): {
  readonly now: Measure | undefined;
  readonly next: { readonly measure: Measure; readonly persons: number } | undefined;
} => {
  const all = measures
    .flatMap((measure) => {
      const { grave } = of(measure.id);
      return grave !== undefined && grave.persons >= 1 ? [{ measure, ...grave }] : [];
    })
    .toSorted((a, b) => b.persons - a.persons);
  return { now: all.find((one) => one.isInPlace)?.measure, next: all.find((one) => !one.isInPlace) };
};

const useColumns = (most: number, hasDue: boolean): readonly [Column<Row>, ...Column<Row>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const { asOf, text, language } = useWorkbench();
  const context = useCoreContext();
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
      sort: ({ measure }) => ['current', 'planned'].indexOf(measureCounts(context, measure)),
      says: stateOf,
    },
    {
      key: 'effects',
      label: t('measures.worksOn'),
      cell: ({ effects }) => effects.length,
      sort: ({ effects }) => effects.length,
      says: ({ effects }) => effects.length,
      isNumber: true,
      isLast: true,
    },
    ...gravities.map(
      (gravity): Column<Row> => ({
        key: gravity,
        label: t(`measures.harm.${gravity}`),
        cell: ({ carried }) => <CarriedCell carried={carried[gravity]} gravity={gravity} most={most} />,
        sort: ({ carried }) => carried[gravity]?.persons ?? Number.NaN,
        says: ({ carried }) => Math.round(carried[gravity]?.persons ?? Number.NaN) || '',
      }),
    ),
    {
      key: 'owner',
      label: t('field.measure.owner'),
      cell: (row) =>
        owner(row) === '' ? (
          <span className="missing">{t('impact.missing').toLowerCase()}</span>
        ) : (
          <InShort name={owner(row)} />
        ),
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
      isChosen: !hasDue,
    },
    {
      key: 'evidence',
      label: t('field.measure.evidence'),
      cell: ({ measure }) =>
        measure.evidence.length || <span className="missing">{t('impact.missing').toLowerCase()}</span>,
      sort: ({ measure }) => measure.evidence.length,
      says: ({ measure }) => measure.evidence.length,
      isNumber: true,
      isSecondary: true,
    },
  ];
};
