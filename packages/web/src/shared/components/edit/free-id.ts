import { shortName } from '../../short-name.js';

/** An id of a record made from its name, with a number after it when others have it. */
export const freeId = (name: string, otherwise: string, isTaken: (id: string) => boolean): string => {
  const stem = shortName(name) || otherwise;
  let id = stem;
  for (let n = 2; isTaken(id); n++) id = `${stem}-${n}`;
  return id;
};
