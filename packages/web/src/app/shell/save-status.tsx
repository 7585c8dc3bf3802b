import {
  CheckmarkCircleIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleIcon,
  ArrowsCirclepathIcon,
} from '@navikt/aksel-icons';
import { useWords } from '../../shared/words.js';
import { useSnapshot } from '../../shared/data/context.js';

const icons = {
  saved: CheckmarkCircleIcon,
  saving: ArrowsCirclepathIcon,
  offline: CloudSlashIcon,
  conflict: ExclamationmarkTriangleIcon,
  refused: ExclamationmarkTriangleIcon,
} as const;

/** Whether what is on the screen is stored, in words. */
export const SaveStatus = () => {
  const { t } = useWords();
  const snapshot = useSnapshot();
  const Icon = icons[snapshot.save];
  return (
    <p role="status" className={`save-status ${snapshot.save}`}>
      <Icon aria-hidden fontSize="1.2em" />
      <span>
        {t(`shell.save.${snapshot.save}`, { n: snapshot.waiting })}
        {snapshot.problem?.detail ? `: ${snapshot.problem.detail}` : ''}
      </span>
    </p>
  );
};
