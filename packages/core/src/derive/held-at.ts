import { isObject } from '../model/is-object.js';

/** Everything at the names below a value, through lists; undefined where nothing is. */
export const heldAt = (value: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.flatMap((one) => heldAt(one, names) ?? []);
  return isObject(value) ? heldAt(value[name], rest) : undefined;
};
