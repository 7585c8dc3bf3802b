import { Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordList } from '../../shared/components/record-list.js';
import { useSelected } from '../../shared/components/use-selected.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { newTransfer, NewTransferForm } from './new-transfer-form.js';
import { TransferPanel } from './transfer-panel.js';

/** Every transfer, and one of them with the rule that decided and its steps. */
export const TransfersTab = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const words = useFieldWords();
  const transfers = of('transfer');
  const selected = useSelected(transfers);
  if (!selected)
    return (
      <>
        <Paragraph className="panel">{t('suppliers.noTransfers')}</Paragraph>
        <NewTransferForm />
      </>
    );
  const resultOf = (id: string) => evaluation.transfers.find((result) => result.transfer === id);
  const result = resultOf(selected.id);
  return (
    <>
      <div className="list-and-one">
        <RecordList
          label={t('type.transfers')}
          to="/a/$id/leverandorer"
          selected={selected.id}
          newForm={{ anchor: newTransfer, label: t('transfer.new') }}
          items={transfers.map((transfer) => {
            const ground = resultOf(transfer.id)?.ground;
            return {
              id: transfer.id,
              title: text(transfer.title),
              note: `${words.country(transfer.country)}${ground ? `: ${words.result(`ground.${ground.type}`).toLowerCase()}` : ''}`,
            };
          })}
        />
        <div>
          <RecordFrame id={selected.id}>
            {result && <TransferPanel key={selected.id} transfer={selected} result={result} />}
          </RecordFrame>
        </div>
      </div>
      <NewTransferForm />
    </>
  );
};
