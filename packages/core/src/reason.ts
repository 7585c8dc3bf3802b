import { type Reason, type Standing, strongest, weakest } from './evaluation.js';
import type { FullText, Text } from './model/text.js';

/** A reason that stands on its children: as weak as the weakest of them and of itself. */
export const reasonOf = (
  parts: {
    readonly ref: string;
    readonly type: string;
    readonly label: Text;
    readonly standing: Standing;
    readonly reason: FullText;
  } & Partial<Reason>,
): Reason => ({ children: [], ...parts });

export const standsOn = (children: readonly Reason[]): Standing =>
  weakest(children.map((child) => child.standing));

export const plain = (text: string): Text => ({ nb: text });

/** The same in all three languages: names, codes. */
export const same = (text: string): FullText => ({ nb: text, nn: text, en: text });

const abbreviation = /\b(?:Inc|Ltd|Corp|Co|mv|osv|etc)\.$/;

// A sentence in front of a colon or another full stop gives up its own; a name such as "X Inc." keeps it.
const unended = (text: string): string =>
  text.endsWith('.') && !text.endsWith('..') && !abbreviation.test(text) ? text.slice(0, -1) : text;

/** What something is called, and what is said of it: "The transfer to X: Has no ground." */
export const labelled = (label: Text, said: Text): FullText => {
  const join = (language: 'nb' | 'nn' | 'en'): string =>
    `${unended(label[language] ?? label.nb)}: ${said[language] ?? said.nb}`;
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};

type Values = Readonly<Record<string, string | number | Text>>;

// By hand: a regular expression with a callback took a tenth of a whole evaluation.
const fillIn = (template: FullText, values: Values, language: keyof FullText): string => {
  const text = template[language];
  let filled = '';
  let from = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
    const close = text.indexOf('}', open);
    if (close < 0) break;
    const given = values[text.slice(open + 1, close)];
    const value = typeof given === 'object' ? (given[language] ?? given.nb) : given;
    if (value === undefined) continue;
    const next = text[close + 1];
    filled += text.slice(from, open) + (next === ':' || next === '.' ? unended(String(value)) : value);
    from = close + 1;
    open = close;
  }
  return from === 0 ? text : filled + text.slice(from);
};

/** Fills `{name}` in each language with a text or a word that is the same in all. */
export const say = (template: FullText, values: Values = {}): FullText => ({
  nb: fillIn(template, values, 'nb'),
  nn: fillIn(template, values, 'nn'),
  en: fillIn(template, values, 'en'),
});

/** One strong reason is enough; none at all holds nothing. */
export const strongestOf = (children: readonly Reason[]): Standing =>
  strongest(children.map((child) => child.standing));
