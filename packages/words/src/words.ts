import { IntlMessageFormat } from 'intl-messageformat';
import {
  formatCount,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  formatShortDay,
  formatWhen,
} from './format.js';
import { type Language, languageInfo } from './language.js';
import {
  isMessage,
  type Message,
  type MessageKey,
  type MessageValue,
  type Sayable,
  type SayableList,
  type ValuesOf,
} from './message.js';
import { isolateText, languageOf, textIn } from './text.js';

/** A message in ICU MessageFormat: as it is written or, where a build has read it before, what it was read as. */
type Pattern = ConstructorParameters<typeof IntlMessageFormat>[0];

/** The messages of one language, by key. */
export type Catalogue = Readonly<Record<string, Pattern>>;

/** Says messages and texts in one language. */
export type Words = {
  readonly language: Language;
  /** A message or a text, in words. */
  readonly say: (said: Sayable) => string;
  /** The language that it is said in: another than that of the words where they lack it. */
  readonly languageOf: (said: Sayable) => string;
  /** The message of a key: `t('risk.shown', { n: 2, of: 10 })` is `say(message('risk.shown', { n: 2, of: 10 }))`. */
  readonly t: <K extends MessageKey>(key: K, ...values: ValuesOf<K>) => string;
};

type Part = { readonly type: number; readonly value: unknown };
/** Wraps what fills a place, so that the parts of a message tell it from the words around it. */
type Filled = { readonly filled: string };

/**
 * Creates the words of one language. A key that the catalogue lacks is read in the fallback catalogue, and at last
 * shown as it is, so that a missing word is seen and nothing is blank.
 */
export const createWords = (
  language: Language,
  messages: Catalogue,
  fallback?: Pick<Words, 'say'> & Partial<Pick<Words, 'languageOf'>>,
): Words => {
  const compiled = new Map<string, IntlMessageFormat>();

  const sayList = ({ list, or }: SayableList): string =>
    formatList(
      list.map((one) => isolateText(say(one))),
      language,
      or ? 'or' : 'and',
    );

  const fill = (value: MessageValue): unknown => {
    if (typeof value === 'number') return value;
    const filled =
      typeof value === 'string'
        ? isolateText(value)
        : isList(value)
          ? sayList(value)
          : isolateText(say(value));
    return { filled, toString: () => filled } satisfies Filled & { toString: () => string };
  };

  const sayMessage = (said: Message): string => {
    const pattern = messages[said.key];
    if (pattern === undefined) return fallback?.say(said) ?? said.key;
    // Most messages have no places and need no parser; an apostrophe before a brace is the format's escape.
    if (typeof pattern === 'string' && !pattern.includes('{')) return pattern;
    const before = compiled.get(said.key);
    const format = before ?? compile(pattern, language);
    if (before === undefined) compiled.set(said.key, format);
    const values = Object.fromEntries(
      Object.entries(said.values).map(([name, value]) => [name, fill(value)]),
    );
    return joined(format.formatToParts(values) as readonly Part[], language);
  };

  const say = (said: Sayable): string => (isMessage(said) ? sayMessage(said) : textIn(said, language));

  return {
    language,
    say,
    languageOf: (said) =>
      !isMessage(said)
        ? languageOf(said, language)
        : messages[said.key] === undefined
          ? (fallback?.languageOf?.(said) ?? language)
          : language,
    t: (key, ...[values]) => sayMessage({ key, values: values ?? {} }),
  };
};

const isList = (value: Exclude<MessageValue, string | number>): value is SayableList => 'list' in value;

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'filled' in value ? String(value.filled) : String(value);

const whole = (as: string) => ({ as, minimumIntegerDigits: 1 });

/** The styles of `{n, number, style}` and `{day, date, style}`; without a style a number keeps every digit it has. */
const styles = {
  number: { figure: whole('figure'), count: whole('count'), percent: whole('percent') },
  date: { short: { as: 'short', calendar: 'gregory' }, when: { as: 'when', calendar: 'gregory' } },
};

// The library copies a style before it hands it on, so it is known by a name of its own.
const named = (style: object | undefined): unknown => (style && 'as' in style ? style.as : undefined);

const compile = (pattern: Pattern, language: Language): IntlMessageFormat =>
  new IntlMessageFormat(pattern, languageInfo[language].intl, styles, {
    ignoreTag: true,
    formatters: {
      getNumberFormat: (_locale, style) => {
        const name = named(style);
        const format = (value: number | bigint): string =>
          name === 'percent'
            ? formatPercent(Number(value), language)
            : name === 'figure'
              ? formatNumber(Number(value), language)
              : name === 'count'
                ? formatCount(Number(value), language)
                : formatNumber(Number(value), language, 15);
        // The library asks no more of a number format than this method.
        return { format } as Intl.NumberFormat;
      },
      getDateTimeFormat: (_locale, style) => {
        const as = named(style);
        const form = as === 'short' ? formatShortDay : as === 'when' ? formatWhen : formatDay;
        const format = (day: unknown): string => form(plain(day), language);
        // The library asks no more of a date format than this method.
        return { format } as Intl.DateTimeFormat;
      },
      getPluralRules: (locale, options) => new Intl.PluralRules(locale, options),
    },
  });

const abbreviation = /\b(?:Inc|Ltd|Corp|Co|mv|osv|etc)\.$/;

// What fills a place in front of a colon, a full stop, a question mark or a closing quotation mark gives up its own full stop; "X Inc." keeps it.
const unended = (text: string): string =>
  text.endsWith('.') && !text.endsWith('..') && !abbreviation.test(text) ? text.slice(0, -1) : text;

const joined = (parts: readonly Part[], language: Language): string => {
  let text = '';
  parts.forEach((part, index) => {
    const next = parts[index + 1]?.value;
    const follows = typeof next === 'string' ? next[0] : undefined;
    const isFilled = typeof part.value === 'object';
    const said = typeof part.value === 'number' ? formatNumber(part.value, language, 15) : plain(part.value);
    if (isFilled && follows !== undefined && ':.?»”'.includes(follows)) text += unended(said);
    // A filled question or exclamation ends the sentence itself.
    else if (!isFilled && said.startsWith('.') && /[!?]$/.test(text)) text += said.slice(1);
    else text += said;
  });
  return text;
};
