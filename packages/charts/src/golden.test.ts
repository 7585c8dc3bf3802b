import { describe, expect, test } from 'vitest';
import { contrast, darkTheme, lightTheme } from './palette.js';
import { toSvgText } from './svg/to-svg-text.js';
import { drawSample, goldenLanguages, goldenWidths } from './testing/golden-set.js';
import { allNodes, textBoxes } from './testing/inspect.js';

const cases = Object.entries(drawSample).flatMap(([name, draw]) =>
  goldenWidths.flatMap((width) => goldenLanguages.map((language) => ({ name, draw, width, language }))),
);
const between = [320, 480, 639, 640, 760, 1200];

describe.each(cases)('$name, $width px, $language', ({ name, draw, width, language }) => {
  const chart = draw({ width, language });
  const boxes = textBoxes(chart.svg);

  test('is drawn as the picture that was looked at', async () => {
    await expect(toSvgText(chart.svg)).toMatchFileSnapshot(`golden/${name}.${language}.${width}.svg`);
  });

  test('names and describes itself', () => {
    const { attributes, children } = chart.svg;
    expect(attributes['role']).toBe('img');
    expect(attributes['aria-labelledby']).toBe(`${name}-title ${name}-desc`);
    expect(children[0]).toMatchObject({ tag: 'title', attributes: { id: `${name}-title` }, children: [chart.title] });
    expect(children[1]).toMatchObject({ tag: 'desc', attributes: { id: `${name}-desc` }, children: [chart.sentence[language]] });
  });

  test('has no id twice', () => {
    const ids = allNodes(chart.svg).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('writes nothing smaller than 12 px', () => {
    expect(boxes.filter(({ size }) => size < 12)).toEqual([]);
  });

  test('has a table with a cell for each column in every row', () => {
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row.cells).toHaveLength(chart.table.columns.length);
  });
});

const layouts = Object.entries(drawSample).flatMap(([name, draw]) =>
  [...goldenWidths, ...between].flatMap((width) =>
    goldenLanguages.map((language) => ({ name, width, language, draw })),
  ),
);

describe.each(layouts)('the layout of $name at $width px, $language', ({ draw, width, language }) => {
  const { svg } = draw({ width, language });
  const boxes = textBoxes(svg);

  test('lets no text touch another', () => {
    const touching = boxes.flatMap((a, k) =>
      boxes
        .slice(k + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => [a.text, b.text]),
    );
    expect(touching).toEqual([]);
  });

  test('cuts no text at its edge', () => {
    const height = Number(svg.attributes['height']);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < -0.5 || top < -0.5 || right > Math.max(320, width) + 0.5 || bottom > height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
  });
});

const themes = [
  ['light', lightTheme],
  ['dark', darkTheme],
] as const;
const inThemes = Object.entries(drawSample).flatMap(([name, draw]) =>
  themes.flatMap(([mode, theme]) => goldenWidths.map((width) => ({ name, mode, theme, width, draw }))),
);

test.each(inThemes)('every text of $name stands 4.5 to 1 against what it is written on ($mode, $width px)', ({ draw, theme, width }) => {
  const { svg } = draw({ width, language: 'nb', theme });
  const weak = textBoxes(svg).flatMap(({ text, fill, behind }) =>
    behind.filter((colour) => !(contrast(fill, colour) >= 4.5)).map((colour) => [text, fill, colour]),
  );
  expect(weak).toEqual([]);
});
