import type { Standing } from '@risikobilde/core';

/** How a surface is filled beside its colour, so that it can be told apart in greyscale and by those who see colours otherwise. */
export type Pattern = 'plain' | 'diagonal' | 'cross' | 'dots';

/** Colours of a surface: a pale one to write on, a strong one for marks, and what is written on each. */
export type Tone = {
  readonly tint: string;
  readonly onTint: string;
  readonly solid: string;
  readonly onSolid: string;
  readonly pattern: Pattern;
};

/** Colours of a picture. Text stands at least 4.5:1 against what is behind it, marks at least 3:1; a test holds that. */
export type Theme = {
  readonly background: string;
  /** Cards and lanes, a little off the background. */
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** Hairlines that only guide the eye. */
  readonly rule: string;
  /** Lines that carry meaning: axes, connectors, outlines. */
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Bands of risk from low to high. */
  readonly bands: { readonly low: Tone; readonly moderate: Tone; readonly high: Tone };
  readonly standings: Readonly<Record<Standing, Tone>>;
  /** Alternatives in the order they are given. */
  readonly alternatives: readonly string[];
};

/** Light theme, for screens and paper. The three bands also differ in lightness, so that they hold in greyscale. */
export const lightTheme: Theme = {
  background: '#ffffff',
  surface: '#f3f5f8',
  ink: '#1b2733',
  muted: '#51606f',
  rule: '#dbe1e7',
  line: '#76828f',
  accent: '#0a4f91',
  onAccent: '#ffffff',
  bands: {
    low: { tint: '#dcefe6', onTint: '#14513a', solid: '#2f8f6b', onSolid: '#ffffff', pattern: 'plain' },
    moderate: {
      tint: '#fbe8b9',
      onTint: '#6a4300',
      solid: '#b06f00',
      onSolid: '#ffffff',
      pattern: 'diagonal',
    },
    high: { tint: '#f6cfcb', onTint: '#78101f', solid: '#8f1527', onSolid: '#ffffff', pattern: 'cross' },
  },
  standings: {
    supported: { tint: '#dcefe6', onTint: '#14513a', solid: '#1f7a57', onSolid: '#ffffff', pattern: 'plain' },
    challenged: {
      tint: '#fbe8b9',
      onTint: '#6a4300',
      solid: '#945c00',
      onSolid: '#ffffff',
      pattern: 'diagonal',
    },
    fallen: { tint: '#f6cfcb', onTint: '#78101f', solid: '#8f1527', onSolid: '#ffffff', pattern: 'cross' },
    unsupported: {
      tint: '#eceff2',
      onTint: '#3f4c59',
      solid: '#5c6975',
      onSolid: '#ffffff',
      pattern: 'dots',
    },
  },
  alternatives: ['#0a4f91', '#b3470d', '#6a3d9a', '#00695c', '#8a2c5f'],
};

/** Dark theme, for screens. */
export const darkTheme: Theme = {
  background: '#131c26',
  surface: '#1c2834',
  ink: '#eef2f6',
  muted: '#adb9c5',
  rule: '#2f3d4b',
  line: '#7f8d9b',
  accent: '#8cc4ff',
  onAccent: '#0b1a2a',
  bands: {
    low: { tint: '#173c2e', onTint: '#b5ebd3', solid: '#3f9d79', onSolid: '#08160f', pattern: 'plain' },
    moderate: {
      tint: '#46340f',
      onTint: '#ffe0a0',
      solid: '#d99a2b',
      onSolid: '#1d1300',
      pattern: 'diagonal',
    },
    high: { tint: '#571e26', onTint: '#ffd3d3', solid: '#f08a8a', onSolid: '#2a0508', pattern: 'cross' },
  },
  standings: {
    supported: { tint: '#173c2e', onTint: '#b5ebd3', solid: '#4fb38b', onSolid: '#08160f', pattern: 'plain' },
    challenged: {
      tint: '#46340f',
      onTint: '#ffe0a0',
      solid: '#e2a63a',
      onSolid: '#1d1300',
      pattern: 'diagonal',
    },
    fallen: { tint: '#571e26', onTint: '#ffd3d3', solid: '#f08a8a', onSolid: '#2a0508', pattern: 'cross' },
    unsupported: {
      tint: '#2a3642',
      onTint: '#d5dde5',
      solid: '#9aa7b4',
      onSolid: '#10161c',
      pattern: 'dots',
    },
  },
  alternatives: ['#8cc4ff', '#ffb184', '#cdb2ff', '#6fd6c4', '#ffa9d0'],
};

/**
 * Theme that takes its colours from custom properties of the page that the picture stands in, `--chart-ink` and so on,
 * and is light where the page has none: a picture taken out of its page, or printed, is still whole.
 */
export const pageTheme: Theme = mapColours(lightTheme, (name, colour) => `var(${name},${colour})`);

/** What a page declares to have its pictures dark. */
export const darkProperties: string = coloursOf(darkTheme)
  .map(([name, colour]) => `${name}:${colour}`)
  .join(';');

/** The tone of band number `index` of `count`, lowest first: the lowest is low, the highest high, what is between moderate. */
export const bandTone = (theme: Theme, index: number, count: number): Tone => {
  if (index <= 0) return theme.bands.low;
  return index >= count - 1 ? theme.bands.high : theme.bands.moderate;
};

/** Contrast ratio of two colours `#rrggbb`, 1 to 21, as WCAG 2.2 defines it. */
export const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Every colour of a theme under the name of its property. */
function coloursOf(theme: Theme): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  mapColours(theme, (name, colour) => {
    found.push([name, colour]);
    return colour;
  });
  return found;
}

function mapColours(theme: Theme, change: (name: string, colour: string) => string): Theme {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return value.startsWith('#') ? change(name, value) : value;
    if (Array.isArray(value)) return value.map((one, k) => walk(one, `${name}-${k + 1}`));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, `${name}-${key}`)]));
  };
  // The walk replaces only colours, so the shape is that of a theme.
  return walk(theme, '--chart') as Theme;
}
