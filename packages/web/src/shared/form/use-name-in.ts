import type { FormName } from '@risikobilde/core/form';
import { textIn } from '@risikobilde/words';
import { useWorkbench } from '../data/context.js';

/** A name in the language of the page, and the form’s own in English where that is another. */
export const useNameIn = (): ((of: FormName) => { readonly name: string; readonly official?: string }) => {
  const { language } = useWorkbench();
  return ({ name, official }) => {
    // Ours says more than a letter does.
    if (language === 'en' && official !== undefined && !name['en']?.startsWith(official))
      return { name: official };
    const own = textIn(name, language);
    return {
      name: own,
      ...(official !== undefined && language !== 'en' && official !== own && { official }),
    };
  };
};
