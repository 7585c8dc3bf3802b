import { Alert } from '@digdir/designsystemet-react';
import { formatDay } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** The knowledge base behind the conclusion may be older than it says: its publisher has not vouched for it in time. */
export const PastVouching = () => {
  const { t, language } = useWords();
  const { world } = useWorkbench();
  const fetched = world.edition?.fetched;
  return (
    <Alert data-color="warning" data-size="sm">
      {t('world.pastVouching', { fetched: fetched === undefined ? '–' : formatDay(fetched, language) })}
    </Alert>
  );
};
