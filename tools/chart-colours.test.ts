import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contrast, darkTheme, lightTheme } from '../packages/charts/src/palette.js';

// The theme is a package of the web, which the tests at the root do not depend on.
const digdir = '@digdir/designsystemet-theme/digdir.css';
const web = new URL('../packages/web/', import.meta.url);
const theme = readFileSync(createRequire(new URL('package.json', web)).resolve(digdir), 'utf8');
const own = readFileSync(
  fileURLToPath(new URL('src/shared/components/chart/chart-colours.css', web)),
  'utf8',
);

const declared = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
/** The declarations of the block that begins with a selector. */
const block = (css: string, selector: string): string => {
  const at = css.indexOf(selector);
  if (at === -1) throw new Error(`no ${selector}`);
  return css.slice(at, css.indexOf('}', at));
};

const base = declared(block(own, ':root,'));
const schemes = {
  light: { colours: declared(block(theme, ':root, [data-color-scheme="light"]')), over: declared('') },
  dark: {
    colours: declared(block(theme, '\n[data-color-scheme="dark"]')),
    over: declared(block(own, '[data-color-scheme="dark"]')),
  },
} as const;

describe.each(['light', 'dark'] as const)('in the %s scheme of the page', (name) => {
  const { colours, over } = schemes[name];
  const fallback = name === 'light' ? lightTheme : darkTheme;
  const colour = (property: string): string => {
    const value = over.get(`--chart-${property}`) ?? base.get(`--chart-${property}`) ?? '';
    const [, token] = /var\((--[\w-]+)\)/.exec(value) ?? [];
    const found = token === undefined ? value : (colours.get(token) ?? '');
    if (!/^#[0-9a-f]{6}$/i.test(found)) throw new Error(`${property} is ${value}, which is ${found}`);
    return found;
  };

  test('text stands out from what is behind it', () => {
    for (const behind of ['background', 'surface'])
      for (const text of ['ink', 'muted'])
        expect(contrast(colour(text), colour(behind)), `${text} on ${behind}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ...Object.keys(fallback.bands).map((band) => `bands-${band}`),
    ...Object.keys(fallback.standings).map((standing) => `standings-${standing}`),
  ])('%s can be read, and its marks seen', (tone) => {
    expect(contrast(colour(`${tone}-onTint`), colour(`${tone}-tint`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink'), colour(`${tone}-tint`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(`${tone}-solid`), colour('background'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(`${tone}-onSolid`), colour(`${tone}-solid`))).toBeGreaterThanOrEqual(3);
  });

  test('lines that carry meaning can be seen', () => {
    for (const line of ['line', 'accent'])
      expect(contrast(colour(line), colour('background')), line).toBeGreaterThanOrEqual(3);
  });
});

test('the system’s dark scheme is the same as the chosen one', () => {
  const chosen = declared(block(own, '[data-color-scheme="dark"]'));
  const system = declared(block(own, '[data-color-scheme="auto"]'));
  expect([...system]).toEqual([...chosen]);
});
