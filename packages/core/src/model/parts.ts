/**
 * Work that stops between its parts, so that whoever does it can do something else there. What it returns is its result, the same however
 * long it stood still.
 */
export type Parts<Value> = Generator<undefined, Value>;

/** All of the work, without a stop. */
export const allAtOnce = <Value>(parts: Parts<Value>): Value => {
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
  }
};
