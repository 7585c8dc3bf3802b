import { Button } from '@digdir/designsystemet-react';
import { useSnapshot, useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

export type Receipt = { readonly says: string };

type Props = { readonly receipt: Receipt | undefined; readonly onDone: () => void };

/** What has just been answered, with the way back; it stays until it is read. */
export const ReceiptOf = ({ receipt, onDone }: Props) => {
  const { t } = useWords();
  const { store } = useWorkbench();
  const { canUndo } = useSnapshot();
  return (
    <div role="status" className="receipt-place">
      {receipt && (
        <div className="receipt decisions-receipt">
          <p>{receipt.says}</p>
          <div className="decisions-receipt-acts">
            {canUndo && (
              <Button
                data-size="sm"
                variant="tertiary"
                onClick={() => {
                  store.undo();
                  onDone();
                }}
              >
                {t('shell.undo')}
              </Button>
            )}
            <Button data-size="sm" variant="tertiary" onClick={onDone}>
              {t('common.close')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
