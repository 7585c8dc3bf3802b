import type { Present } from '@risikobilde/api';

/** Each name once, in the order they came, with the number of windows it has open. */
export const namesOf = (
  present: readonly Present[],
): readonly { readonly name: string; readonly windows: number }[] => {
  const windows = new Map<string, number>();
  for (const { name } of present) windows.set(name, (windows.get(name) ?? 0) + 1);
  return [...windows].map(([name, count]) => ({ name, windows: count }));
};
