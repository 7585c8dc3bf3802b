import { Alert } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { ApiError } from '../../shared/data/api.js';

/** The refusals that the screen has its own words for. */
const told = [
  'release-exists',
  'not-final',
  'release-not-possible',
  'revision-differs',
  'request-invalid',
  'files-faulty',
] as const;

/** Why a release was not made or taken in. */
export const ReleaseFailed = ({ error }: { readonly error: Error | null }) => {
  const { t } = useWords();
  const refusal = error instanceof ApiError ? told.find((code) => code === error.problem.code) : undefined;
  return (
    error && (
      <Alert data-color="danger" data-size="sm">
        {refusal ? t(`releases.refusals.${refusal}`) : t('releases.failed', { detail: error.message })}
      </Alert>
    )
  );
};
