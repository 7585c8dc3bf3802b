import { useMemo } from 'react';
import { useWords } from '../../../shared/words.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { type GroundOption, groundOptions } from './ground-options.js';

/** What one claim or premise can rest on, in the words of the page. */
export const useGroundOptions = (holder: string): readonly GroundOption[] => {
  const { t } = useWords();
  const { records, world, asOf, text } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  return useMemo(
    () =>
      groundOptions(holder, records, world, asOf, {
        nameOf,
        text,
        country: words.country,
        t,
      }),
    [holder, records, world, asOf, nameOf, text, words, t],
  );
};
