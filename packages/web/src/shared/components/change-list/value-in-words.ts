import { formatDay, formatNumber, isLanguage, isText } from '@risikobilde/words';
import { type Language, textIn } from '@risikobilde/core';
import { enumWord, fieldLabel } from '@risikobilde/publish/words';

/** What values and paths need to be said in words. */
export type Wording = {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly languageName: (language: Language) => string;
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value of a field as a person would write it; names for ids, words for enumerations, never JSON. */
export const valueInWords = (value: unknown, field: string, wording: Wording): string => {
  const { language } = wording;
  if (typeof value === 'string') {
    const word = enumWord(language, field, value);
    if (word !== value) return word;
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, language) : wording.nameOf(value);
  }
  if (typeof value === 'number') return formatNumber(value, language, 15);
  if (typeof value === 'boolean') return value ? wording.yes : wording.no;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueInWords(item, field, wording));
    const isRange = value.length === 2 && value.every((item) => typeof item === 'number');
    return items.join(isRange ? '–' : '; ');
  }
  if (!isMapping(value)) return '';
  if (isText(value)) return textIn(value, language);
  return Object.entries(value)
    .map(([name, inner]) => `${fieldLabel(field, name)[language]}: ${valueInWords(inner, name, wording)}`)
    .join(', ');
};

/** Such as `judgements[cloud].frequency.level`: "Vurderinger (Sky), Hyppighet, Nivå". */
export const pathInWords = (kind: string, path: string, wording: Wording): string => {
  let parent = kind;
  return (path.match(/[^.[\]]+(\[[^\]]*\])?/g) ?? [])
    .map((step) => {
      const [name = '', key] = step.replace(/\]$/, '').split('[');
      if (isLanguage(name)) return wording.languageName(name);
      const label = fieldLabel(parent, name)[wording.language];
      parent = name;
      if (key === undefined || key === '') return label;
      return /^\d+$/.test(key)
        ? `${label} ${Number(key) + 1}`
        : `${label} (${keyInWords(key, name, wording)})`;
    })
    .join(', ');
};

// A key may be of two parts, such as an alternative and a day.
const keyInWords = (key: string, field: string, wording: Wording): string => {
  const whole = valueInWords(key, field, wording);
  return whole === key
    ? key
        .split(' ')
        .map((part) => valueInWords(part, field, wording))
        .join(' ')
    : whole;
};

/** The last name in a path: what says which words an enumeration's value has. */
export const lastField = (path: string): string =>
  path
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .findLast((step) => !isLanguage(step)) ?? path;
