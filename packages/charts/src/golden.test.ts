import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { contrast, darkTheme, lightTheme } from './palette.js';
import type { SvgNode } from './svg/svg-node.js';
import { toSvgText } from './svg/to-svg-text.js';
import { changeTexts, drawSample, goldenLanguages, goldenWidths } from './testing/golden-set.js';
import { allNodes, textIn, type TextBox, textBoxes } from './testing/inspect.js';
import { textWidth } from './text/text-width.js';

const cases = Object.entries(drawSample).flatMap(([name, draw]) =>
  goldenWidths.flatMap((width) => goldenLanguages.map((language) => ({ name, draw, width, language }))),
);
const between = [320, 480, 639, 640, 760, 1200];

describe.each(cases)('$name, $width px, $language', ({ name, draw, width, language }) => {
  const chart = draw({ width, words: wordsOf[language] });
  const boxes = textBoxes(chart.svg);

  test('is drawn as the picture that was looked at', async () => {
    await expect(toSvgText(chart.svg)).toMatchFileSnapshot(`golden/${name}.${language}.${width}.svg`);
  });

  test('names and describes itself', () => {
    const { attributes, children } = chart.svg;
    expect(attributes['role']).toBe('img');
    expect(attributes['aria-labelledby']).toBe(`${name}-title ${name}-desc`);
    expect(children[0]).toMatchObject({
      tag: 'title',
      attributes: { id: `${name}-title` },
      children: [chart.title],
    });
    expect(children[1]).toMatchObject({
      tag: 'desc',
      attributes: { id: `${name}-desc` },
      children: [chart.sentence],
    });
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
  const { svg } = draw({ width, words: wordsOf[language] });
  const boxes = textBoxes(svg);

  test('lets no text touch another', () => {
    expect(touching(boxes)).toEqual([]);
  });

  test('cuts no text at its edge', () => {
    expect(outside(svg)).toEqual([]);
  });
});

const touching = (boxes: readonly TextBox[]) =>
  boxes.flatMap((a, k) =>
    boxes
      .slice(k + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text]),
  );

const outside = (svg: SvgNode) =>
  textBoxes(svg)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 ||
        top < -0.5 ||
        right > Number(svg.attributes['width']) + 0.5 ||
        bottom > Number(svg.attributes['height']),
    )
    .map(({ text }) => text);

const names = Object.entries(drawSample).flatMap(([name, draw]) =>
  [320, 960].map((width) => ({ name, width, draw })),
);

test.each(names)(
  'texts three times as long neither touch nor are cut in $name ($width px)',
  ({ draw, width }) => {
    const long = changeTexts(
      (text) => `${text} ${text} ${text}`,
      (ref) => ref,
    );
    const { svg } = draw({ width, words: wordsOf.nb }, long);
    expect(touching(textBoxes(svg))).toEqual([]);
    expect(outside(svg)).toEqual([]);
  },
);

test.each(names)(
  'every text says how wide it is, so that no font of a reader makes it another in $name ($width px)',
  ({ draw, width }) => {
    for (const node of allNodes(draw({ width, words: wordsOf.nb }).svg)) {
      const { tag, attributes } = node;
      if (tag !== 'text') continue;
      const laidOut = textWidth(
        textIn(node),
        Number(attributes['font-size']),
        attributes['font-weight'] === 600 ? 600 : 400,
      );
      expect(attributes['textLength'], textIn(node)).toBeCloseTo(laidOut, 1);
      expect(attributes['lengthAdjust']).toBe('spacingAndGlyphs');
    }
  },
);

test.each(names)('hostile names are text and nothing else in $name ($width px)', ({ draw, width }) => {
  const mark = '"><script>x</script>&\u0000';
  const hostile = changeTexts(
    (text) => `${mark}${text}`,
    (ref) => `${ref}"><script>`,
  );
  const { svg } = draw({ width, words: wordsOf.nb }, hostile);
  const text = toSvgText(svg);
  expect(text).not.toContain('<script');
  expect(text).not.toContain('\u0000');
  expect(text).toContain('&lt;script&gt;');
  for (const { attributes } of allNodes(svg)) {
    if (attributes['id'] !== undefined) expect(attributes['id']).toMatch(/^[\w.-]+$/);
  }
});

const themes = [
  ['light', lightTheme],
  ['dark', darkTheme],
] as const;
const inThemes = Object.entries(drawSample).flatMap(([name, draw]) =>
  themes.flatMap(([mode, theme]) => goldenWidths.map((width) => ({ name, mode, theme, width, draw }))),
);

test.each(inThemes)(
  'every text of $name stands 4.5 to 1 against what it is written on ($mode, $width px)',
  ({ draw, theme, width }) => {
    const { svg } = draw({ width, words: wordsOf.nb, theme });
    const weak = textBoxes(svg).flatMap(({ text, fill, behind }) =>
      behind.filter((colour) => !(contrast(fill, colour) >= 4.5)).map((colour) => [text, fill, colour]),
    );
    expect(weak).toEqual([]);
  },
);
