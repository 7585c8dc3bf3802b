import type { Standing } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';

/** A sign beside the word, never instead of it. */
export const standingSign: Readonly<Record<Standing, string>> = {
  supported: '✓',
  challenged: '!',
  fallen: '✗',
  unsupported: '?',
};

/** What a record or a step of an argument is. A type that has no word, which `say` answers by its key, shows as itself. */
export const typeWord = (type: string, { say }: Words): string =>
  [`kind.${type}.one`, `type.${type}`]
    .map((key) => ({ key, said: say({ key, values: {} }) }))
    .find(({ key, said }) => said !== key)?.said ?? type;
