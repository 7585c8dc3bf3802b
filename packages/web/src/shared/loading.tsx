import { Spinner } from '@digdir/designsystemet-react';
import { useTexts } from './language.js';
import { shellTexts } from './shell-texts.js';

export const Loading = () => {
  const t = useTexts(shellTexts);
  return (
    <div className="loading" aria-busy="true">
      <Spinner aria-label={t('loading')} />
    </div>
  );
};
