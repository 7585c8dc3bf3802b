import { createContext, useContext } from 'react';
import { useTypedAt } from '../../shared/data/typed.js';

/** Where what is typed in the step that is open lies until it is saved. */
export const TypedPlace = createContext('');

/** Begins the step anew, after what was typed has been put away. */
export const DiscardTyped = createContext<() => void>(() => undefined);

/** The state of a field of a step, by a name of its own in the step: kept until the step is saved. */
export const useTyped = <T>(field: string, initial: T | (() => T)): readonly [T, (next: T) => void] =>
  useTypedAt(useContext(TypedPlace), field, initial);
