/** A list for a message: the first ones, and how many more there are. */
export const listed = (values: Iterable<string>, shown = 12): string => {
  const all = [...values];
  if (all.length === 0) return 'none';
  return all.length <= shown
    ? all.join(', ')
    : `${all.slice(0, shown).join(', ')} and ${all.length - shown} more`;
};

/** "a claim", "an activity": a kind with its article. */
export const aKind = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** "an activity or a claim" */
export const anyKind = (kinds: readonly string[]): string => kinds.map(aKind).join(' or ');
