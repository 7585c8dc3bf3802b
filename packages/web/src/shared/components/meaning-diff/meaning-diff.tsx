import { Button } from '@digdir/designsystemet-react';
import type { Change } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../words.js';
import { ChangeList } from '../change-list/change-list.js';
import { countChanges } from '../change-list/count-changes.js';

/** A longer list is shown when asked for. */
const mostAtOnce = 40;

/** What differs between two moments by meaning: how much, and then record by record in words. */
export const MeaningDiff = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p>{t('changeList.none')}</p>;
  const shown = all ? changes : changes.slice(0, mostAtOnce);
  return (
    <>
      <p>
        <strong>{t('changeList.counts', countChanges(changes))}</strong>
      </p>
      <ChangeList changes={shown} />
      {shown.length < changes.length && (
        <Button variant="secondary" data-size="sm" onClick={() => setAll(true)}>
          {t('common.showAll', { n: changes.length })}
        </Button>
      )}
    </>
  );
};
