import { Alert, Button } from '@digdir/designsystemet-react';
import type { AssessmentSummary } from '@risikobilde/api';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../../shared/words.js';
import { moveAssessment } from './archive.js';

/** What was put in the archive, or why it was not. */
export type ArchiveMove = { readonly assessment: AssessmentSummary; readonly error?: string };

type Props = { readonly moved: ArchiveMove; readonly onDone: () => void };

/** Says that an assessment is in the archive, and takes it out again. It stays until it is read. */
export const ArchiveReceipt = ({ moved, onDone }: Props) => {
  const { t, say } = useWords();
  const undo = useMutation({ mutationFn: () => moveAssessment(moved.assessment, false), onSuccess: onDone });
  const error = moved.error ?? undo.error?.message;
  return (
    <div role="status" className="start-receipt">
      <Alert data-color={error === undefined ? 'success' : 'danger'} data-size="sm">
        {error === undefined
          ? t('start.archivedNow', { title: say(moved.assessment.title) })
          : `${t('start.archiveFailed')}: ${error}`}{' '}
        {error === undefined && (
          <Button variant="tertiary" data-size="sm" onClick={() => undo.mutate()}>
            {t('shell.undo')}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={onDone}>
          {t('common.close')}
        </Button>
      </Alert>
    </div>
  );
};
