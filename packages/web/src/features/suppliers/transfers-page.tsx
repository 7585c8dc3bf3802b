import { standings, type TransferResult } from '@risikobilde/core';
import { useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { missingAt } from '../../shared/components/missing-at.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { NewTransferForm } from './new-transfer-form.js';
import { TransferPanel } from './transfer-panel.js';
import { type TransferRow, useTransferColumns } from './use-transfer-columns.js';
import './suppliers.css';

type GroundType = TransferResult['ground']['type'];
/** What must be mended first; what is no transfer last. */
const order: readonly GroundType[] = ['none', 'derogation', 'safeguards', 'adequacy', 'notNeeded'];

/** The transfers by what they lean on, those that lean on nothing first; one of them, with the rule that decided, in the panel. */
export const TransfersPage = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const words = useFieldWords();
  const { hash, isNew, open, close } = usePanelAddress();
  const [ground, setGround] = useState<GroundType | 'all'>('all');
  const all = of('transfer')
    .flatMap((transfer): TransferRow[] => {
      const result = evaluation.transfers.find((one) => one.transfer === transfer.id);
      return result ? [{ transfer, result, missing: missingAt(evaluation, transfer.id) }] : [];
    })
    .toSorted((a, b) => order.indexOf(groundOf(a)) - order.indexOf(groundOf(b)));
  const opened = all.find(({ transfer }) => transfer.id === hash);
  const rows = all.filter((row) => ground === 'all' || groundOf(row) === ground || row === opened);
  const count = (one: GroundType) => all.filter((row) => groundOf(row) === one).length;
  const outside = all.filter(({ result }) => result.isTransfer && !result.excluded);
  const uncertain = outside.filter(
    (row) => groundOf(row) !== 'none' && row.result.ground.standing !== 'supported',
  );
  const broken = outside.filter(
    ({ result }) =>
      result.ground.type === 'none' ||
      result.ground.standing === 'unsupported' ||
      result.ground.standing === 'fallen',
  ).length;
  const columns = useTransferColumns();
  return (
    <>
      <NewAct label={t('transfer.new')} />
      {all.length === 0 ? (
        <PageHead title={t('transfers.answerNone')} lead={t('suppliers.noTransfers')} />
      ) : (
        <>
          <PageHead
            title={t('transfers.answer', { n: outside.length, broken })}
            lead={t('transfers.answerLead', {
              given: outside.filter((row) => groundOf(row) !== 'none').length,
              uncertain: uncertain.length,
              counts: {
                list: standings.flatMap((standing) => {
                  const n = uncertain.filter(({ result }) => result.ground.standing === standing).length;
                  return n === 0 ? [] : [{ und: `${n} ${t(`standing.${standing}`).toLowerCase()}` }];
                }),
              },
              notTransfers: all.length - outside.length,
            })}
          />
          <RecordTable
            label={t('kind.transfer.many')}
            file="overforinger"
            rows={rows}
            idOf={({ transfer }) => transfer.id}
            columns={columns}
            opened={opened?.transfer.id ?? ''}
            groupOf={(row) => words.result(`ground.${groundOf(row)}`)}
            shown={t('table.shown', { n: rows.length, all: all.length })}
            filters={
              <FilterChips
                label={t('transfers.byGround')}
                value={ground}
                options={[
                  { value: 'all', label: t('services.filters.all'), n: all.length },
                  ...order
                    .filter((value) => count(value) > 0 || value === ground)
                    .map((value) => ({
                      value,
                      label: words.result(`ground.${value}`),
                      n: count(value),
                    })),
                ]}
                onChoose={setGround}
              />
            }
          />
        </>
      )}
      {isNew && (
        <NewPanel title={t('transfer.new')} kind={t('kind.transfer.one')} onClose={close}>
          <NewTransferForm />
        </NewPanel>
      )}
      {opened && (
        <EditPanel
          record={opened.transfer.id}
          kind={t('kind.transfer.one')}
          title={text(opened.transfer.title)}
          rows={rows.map(({ transfer }) => transfer.id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <TransferPanel key={opened.transfer.id} transfer={opened.transfer} result={opened.result} />
        </EditPanel>
      )}
    </>
  );
};

const groundOf = ({ result }: TransferRow): GroundType => result.ground.type;
