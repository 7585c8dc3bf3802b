import type { PlacedField } from '@risikobilde/core';
import { useMemo } from 'react';
import { capital } from '../../capital.js';
import { useWords } from '../../words.js';

// What a range counts, by the name of its field; the field's label says of what.
const units: Readonly<Record<string, 'risk.timesAYear'>> = { perYear: 'risk.timesAYear' };

/** What fields and values are called, by their place in the catalogue of fields. */
export const useFieldLabels = () => {
  const { t, say } = useWords();
  return useMemo(() => {
    // The catalogue of fields and its words are written from the same kinds, so every place has its words.
    const worded = (key: string): string => say({ key, values: {} });
    return {
      labelOf: (place: string): string => worded(`field.${place}`),
      helpOf: ({ field, place }: PlacedField): string | undefined =>
        field.help ? worded(`help.${place}`) : undefined,
      /** What the button says that adds to a list. */
      addOf: ({ field, place }: PlacedField): string =>
        field.item
          ? t('edit.addItem', { item: worded(`item.${place}`) })
          : `${t('common.add')}: ${worded(`field.${place}`)}`,
      valueOf: (place: string, value: string): string => capital(worded(`value.${place}.${value}`)),
      unitOf: (name: string): string => t(units[name] ?? 'chart.harm.persons'),
    };
  }, [t, say]);
};
