import { type FreedomResult, interferenceSteps, type RecordOf } from '@risikobilde/core';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { FreedomPanel } from './freedom-panel.js';
import { NewFreedomForm } from './new-freedom-form.js';

type Row = { readonly freedom: RecordOf<'freedom'>; readonly result: FreedomResult };

/** The human rights that are assessed, those that lack a step first, and the test of one of them in the panel. */
export const FreedomsTab = () => {
  const { t } = useWords();
  const { of, evaluation, text, provenance } = useWorkbench();
  const { hash, isNew, open, close } = usePanelAddress('freedoms');
  const { shown, toggle } = useOwnFirst(
    of('freedom').map((freedom) => ({ freedom, provenance: provenance(freedom.id) })),
  );
  const rows = shown
    .flatMap(({ freedom }): Row[] => {
      const result = evaluation.freedoms.find((one) => one.freedom === freedom.id);
      return result ? [{ freedom, result }] : [];
    })
    .toSorted((a, b) => Number(isDone(a)) - Number(isDone(b)));
  const columns = useColumns();
  const opened = rows.find(({ freedom }) => freedom.id === hash);
  return (
    <>
      <NewAct label={t('freedom.new')} />
      {toggle}
      {rows.length === 0 ? (
        <PageHead title={t('rights.freedomsNone')} lead={t('rights.noFreedoms')} />
      ) : (
        <>
          <PageHead
            title={t('rights.freedomsAnswer', {
              open: rows.filter((row) => !isDone(row)).length,
              all: rows.length,
            })}
            lead={t('rights.testLead')}
          />
          <RecordTable
            label={t('chapters.tables.freedoms')}
            file="friheter"
            rows={rows}
            idOf={({ freedom }) => freedom.id}
            columns={columns}
            opened={opened?.freedom.id ?? ''}
          />
        </>
      )}
      {isNew && (
        <NewPanel title={t('freedom.new')} kind={t('kind.freedom.one')} onClose={close}>
          <NewFreedomForm />
        </NewPanel>
      )}
      {opened && (
        <EditPanel
          record={opened.freedom.id}
          kind={t('kind.freedom.one')}
          title={text(opened.freedom.title)}
          rows={rows.map(({ freedom }) => freedom.id)}
          onOpen={open}
          onClose={close}
        >
          <FreedomPanel key={opened.freedom.id} {...opened} />
        </EditPanel>
      )}
    </>
  );
};

const isDone = ({ result }: Row): boolean => result.emptySteps.length === 0;

const useColumns = (): readonly [Column<Row>, ...Column<Row>[]] => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text } = useWorkbench();
  const title = ({ freedom }: Row) => text(freedom.title);
  const done = ({ freedom, result }: Row) => {
    const count = interferenceSteps.filter((step) => freedom.steps[step] !== undefined).length;
    return t('panel.place', { n: count, all: count + result.emptySteps.length });
  };
  const concluded = ({ result }: Row) =>
    result.said ? words.value('freedom.conclusion', result.said) : t('rights.notConcludedShort');
  return [
    { key: 'title', label: t('kind.freedom.one'), cell: title, sort: title, says: title },
    {
      key: 'steps',
      label: t('rights.steps'),
      cell: (row) => (isDone(row) ? done(row) : <span className="missing">{done(row)}</span>),
      sort: ({ result }) => result.emptySteps.length,
      says: done,
    },
    { key: 'conclusion', label: t('rights.concluded'), cell: concluded, sort: concluded, says: concluded },
  ];
};
