import { useSyncExternalStore } from 'react';

// As in shell.css: below this the rail is a bar at the foot, and a panel is a page.
const query = '(max-width: 47.99rem)';

const listen = (tell: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** Whether the window is a telephone's. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => matchMedia(query).matches);
