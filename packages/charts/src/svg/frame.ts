import type { Words } from '@risikobilde/words';
import type { Chart, ChartOptions, ChartTable } from '../chart.js';
import { lightTheme, type Theme } from '../palette.js';
import { wrapText } from '../text/text-width.js';
import { label, lineHeight } from './label.js';
import { el, type SvgNode } from './svg-node.js';

/** The options with their defaults, and whether the layout is the narrow one. */
export type Setting = {
  readonly words: Words;
  readonly width: number;
  readonly narrow: boolean;
  readonly theme: Theme;
  readonly id: string;
};

export const createSetting = (options: ChartOptions, kind: string): Setting => {
  const width = Math.max(320, Math.floor(options.width));
  return {
    words: options.words,
    width,
    narrow: width < 640,
    theme: options.theme ?? lightTheme,
    id: options.id ?? kind,
  };
};

type Drawing = {
  readonly title: string;
  readonly sentence: string;
  readonly table: ChartTable;
  readonly height: number;
  readonly defs?: readonly SvgNode[];
  readonly children: readonly (SvgNode | undefined)[];
};

/** The finished chart: the drawing in an `<svg>` that names and describes itself. */
export const finish = (setting: Setting, drawing: Drawing): Chart => {
  const { id, words, theme, width } = setting;
  const height = Math.ceil(drawing.height);
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id,
      role: 'img',
      lang: words.language,
      'aria-labelledby': `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': "Inter, 'Helvetica Neue', Arial, sans-serif",
      // Letters stand where the width of their line puts them, not at whole pixels.
      'text-rendering': 'geometricPrecision',
    },
    el('title', { id: `${id}-title` }, drawing.title),
    el('desc', { id: `${id}-desc` }, drawing.sentence),
    drawing.defs !== undefined && drawing.defs.length > 0 && el('defs', {}, ...drawing.defs),
    el('rect', { width, height, fill: theme.background }),
    ...drawing.children,
  );
  return { svg, title: drawing.title, sentence: drawing.sentence, table: drawing.table };
};

/** What is shown when there is nothing to draw: says so, in a frame of its own, with an empty table. */
export const emptyState = (
  setting: Setting,
  title: string,
  sentence: string,
  table: Omit<ChartTable, 'rows'>,
): Chart => {
  const { theme, width } = setting;
  const lines = wrapText(sentence, Math.min(width - 48, 520), 14);
  const height = lines.length * lineHeight(14) + 64;
  return finish(setting, {
    title,
    sentence,
    table: { ...table, rows: [] },
    height,
    children: [
      el('rect', {
        x: 0.75,
        y: 0.75,
        width: width - 1.5,
        height: height - 1.5,
        rx: 4,
        fill: theme.surface,
        stroke: theme.line,
        'stroke-width': 1.5,
        'stroke-dasharray': '4 4',
      }),
      label(width / 2, 46, lines, { fill: theme.ink, size: 14, anchor: 'middle' }),
    ],
  });
};
