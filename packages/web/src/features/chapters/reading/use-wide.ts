import { useSyncExternalStore } from 'react';

// As in chapters.css: from here there is room for a card beside the text.
const query = '(min-width: 80rem)';

const listen = (tell: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** Whether a sentence's card stands beside the text; else it is a sheet over it. */
export const useWide = (): boolean => useSyncExternalStore(listen, () => matchMedia(query).matches);
