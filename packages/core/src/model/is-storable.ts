/** Whether a text is one that a file and a database can hold: no NUL, and no half of a character. */
export const isStorableText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** Whether all texts in a value are, names of fields too. */
export const isStorable = (value: unknown): boolean => {
  // Not by calling itself: what was sent may be nested deeper than calls may be.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string' && !isStorableText(one)) return false;
    if (typeof one === 'object' && one !== null && !(one instanceof Uint8Array))
      for (const [name, inner] of Object.entries(one)) left.push(name, inner);
  }
  return true;
};
