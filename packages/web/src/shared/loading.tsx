import { Spinner } from '@digdir/designsystemet-react';
import { useWords } from './words.js';

export const Loading = () => {
  const { t } = useWords();
  return (
    <div className="loading" aria-busy="true">
      <Spinner aria-label={t('shell.loading')} />
    </div>
  );
};
