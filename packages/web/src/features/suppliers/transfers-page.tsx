import { Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { ListAndOne } from '../../shared/components/record-list.js';
import { useSelected } from '../../shared/components/use-selected.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { newTransfer, NewTransferForm } from './new-transfer-form.js';
import { TransferPanel } from './transfer-panel.js';
import './suppliers.css';

/** Every transfer, and one of them with the rule that decided and its steps. */
export const TransfersPage = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const words = useFieldWords();
  const transfers = of('transfer');
  const selected = useSelected(transfers);
  const resultOf = (id: string) => evaluation.transfers.find((result) => result.transfer === id);
  const result = selected && resultOf(selected.id);
  return (
    <>
      <PageHead title={t('shell.screens.transfers')} lead={t('transfers.lead')} />
      {selected ? (
        <ListAndOne
          label={t('type.transfers')}
          to="/a/$id/overforinger"
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
        >
          {result && <TransferPanel key={selected.id} transfer={selected} result={result} />}
        </ListAndOne>
      ) : (
        <Paragraph className="panel">{t('suppliers.noTransfers')}</Paragraph>
      )}
      <NewTransferForm />
    </>
  );
};
