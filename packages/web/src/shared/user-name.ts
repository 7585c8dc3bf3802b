import type { Words } from '@risikobilde/words';

/** The name of who wrote; that it was erased, where it was. */
export const userName = (
  { id, name }: { readonly id: string; readonly name: string },
  t: Words['t'],
): string => {
  const day = /^erased-(\d{4}-\d\d-\d\d)$/.exec(id)?.[1];
  return day === undefined ? name : t('erased.text', { day });
};
