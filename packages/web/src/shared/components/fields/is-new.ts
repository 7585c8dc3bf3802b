import { createContext, use } from 'react';

/** Around the fields of what is being written and is not there yet: texts are plain fields, and only what is needed is asked. */
export const IsNew = createContext(false);

export const useIsNew = (): boolean => use(IsNew);
