import { useMemo } from 'react';
import { languageInfo } from '@risikobilde/words';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { useNames } from '../record-link/use-names.js';
import type { Wording } from './value-in-words.js';

/** The words of this assessment in the language of the page, alternatives included. */
export const useWording = (): Wording => {
  const words = useWords();
  const { of, text } = useWorkbench();
  const nameOf = useNames();
  return useMemo(() => {
    const alternatives = new Map(
      of('assessment').flatMap((one) => one.alternatives.map((a) => [a.id, text(a.name)] as const)),
    );
    const { t } = words;
    return {
      words,
      nameOf: (id) => alternatives.get(id) ?? nameOf(id),
      yes: t('changeList.yes'),
      no: t('changeList.no'),
      languageName: (each) => languageInfo[each].name.toLowerCase(),
    };
  }, [words, of, text, nameOf]);
};
