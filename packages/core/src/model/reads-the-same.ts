import type { Text } from '@risikobilde/words/message';

/** Whether two texts say the same in every language that both have; a translation that was added changes nothing. */
export const readsTheSame = (a: Text, b: Text): boolean => {
  const shared = Object.keys(a).filter((language) => b[language] !== undefined);
  return shared.length > 0 && shared.every((language) => a[language] === b[language]);
};
