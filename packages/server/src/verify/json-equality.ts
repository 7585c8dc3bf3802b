import { canonicalJson, isSameResult } from '@risikobilde/core';

/** Whether a text is the value as JSON, and nothing more; the order of fields means nothing. */
export const isJsonOf = (text: string, value: unknown): boolean => {
  try {
    const read: unknown = JSON.parse(text);
    return JSON.stringify(read) === text && isSameResult(read, value);
  } catch {
    return false;
  }
};

/** Whether a text is a list in canonical JSON of the texts given, each once, in any order. */
export const isSameSet = (list: string, texts: readonly string[]): boolean => {
  try {
    const read: unknown = JSON.parse(list);
    if (!Array.isArray(read)) return false;
    const there = read.map((one: unknown) => canonicalJson(one));
    return (
      `[${there.join(',')}]` === list && JSON.stringify(there.sort()) === JSON.stringify([...texts].sort())
    );
  } catch {
    return false;
  }
};
