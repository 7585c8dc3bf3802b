import { countryCodes, countryName, createContext, type Role } from '@risikobilde/core';
import { enumWord, fieldLabel, type ResultWord, resultWord, roleWord } from '@risikobilde/publish/words';
import { useMemo } from 'react';
import { capital } from '../capital.js';
import { useWorkbench } from '../data/context.js';

/** The words of the field in the language of the page: values, results, roles, fields and countries. */
export const useFieldWords = () => {
  const { language, text } = useWorkbench();
  return useMemo(
    () => ({
      /** A value of a field, such as `planned` of `state`. */
      value: (field: string, value: string) => capital(enumWord(language, field, value)),
      result: (key: ResultWord) => capital(resultWord(language, key)),
      role: (role: Role) => capital(roleWord(language, role)),
      field: (parent: string, field: string) => fieldLabel(parent, field)[language],
      country: (code: string) => capital(text(countryName(code))),
      /** Values of a field as choices. */
      choices: <V extends string>(field: string, values: readonly V[]) =>
        values.map((value) => ({ value, label: capital(enumWord(language, field, value)) })),
    }),
    [language, text],
  );
};

/** The countries as choices, by name. */
export const useCountries = () => {
  const words = useFieldWords();
  return useMemo(
    () =>
      countryCodes
        .map((value) => ({ value, label: words.country(value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nb')),
    [words],
  );
};

/** The context that rules and names are computed in, for the records and the day of the page. */
export const useCoreContext = () => {
  const { assessment, world, asOf } = useWorkbench();
  return useMemo(() => createContext(assessment, world, asOf), [assessment, world, asOf]);
};
