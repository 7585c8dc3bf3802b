import { createContext, use } from 'react';

/** Around the fields of what is being written and is not there yet: texts stand open from the start. */
export const IsNew = createContext(false);

export const useIsNew = (): boolean => use(IsNew);
