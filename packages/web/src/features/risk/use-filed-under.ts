import type { RecordOf } from '@risikobilde/core';
import { useFieldWords } from '../../shared/components/use-field-words.js';

/** What a scenario is filed under: its risk in the published assessment, and the protection goals that fail. */
export const useFiledUnder = () => {
  const words = useFieldWords();
  return ({ group, dimensions }: RecordOf<'scenario'>): string =>
    [...(group ? [group] : []), ...dimensions.map((one) => words.value('scenario.dimensions', one))].join(
      ' · ',
    );
};
