import { useMemo } from 'react';
import { useTexts } from '../../language.js';
import { useWorkbench } from '../../data/context.js';
import { useNames } from '../record-link/use-names.js';
import { changeListTexts } from './texts.js';
import type { Wording } from './value-in-words.js';

/** The words of this assessment in the language of the page, alternatives included. */
export const useWording = (): Wording => {
  const t = useTexts(changeListTexts);
  const { language, of, text } = useWorkbench();
  const nameOf = useNames();
  return useMemo(() => {
    const alternatives = new Map(
      of('assessment').flatMap((one) => one.alternatives.map((a) => [a.id, text(a.name)] as const)),
    );
    return {
      language,
      nameOf: (id) => alternatives.get(id) ?? nameOf(id),
      yes: t('yes'),
      no: t('no'),
      languageName: (each) => t(`languages.${each}`),
    };
  }, [t, language, of, text, nameOf]);
};
