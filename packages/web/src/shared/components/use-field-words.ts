import {
  countryCodes,
  countryName,
  createContext,
  fieldAt,
  isKind,
  type Role,
  viewFrom,
} from '@risikobilde/core';
import { fieldHelp, fieldLabel, kindWord, type MessageKey, valueWord } from '@risikobilde/words';
import { useMemo } from 'react';
import { capital } from '../capital.js';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';

type ResultKey = Extract<
  MessageKey,
  `${'answer' | 'change' | 'conclusion' | 'ground' | 'impact' | 'premise' | 'right' | 'standing' | 'step'}.${string}`
>;

/** The words of the field in the language of the page: values, results, roles, fields and countries. */
export const useFieldWords = () => {
  const { language, text } = useWorkbench();
  const words = useWords();
  return useMemo(
    () => ({
      /** A value of the field at a place, such as `planned` of `measure.states.state`. */
      value: (place: string, value: string) => capital(valueWord(words, place, value)),
      result: (key: ResultKey) => capital(words.say({ key, values: {} })),
      role: (role: Role) => capital(words.t(`role.${role}`)),
      field: (place: string) => fieldLabel(words, place),
      help: (place: string) => fieldHelp(words, place),
      kind: (kind: string, count: 'one' | 'many') => kindWord(words, kind, count),
      country: (code: string) => capital(text(countryName(code))),
      /** The values of a field as choices: all that the catalogue has, or these. */
      choices: <V extends string>(
        place: string,
        // Who asks knows what the field holds; the catalogue was read from the same schema.
        values: readonly V[] = valuesAt(place) as readonly V[],
      ) => values.map((value) => ({ value, label: capital(valueWord(words, place, value)) })),
    }),
    [language, text, words],
  );
};

const valuesAt = (place: string): readonly string[] => {
  const [kind = '', ...names] = place.split('.');
  const value = isKind(kind) ? fieldAt(kind, names.join('.'))?.field.value : undefined;
  const form = value?.type === 'list' ? value.of : value;
  return form?.type === 'choice' ? form.values : [];
};

/** The place of a field of a record, which its words are found under. */
export const placeOf = (kind: string, field: string): string =>
  (isKind(kind) ? fieldAt(kind, field)?.place : undefined) ?? `${kind}.${field}`;

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

/** What is outside the EEA is seen from the operator, on the day of the page. */
export const useViewpoint = () => {
  const context = useCoreContext();
  return useMemo(() => viewFrom(context), [context]);
};

/** The context that rules and names are computed in, for the records and the day of the page. */
export const useCoreContext = () => {
  const { assessment, world, asOf } = useWorkbench();
  return useMemo(() => createContext(assessment, world, asOf), [assessment, world, asOf]);
};
