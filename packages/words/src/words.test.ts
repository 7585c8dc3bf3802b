import { describe, expect, it } from 'vitest';
import {
  formatBounds,
  formatCount,
  formatDay,
  formatDifference,
  formatList,
  formatNumber,
  formatPercent,
  formatRange,
  formatShortDay,
  formatWhen,
} from './format.js';
import type { Message } from './message.js';
import { textIn } from './text.js';
import { everyLanguage } from './generated/every-language.js';
import { languages } from './language.js';
import { createWords } from './words.js';

const nb = createWords('nb', {
  plain: 'Ingen tiltak.',
  shown: '{n, number} av {of, number} {of, plural, one {tiltak} other {tiltak}} vises.',
  named: '{name}: {why}',
  because: 'Fordi {why}.',
  quoted: '«{text}»',
  since: 'Siden {day, date} ({day, date, short})',
  gone: 'Tatt ut {day, date, when}',
  figure: '{n, number, figure} personer, {share, number, percent}',
});
const said = (key: string, values: Message['values'] = {}): string => nb.say({ key, values });

describe('words', () => {
  it('a message without places is said as it stands', () => {
    expect(said('plain')).toBe('Ingen tiltak.');
  });

  it.each([
    ['a name that turns the text', '\u202Eabc', '\u2068\u202Eabc\u2069'],
    ['an isolate that is not ended', 'a\u2066b', '\u2068a\u2066b\u2069\u2069'],
    ['the end of what was not begun', 'a\u2069\u202Eb', '\u2068a\u202Eb\u2069'],
    ['an Arabic name', '\u0645\u062D\u0645\u062F', '\u2068\u0645\u062D\u0645\u062F\u2069'],
    ['a name', 'Åse', 'Åse'],
  ])('%s leaves what is said after it as it is written', (_, text, isolated) => {
    expect(said('named', { name: text, why: { nb: text } })).toBe(`${isolated}: ${isolated}`);
    expect(said('because', { why: { list: [{ nb: text }, { nb: '12' }] } })).toBe(`Fordi ${isolated} og 12.`);
  });

  it('numbers in a message are written as the language writes them', () => {
    expect(said('shown', { n: 1200, of: 10_001 })).toBe('1\u00a0200 av 10\u00a0001 tiltak vises.');
    expect(said('figure', { n: 632.4, share: 0.9996 })).toBe('630 personer, 99,96\u00a0%');
  });

  it('a day is written out, and no more exactly than it is known', () => {
    expect(said('since', { day: '2023-07-10' })).toBe('Siden 10. juli 2023 (10.07.2023)');
    expect(said('gone', { day: '2023-11-03' })).toBe('Tatt ut 3. november 2023');
    expect(said('gone', { day: '2023-11' })).toBe('Tatt ut i november 2023');
    expect(['2023-11-03', '2023-11', '2023'].map((day) => formatWhen(day, 'en'))).toEqual([
      'on 3 November 2023',
      'in November 2023',
      'in 2023',
    ]);
    expect(formatDay('2026-02', 'nb')).toBe('februar 2026');
    expect(formatDay('2026', 'nb')).toBe('2026');
  });

  it('a text of a record, a message and a list may fill a place', () => {
    const name = { nb: 'Tilgangsstyring', en: 'Access control' };
    expect(said('named', { name, why: { key: 'plain', values: {} } as unknown as Message })).toBe(
      'Tilgangsstyring: Ingen tiltak.',
    );
    expect(said('because', { why: { list: [name, { nb: 'logg' }, { nb: 'kryptering' }] } })).toBe(
      'Fordi Tilgangsstyring, logg og kryptering.',
    );
  });

  it('what fills a place gives up its full stop before a colon, a full stop or a closing quotation mark', () => {
    expect(said('named', { name: { nb: 'Vi logger alt.' }, why: 'ja' })).toBe('Vi logger alt: ja');
    expect(said('because', { why: 'det er slik.' })).toBe('Fordi det er slik.');
    expect(said('because', { why: 'hvem vet?' })).toBe('Fordi hvem vet?');
    expect(said('quoted', { text: 'Vi logger alt.' })).toBe('«Vi logger alt»');
    expect(said('because', { why: 'den tilhører X Inc.' })).toBe('Fordi den tilhører X Inc..');
  });

  it('a key that the language lacks is said in its fallback, and at last shown as it is', () => {
    const danish = createWords('nn', {}, nb);
    expect(danish.say({ key: 'plain', values: {} })).toBe('Ingen tiltak.');
    expect(said('lost')).toBe('lost');
  });
});

it('every language has words of its own for every message', () => {
  for (const language of languages)
    expect(Object.keys(everyLanguage.nb).filter((key) => everyLanguage[language][key] === undefined)).toEqual(
      [],
    );
});

describe('texts of records', () => {
  it('nynorsk falls back on bokmål, English on bokmål, and a text in one language alone is read in that', () => {
    expect(textIn({ nb: 'mål', en: 'aim' }, 'nn')).toBe('mål');
    expect(textIn({ nb: 'mål' }, 'en')).toBe('mål');
    expect(textIn({ sv: 'syfte' }, 'nb')).toBe('syfte');
  });
});

describe('formats', () => {
  it('a share never reads 0 or 100 per cent for what only comes near', () => {
    expect(formatPercent(0.125, 'nb')).toBe('13\u00a0%');
    expect(formatPercent(1e-9, 'en')).toBe('<\u00a00.0001%');
    expect(formatPercent(0.99999, 'en')).toBe('99.999%');
    expect(formatPercent(1, 'en')).toBe('100%');
  });

  it.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [0.5, '0,5', '0.5'],
    [632.4, '630', '630'],
    [1_234_567, '1\u00a0200\u00a0000', '1,200,000'],
    [-42, '−42', '−42'],
    [0.000123, '0,00012', '0.00012'],
    [9.996, '10', '10'],
    [1e21, `1${'\u00a0000'.repeat(7)}`, `1${',000'.repeat(7)}`],
    [Number.NaN, '–', '–'],
    [Number.POSITIVE_INFINITY, '∞', '∞'],
  ])(
    '%d is written %s in Norwegian and %s in English, with no more digits than a risk is known by',
    (value, nb, en) => {
      expect(formatNumber(value, 'nb')).toBe(nb);
      expect(formatNumber(value, 'en')).toBe(en);
    },
  );

  it('a count keeps every digit, and a difference its sign', () => {
    expect(formatCount(1_234_567, 'nn')).toBe('1\u00a0234\u00a0567');
    expect([3, -3, 0].map((value) => formatDifference(value, 'en'))).toEqual(['+3', '−3', '0']);
  });

  it('a range is written with a dash, which stands apart where an end has a sign', () => {
    expect(formatRange(5, 300, 'nb')).toBe('5–300');
    expect(formatRange(-3, 12, 'nb')).toBe('−3 – 12');
  });

  it('certain bounds still hold the value when they are read', () => {
    expect(formatBounds(1234, 5678, 'en')).toBe('1,200–5,700');
    expect(formatBounds(0.1, 0.1, 'nb')).toBe('0,1');
  });

  it('a range whose ends read the same is written once', () => {
    expect(formatRange(1001, 1002, 'en')).toBe('1,000');
  });

  it('lists and short days are written as each language writes them', () => {
    expect(formatList(['a', 'b', 'c'], 'nn')).toBe('a, b og c');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b'], 'nb', 'or')).toBe('a eller b');
    expect(formatShortDay('2023-07-10', 'en')).toBe('2023-07-10');
  });
});
