import { type Assessment, type AssessmentRecord, isObject, isText, walkFields } from '@risikobilde/core';

/**
 * Makes some records internal and puts a word of its own into every text, string and id of them, so that whatever tells of
 * them can be found in what is published. References to them are kept.
 */
export const poisoned = (
  assessment: Assessment,
  isSecret: (record: AssessmentRecord) => boolean,
): { readonly assessment: Assessment; readonly poisons: readonly string[] } => {
  const poisons: string[] = [];
  const poison = (): string => {
    const word = `gift${String(poisons.length + 1).padStart(5, '0')}x`;
    poisons.push(word);
    return word;
  };
  const secret = new Set(assessment.records.filter(isSecret).map(({ id }) => id));
  const renamed = new Map([...secret].map((id) => [id, `${id}-${poison()}`]));
  const records = assessment.records.map((record) => {
    const changed = withIds(record, renamed) as AssessmentRecord;
    return secret.has(record.id) ? { ...withPoison(changed, poison), level: 'internal' as const } : changed;
  });
  return { assessment: { ...assessment, records }, poisons };
};

/** The value with other ids, where an id stands alone and where Markdown refers to one. */
const withIds = (value: unknown, renamed: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string')
    return (
      renamed.get(value) ??
      value.replaceAll(
        /(record:|id=")([a-z0-9.-]+)/g,
        (_, mark: string, id: string) => `${mark}${renamed.get(id) ?? id}`,
      )
    );
  if (Array.isArray(value)) return value.map((item) => withIds(item, renamed));
  if (!isObject(value)) return value;
  // A code in a register of others may read as an id does, and names no record.
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'code' ? inner : withIds(inner, renamed)]),
  );
};

/** The record with a poison in each of its texts, and in each string that names nothing else. */
const withPoison = (record: AssessmentRecord, poison: () => string): AssessmentRecord => {
  const changed = structuredClone(record);
  walkFields(changed, ({ field }, { type }, held, path) => {
    if (isText(held)) {
      const texts: Record<string, string> = held;
      for (const tag of Object.keys(texts)) texts[tag] = `${texts[tag] ?? ''} ${poison()}`;
    } else if (type === 'string' && typeof held === 'string' && free.has(field.name)) {
      const place = path
        .slice(0, -1)
        .reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], changed);
      (place as Record<string | number, unknown>)[path.at(-1) ?? ''] = `${held} ${poison()}`;
    }
  });
  return changed;
};

// Strings without a form of their own: what a person may have written there.
const free: ReadonlySet<string> = new Set(['group', 'anchor', 'provision', 'title']);
