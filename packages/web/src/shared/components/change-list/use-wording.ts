import { useMemo } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { useNames } from '../record-link/use-names.js';
import type { Wording } from './value-in-words.js';

/** The words of this assessment in the language of the page, alternatives included. */
export const useWording = (): Wording => {
  const { t } = useWords();
  const { language, of, text } = useWorkbench();
  const nameOf = useNames();
  return useMemo(() => {
    const alternatives = new Map(
      of('assessment').flatMap((one) => one.alternatives.map((a) => [a.id, text(a.name)] as const)),
    );
    return {
      language,
      nameOf: (id) => alternatives.get(id) ?? nameOf(id),
      yes: t('changeList.yes'),
      no: t('changeList.no'),
      languageName: (each) => t(`changeList.languages.${each}`),
    };
  }, [t, language, of, text, nameOf]);
};
