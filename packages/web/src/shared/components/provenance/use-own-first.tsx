import { Checkbox } from '@digdir/designsystemet-react';
import type { Provenance } from '@risikobilde/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';

type Result<T> = {
  readonly shown: readonly T[];
  /** Lets the reader see the platform's own as well; nothing where there is none. */
  readonly toggle: ReactNode;
};

/** What is the service's to see to. What is about the platform's own records is seen to by the platform, and shown when asked for. */
export const useOwnFirst = <T extends { readonly provenance?: Provenance }>(
  items: readonly T[],
): Result<T> => {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const own = items.filter(({ provenance }) => provenance?.from !== 'platform');
  const n = items.length - own.length;
  return {
    shown: all ? items : own,
    toggle: n > 0 && (
      <Checkbox
        data-size="sm"
        label={t('provenance.platformOnly', { n })}
        checked={all}
        onChange={(event) => setAll(event.target.checked)}
      />
    ),
  };
};
