/**
 * A field's path as names: `judgements[cloud].frequency.level` is judgements (cloud), frequency, level. `label` gives the
 * name of a field under its parent; a language at the end is left out, for it is said beside.
 */
export const pathInWords = (
  kind: string,
  path: string,
  label: (parent: string, field: string) => string,
): string => {
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)];
  const names = steps.flatMap(([, field = '', key], i) => {
    if (i > 0 && i === steps.length - 1 && /^(nb|nn|en)$/.test(field)) return [];
    const parent = steps[i - 1]?.[1] ?? kind;
    return [`${label(parent, field)}${key === undefined ? '' : ` (${key})`}`];
  });
  return names.join(', ');
};
