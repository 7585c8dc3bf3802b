import { formatPercent, type Language } from '@risikobilde/words';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { bandTone, type Tone } from '../palette.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, type SvgNode } from '../svg/svg-node.js';
import { textWidth, wrapText } from '../text/text-width.js';
import type { MatrixScale, MatrixScenario, RiskMatrixData } from './risk-matrix-data.js';
import {
  isIn,
  type Mark,
  markNode,
  marksOf,
  movements,
  pitch,
  type PlacedMark,
  radius,
  stateKey,
  stateShape,
} from './risk-matrix-marks.js';
import { journey, row, sentence } from './risk-matrix-words.js';

/** From this width the rows of the matrix are as high as is pleasant. */
const roomyFrom = 760;
/** Between the two columns of the list of scenarios. */
const listGap = 28;
/** Room at the top of a cell for the name of its band. */
const wordRoom = 30;

/** Risk matrix: scenarios in the scale's matrix: where each was before measures, is now and goes with what is planned. */
export const riskMatrixChart = (data: RiskMatrixData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'risk-matrix');
  const {
    words: { t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const { alternative } = data;
  const title =
    alternative === undefined ? t('chart.matrix.title') : t('chart.matrix.titleOf', { alternative });
  const head = [
    t('chart.matrix.scenario'),
    t('risk.state.initial'),
    t('risk.state.current'),
    t('risk.state.planned'),
  ];
  const table = { caption: title, columns: columns(head) };
  if (data.scenarios.length === 0) return emptyState(setting, title, t('chart.matrix.empty'), table);

  const grid = layGrid(data, setting, width);
  const marks = data.scenarios.flatMap((scenario, k) => marksOf(scenario, k + 1));
  const placed = grid.place(marks);
  const list = data.withoutList ? { nodes: [], bottom: 0 } : scenarioList(data, setting, grid.bottom + 20);
  const tones = data.scale.bands.map((_, k) => bandTone(theme, k, data.scale.bands.length));
  return finish(setting, {
    title,
    sentence: sentence(data, setting.words),
    table: {
      ...table,
      rows: data.scenarios.map((scenario, k) => row(data.scale, scenario, k + 1, setting.words)),
    },
    height: Math.max(grid.bottom + 4, list.bottom),
    defs: patternDefs(id, theme, tones, ['tint']),
    children: [
      el('g', {}, ...grid.cells, ...movements(placed, theme), ...grid.texts),
      ...placed.map((mark) => markNode(mark, setting)),
      ...grid.key.nodes,
      narrow ? el('g', {}, ...grid.levelKeys) : undefined,
      ...list.nodes,
    ],
  });
};

const layGrid = (data: RiskMatrixData, setting: Setting, matrixWidth: number) => {
  const {
    words: { language, say, t },
    narrow,
    theme,
    id,
  } = setting;
  const { scale } = data;
  // Of several scenarios the cells they may be in would cover all; of one they are marked.
  const spread = data.scenarios.length === 1 ? (data.scenarios[0]?.spread?.current?.cells ?? []) : [];
  const left = narrow ? 24 : 112;
  const top = 26;
  const cellWidth = (matrixWidth - left - 1) / scale.consequence.length;
  const perLine = Math.max(1, Math.floor((cellWidth - 8) / pitch));
  const marks = data.scenarios.flatMap((scenario, k) => marksOf(scenario, k + 1));
  const names = scale.bands.map(({ name }) => say(name));
  const spelled = names.every((name) => textWidth(name, 12) <= cellWidth - 7);
  const rows = scale.likelihood.toReversed().map((likelihood, k) => {
    const counts = scale.consequence.map(
      (consequence) => marks.filter((mark) => isIn(mark, likelihood.level, consequence.level)).length,
    );
    const lines = Math.ceil(Math.max(...counts) / perLine);
    const nameLines = narrow ? 1 : wrapText(say(likelihood.name), left - 30, 12).length;
    const least = setting.width >= roomyFrom ? 84 : narrow || data.withoutList ? 54 : 66;
    const height = Math.max(least, wordRoom + lines * pitch + 6, nameLines * lineHeight(12) + 12);
    return { likelihood, row: scale.likelihood.length - 1 - k, height };
  });
  const tops = rows.map((_, k) => top + rows.slice(0, k).reduce((sum, { height }) => sum + height, 0));
  const end = top + rows.reduce((sum, { height }) => sum + height, 0);
  const cells: SvgNode[] = [];
  const texts: SvgNode[] = [
    label(0, 14, `${t('chart.matrix.likelihood')} ↑`, { fill: theme.ink, size: 12, weight: 600 }),
  ];
  rows.forEach(({ likelihood, row, height }, k) => {
    const y = tops[k] ?? top;
    texts.push(...axisName(`${likelihood.level}`, say(likelihood.name), 0, y, left, height, setting));
    scale.consequence.forEach((consequence, column) => {
      const x = left + column * cellWidth;
      const band = scale.bands.findIndex((b) => b.id === scale.matrix[row]?.[column]);
      const tone = bandTone(theme, band, scale.bands.length);
      const name = names[band] ?? '–';
      cells.push(
        el('rect', {
          id: `${id}-cell-${likelihood.level}-${consequence.level}`,
          'data-likelihood': likelihood.level,
          'data-consequence': consequence.level,
          x: x + 1,
          y: y + 1,
          width: cellWidth - 2,
          height: height - 2,
          rx: 2,
          fill: toneFill(id, theme, tone, 'tint'),
        }),
      );
      const share = spread.find(
        (one) => one.likelihoodLevel === likelihood.level && one.consequenceLevel === consequence.level,
      )?.share;
      if (share !== undefined)
        cells.push(
          el('rect', {
            'data-share': share,
            x: x + 3,
            y: y + 3,
            width: cellWidth - 6,
            height: height - 6,
            rx: 2,
            fill: 'none',
            stroke: theme.ink,
            'stroke-width': 2,
            'stroke-dasharray': '5 3',
          }),
        );
      const word = wordIn(spelled ? name : letterOf(name), share, cellWidth - 9, language);
      texts.push(
        // A plate keeps the word clear of the pattern and of the movements that pass.
        el('rect', {
          x: x + 2,
          y: y + 2,
          width: textWidth(word, 12) + 5,
          height: 18,
          rx: 2,
          fill: tone.tint,
        }),
        label(x + 4, y + 15, word, { fill: tone.onTint, size: 12 }),
      );
    });
  });
  const heads = scale.consequence.map((consequence) =>
    narrow
      ? [`${consequence.level}`]
      : wrapText(`${consequence.level} ${say(consequence.name)}`, cellWidth - 8, 12),
  );
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * lineHeight(12);
  heads.forEach((lines, column) => {
    const x = left + (column + 0.5) * cellWidth;
    texts.push(label(x, end + 16, lines, { fill: theme.muted, size: 12, anchor: 'middle' }));
  });
  const axisY = end + 16 + headHeight + 6;
  texts.push(
    label(matrixWidth - 2, axisY, `${t('chart.matrix.consequence')} →`, {
      fill: theme.ink,
      size: 12,
      weight: 600,
      anchor: 'end',
    }),
  );
  const levelKeys: SvgNode[] = [];
  let keyY = axisY + 10;
  if (narrow) {
    for (const [word, levels] of [
      [t('chart.matrix.likelihood'), scale.likelihood],
      [t('chart.matrix.consequence'), scale.consequence],
    ] as const) {
      const text = levels.map(({ level, name }) => `${level}\u00a0${say(name).toLowerCase()}`).join(', ');
      const lines = wrapText(`${word}: ${text}`, matrixWidth - 2, 12);
      levelKeys.push(label(0, keyY + 14, lines, { fill: theme.muted, size: 12 }));
      keyY += lines.length * lineHeight(12) + 6;
    }
  }
  const keyLeft = narrow ? 0 : left;
  const bandKey: readonly LegendItem[] = spelled
    ? []
    : scale.bands.map((_, k) => bandSymbol(names[k] ?? '', bandTone(theme, k, scale.bands.length)));
  const key = legend(
    [
      ...stateKey(
        theme,
        setting.words,
        data.scenarios.some((scenario) => scenario.spread?.current?.mayBe !== undefined),
      ),
      ...bandKey,
    ],
    keyLeft,
    keyY,
    matrixWidth - keyLeft,
    theme,
  );
  const bottom = keyY + key.height;
  const place = (all: readonly Mark[]): readonly PlacedMark[] =>
    rows.flatMap(({ likelihood, height }, k) =>
      scale.consequence.flatMap((consequence, column) => {
        const inside = all.filter((mark) => isIn(mark, likelihood.level, consequence.level));
        const lines = Math.ceil(inside.length / perLine);
        const room = height - wordRoom - 6;
        return inside.map((mark, at): PlacedMark => {
          const inLine = Math.min(perLine, inside.length - Math.floor(at / perLine) * perLine);
          return {
            ...mark,
            x: left + (column + 0.5) * cellWidth + ((at % perLine) - (inLine - 1) / 2) * pitch,
            y:
              (tops[k] ?? top) +
              wordRoom +
              (room - lines * pitch) / 2 +
              (Math.floor(at / perLine) + 0.5) * pitch,
          };
        });
      }),
    );
  return { cells, texts, levelKeys, key, bottom, place };
};

/** The band of a cell, with how likely the cell is where that is told and there is room for both. */
const wordIn = (band: string, share: number | undefined, room: number, language: Language): string => {
  if (share === undefined) return band;
  const percent = formatPercent(share, language);
  const both = `${band} ${percent}`;
  return textWidth(both, 12) <= room ? both : percent;
};

const letterOf = (name: string): string => Array.from(name).slice(0, 1).join('');

/** What a letter in a cell stands for, where the cells are too narrow for the word. */
const bandSymbol = (name: string, tone: Tone): LegendItem => ({
  symbol: (x, y) =>
    el(
      'g',
      {},
      el('rect', { x: x - 9, y: y - 8, width: 18, height: 16, rx: 2, fill: tone.tint }),
      label(x, y + 4, letterOf(name), { fill: tone.onTint, size: 12, anchor: 'middle' }),
    ),
  symbolWidth: 18,
  text: name,
});

const axisName = (
  level: string,
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  { narrow, theme }: Setting,
): readonly SvgNode[] => {
  const style = { fill: theme.muted, size: 12 } as const;
  const lines = narrow ? [] : wrapText(name, width - 30, 12);
  const first = y + height / 2 + 4 - ((Math.max(1, lines.length) - 1) * lineHeight(12)) / 2;
  const number = label(x, first, level, { ...style, weight: 600, fill: theme.ink });
  return narrow ? [number] : [number, label(x + 16, first, lines, style)];
};

/** What the numbers stand for: in two columns where there is room, else in one. */
const scenarioList = (data: RiskMatrixData, setting: Setting, top: number) => {
  const columnCount = setting.narrow ? 1 : 2;
  const width = (setting.width - listGap * (columnCount - 1)) / columnCount;
  const items = data.scenarios.map((scenario, k) => listItem(data.scale, scenario, k + 1, width, setting));
  const perColumn = Math.ceil(items.length / columnCount);
  const ends: number[] = [];
  const nodes = Array.from({ length: columnCount }, (_, column) => {
    let y = top;
    const drawn = items.slice(column * perColumn, (column + 1) * perColumn).flatMap(({ draw, height }) => {
      const item = draw(column * (width + listGap), y);
      y += height;
      return item;
    });
    ends.push(y);
    return el('g', {}, ...drawn);
  });
  return { nodes, bottom: Math.max(...ends) };
};

const listItem = (
  scale: MatrixScale,
  scenario: MatrixScenario,
  number: number,
  width: number,
  { words, theme }: Setting,
) => {
  const lines = wrapText(words.say(scenario.title), width - 34, 13);
  const levels = wrapText(journey(scale, scenario, words), width - 34, 12);
  const titleHeight = lines.length * lineHeight(13);
  return {
    height: titleHeight + levels.length * lineHeight(12) + 12,
    draw: (x: number, y: number): readonly SvgNode[] => [
      stateShape('current', x + radius + 1, y + 11.5, theme),
      label(x + radius + 1, y + 15.5, `${number}`, {
        fill: theme.background,
        size: 12,
        weight: 600,
        anchor: 'middle',
      }),
      label(x + 32, y + 16, lines, { fill: theme.ink }),
      label(x + 32, y + 16 + titleHeight, levels, { fill: theme.muted, size: 12 }),
    ],
  };
};
