import { Button } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleIcon,
  ArrowsCirclepathIcon,
} from '@navikt/aksel-icons';
import { useWords } from '../../shared/words.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';

const icons = {
  saved: CheckmarkCircleIcon,
  saving: ArrowsCirclepathIcon,
  offline: CloudSlashIcon,
  failed: ExclamationmarkTriangleIcon,
  conflict: ExclamationmarkTriangleIcon,
  refused: ExclamationmarkTriangleIcon,
} as const;

/**
 * Whether what is on the screen is stored, in words; and the way to send it now, when the server was not there or failed. Why something was
 * refused is said in a panel of its own: it is longer than the bar.
 */
export const SaveStatus = () => {
  const { t } = useWords();
  const { store } = useWorkbench();
  const { save, waiting, problem, isTrying } = useSnapshot();
  const Icon = icons[save];
  const canTry = save === 'offline' || save === 'failed';
  return (
    <>
      <p role="status" className={`save-status ${save}`}>
        <Icon aria-hidden fontSize="1.2em" />
        <span>
          {t(`shell.save.${save}`, { n: waiting })}
          {problem && save !== 'refused' && problem.status < 500 ? `: ${problem.detail}` : ''}
          {canTry && isTrying ? ` ${t('shell.trying')}` : ''}
        </span>
      </p>
      {canTry && (
        <Button data-size="sm" variant="secondary" onClick={() => store.tryAgain()}>
          {t('shell.retry')}
        </Button>
      )}
    </>
  );
};
