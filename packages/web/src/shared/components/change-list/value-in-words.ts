import {
  fieldAt,
  type FieldValue,
  fieldsIn,
  formOf,
  isKind,
  isObject,
  type Language,
  type PlacedValue,
  textIn,
} from '@risikobilde/core';
import {
  fieldLabel,
  formatDay,
  formatNumber,
  isLanguage,
  isText,
  valueWord,
  type Words,
} from '@risikobilde/words';

/** What values and paths need to be said in words. */
export type Wording = {
  readonly words: Words;
  readonly nameOf: (id: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly languageName: (language: Language) => string;
};

const stepsOf = (path: string): readonly string[] => path.match(/[^.[\]]+(\[[^\]]*\])?/g) ?? [];

/** The field that a path leads to; a language of a text and the key of an item lead no further. */
const fieldOf = (kind: string, path: string): PlacedValue | undefined => {
  const names = stepsOf(path)
    .map((step) => step.split('[')[0] ?? '')
    .filter((name) => !isLanguage(name));
  const placed = isKind(kind) ? fieldAt(kind, names.join('.')) : undefined;
  return placed && { value: placed.field.value, place: placed.place };
};

/** The value at a path of a record as a person would write it; names for ids, words for enumerations, never JSON. */
export const valueInWords = (kind: string, path: string, value: unknown, wording: Wording): string =>
  inWords(fieldOf(kind, path), value, wording);

const inWords = (placed: PlacedValue | undefined, value: unknown, wording: Wording): string => {
  const { words } = wording;
  const { language } = words;
  if (typeof value === 'string') return stringInWords(placed, value, wording);
  if (typeof value === 'number') return formatNumber(value, language, 15);
  if (typeof value === 'boolean') return value ? wording.yes : wording.no;
  const form = placed && formOf(placed, value);
  if (Array.isArray(value)) {
    const of = form?.value.type === 'list' ? { value: form.value.of, place: form.place } : placed;
    const isRange = value.length === 2 && value.every((item) => typeof item === 'number');
    return value.map((item: unknown) => inWords(of, item, wording)).join(isRange ? '–' : '; ');
  }
  if (!isObject(value)) return '';
  if (isText(value)) return textIn(value, language);
  // One item of a list is told as the list is.
  const item =
    form?.value.type === 'list' ? formOf({ value: form.value.of, place: form.place }, value) : form;
  const fields = item === undefined ? [] : fieldsIn(item);
  return Object.entries(value)
    .map(([name, inner]) => {
      const found = fields.find(({ field }) => field.name === name);
      const label = found ? fieldLabel(words, found.place) : name;
      return `${label}: ${inWords(found && { value: found.field.value, place: found.place }, inner, wording)}`;
    })
    .join(', ');
};

const stringInWords = (placed: PlacedValue | undefined, value: string, wording: Wording): string => {
  const form = placed && formOf(itemOf(placed), value);
  if (form?.value.type === 'choice') return valueWord(wording.words, form.place, value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, wording.words.language) : wording.nameOf(value);
};

const itemOf = ({ value, place }: PlacedValue): PlacedValue => {
  const of: FieldValue = value.type === 'list' ? value.of : value;
  return { value: of, place };
};

/** Such as `judgements[cloud].frequency.level`: "Vurderinger (Sky), Hyppighet, Nivå". */
export const pathInWords = (kind: string, path: string, wording: Wording): string => {
  const above: string[] = [];
  return stepsOf(path)
    .map((step) => {
      const [name = '', key] = step.replace(/\]$/, '').split('[');
      if (isLanguage(name)) return wording.languageName(name);
      above.push(name);
      const placed = fieldOf(kind, above.join('.'));
      const label = placed ? fieldLabel(wording.words, placed.place) : name;
      if (key === undefined || key === '') return label;
      return /^\d+$/.test(key)
        ? `${label} ${Number(key) + 1}`
        : `${label} (${keyInWords(key, placed, wording)})`;
    })
    .join(', ');
};

// A key may be of two parts, such as an alternative and a day.
const keyInWords = (key: string, placed: PlacedValue | undefined, wording: Wording): string => {
  const whole = inWords(placed, key, wording);
  return whole === key
    ? key
        .split(' ')
        .map((part) => inWords(placed, part, wording))
        .join(' ')
    : whole;
};
