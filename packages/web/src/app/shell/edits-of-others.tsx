import { Alert } from '@digdir/designsystemet-react';
import type { WaitingEdits } from '../../shared/data/edit-queue.js';
import { useWords } from '../../shared/words.js';

/** What others typed in this browser and never got stored: whose it is, and that it waits for them. It is sent in nobody else's name. */
export const LeftByOthers = ({ left }: { readonly left: readonly WaitingEdits[] }) => {
  const { t } = useWords();
  return (
    <Alert data-color="info" data-size="sm" className="read-only">
      {left.map(({ by, n }) => (
        <p key={by.id}>{t('account.leftByOther', { name: by.name, n })}</p>
      ))}
    </Alert>
  );
};
