import { formatDifference, formatSpan, type Sayable, type Words } from '@risikobilde/words';
import { scaleSymlog } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import type { Theme } from '../palette.js';
import { powersOfTen, valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import { perYear } from '../text/capital.js';
import { textWidth, wrapText } from '../text/text-width.js';

/**
 * Expected difference, alternative minus the other, in outcomes a year, with its 5 and 95 % points over the epistemic
 * unknowns.
 */
export type ScenarioDifference = {
  readonly ref: string;
  readonly title: Sayable;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

export type DifferenceData = {
  readonly alternative: Sayable;
  readonly against: Sayable;
  /** What is counted in a year, in the plural. */
  readonly unit: Sayable;
  readonly scenarios: readonly ScenarioDifference[];
};

type Verdict = 'less' | 'more' | 'unsure';

/** Whether the whole interval is on one side of zero. */
const verdictOf = ({ low, high }: ScenarioDifference): Verdict => {
  if (high < 0) return 'less';
  return low > 0 ? 'more' : 'unsure';
};

/** Interval chart of what one alternative changes against another, scenario by scenario. */
export const differenceChart = (data: DifferenceData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'difference');
  const {
    words: { t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const title = t('chart.difference.title', { a: data.alternative, b: data.against });
  const head = [
    t('chart.difference.scenario'),
    t('chart.difference.difference'),
    t('chart.difference.interval'),
    t('chart.difference.verdict'),
  ];
  const table = { caption: title, columns: columns(head, [1, 2]) };
  const scenarios = [...data.scenarios].sort((a, b) => a.mean - b.mean);
  if (scenarios.length === 0) return emptyState(setting, title, t('chart.difference.empty'), table);

  const figures = scenarios.map((scenario) => figureText(scenario, setting.words));
  const figureWidth = Math.max(...figures.map((text) => textWidth(text, 12)));
  const left = narrow ? 0 : Math.round(width * 0.32);
  const right = narrow ? width : width - figureWidth - 18;
  const reach = Math.max(1, ...scenarios.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = scaleSymlog([-reach, reach], [left + 10, right - 10]).constant(1);
  const sides = sideTexts(data, setting, left, right);
  const top = sides.bottom + 8;
  const placed = stack(scenarios, top, left, setting);
  const bottom = placed.bottom;
  const tens = powersOfTen(1, reach);
  const ticks = [...tens.map((ten) => -ten).toReversed(), 0, ...tens].filter(
    (value, _, all) =>
      !narrow || all.length < 8 || value === 0 || Math.round(Math.log10(Math.abs(value))) % 2 === 0,
  );
  const axisLines = wrapText(
    t('chart.difference.axis', { unit: perYear(data.unit, setting.words) }),
    right - left,
    12,
  );
  return finish(setting, {
    title,
    sentence: sentence(data, setting.words),
    table: { ...table, rows: scenarios.map((scenario) => row(scenario, setting.words)) },
    height: bottom + 38 + axisLines.length * lineHeight(12) - 6,
    children: [
      ...sides.nodes,
      ...valueAxis(
        ticks.map((value) => ({ value, at: x(value) })),
        { top, bottom, left, right },
        setting.words,
        theme,
      ),
      el('line', { x1: x(0), x2: x(0), y1: top - 4, y2: bottom, stroke: theme.ink, 'stroke-width': 1.5 }),
      ...placed.rows.map(({ scenario, lines, textY, markY }, k) =>
        el(
          'g',
          { id: `${id}-row-${idPart(scenario.ref)}`, 'data-ref': scenario.ref },
          label(0, textY, lines, { fill: theme.ink, halo: narrow ? theme.background : undefined }),
          ...intervalNodes(scenario, x, markY, theme),
          narrow
            ? label(0, textY + lines.length * lineHeight(13), figures[k] ?? '', {
                fill: theme.muted,
                size: 12,
                halo: theme.background,
              })
            : label(width, markY + 4, figures[k] ?? '', { fill: theme.muted, size: 12, anchor: 'end' }),
        ),
      ),
      label((left + right) / 2, bottom + 38, axisLines, { fill: theme.muted, size: 12, anchor: 'middle' }),
    ],
  });
};

const colours = (theme: Theme): Readonly<Record<Verdict, string>> => ({
  less: theme.bands.low.solid,
  more: theme.bands.high.solid,
  unsure: theme.muted,
});

const intervalNodes = (
  scenario: ScenarioDifference,
  x: (value: number) => number,
  y: number,
  theme: Theme,
): readonly SvgNode[] => {
  const verdict = verdictOf(scenario);
  const colour = colours(theme)[verdict];
  const [zero, low, mean, high] = [x(0), x(scenario.low), x(scenario.mean), x(scenario.high)];
  return [
    el('rect', {
      x: Math.min(zero, mean),
      y: y - 7,
      width: Math.abs(mean - zero),
      height: 14,
      fill: verdict === 'unsure' ? theme.background : colour,
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': verdict === 'unsure' ? '3 2' : undefined,
    }),
    el('path', {
      d: path`M${low},${y - 5}v10M${low},${y}H${high}M${high},${y - 5}v10`,
      fill: 'none',
      stroke: theme.background,
      'stroke-width': 4,
    }),
    el('path', {
      d: path`M${low},${y - 5}v10M${low},${y}H${high}M${high},${y - 5}v10`,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': 1.5,
    }),
    el('circle', { cx: mean, cy: y, r: 4.5, fill: theme.ink, stroke: theme.background, 'stroke-width': 1.5 }),
  ];
};

const stack = (
  scenarios: readonly ScenarioDifference[],
  top: number,
  left: number,
  { words: { say }, narrow, width }: Setting,
) => {
  let y = top + 4;
  const rows = scenarios.map((scenario) => {
    const lines = wrapText(say(scenario.title), narrow ? width : left - 16, 13, 400, 3);
    const text = lines.length * lineHeight(13);
    const height = narrow ? text + lineHeight(12) + 34 : Math.max(text, 18) + 12;
    const placed = narrow
      ? { scenario, lines, textY: y + 14, markY: y + text + lineHeight(12) + 14 }
      : { scenario, lines, textY: y + (height - text) / 2 + 13, markY: y + height / 2 };
    y += height;
    return placed;
  });
  return { rows, bottom: y + 2 };
};

/** What each side of zero means, said above the plot. */
const sideTexts = (data: DifferenceData, { words: { t }, theme }: Setting, left: number, right: number) => {
  const gives = (verdict: string): string =>
    t('chart.difference.gives', { alternative: data.alternative, verdict: verdict.toLowerCase() });
  const less = `← ${gives(t('chart.difference.less'))}`;
  const more = `${gives(t('chart.difference.more'))} →`;
  const half = (right - left) / 2 - 8;
  const style = { fill: theme.ink, size: 12, weight: 600 } as const;
  const [a, b] = [less, more].map((text) => wrapText(text, half, 12, 600));
  const lines = Math.max(a?.length ?? 1, b?.length ?? 1);
  return {
    nodes: [label(left, 14, a ?? [], style), label(right, 14, b ?? [], { ...style, anchor: 'end' })],
    bottom: 4 + lines * lineHeight(12),
  };
};

const isNone = ({ mean, low, high }: ScenarioDifference): boolean => mean === 0 && low === 0 && high === 0;

const figureText = (scenario: ScenarioDifference, words: Words): string =>
  isNone(scenario)
    ? words.t('chart.difference.none')
    : `${meanText(scenario.mean, words)} (${intervalText(scenario.low, scenario.high, words)})`;

const figureInSentence = (scenario: ScenarioDifference, words: Words): string => {
  if (isNone(scenario)) return words.t('chart.difference.none');
  const [low, high] = [amount(scenario.low, words.language), amount(scenario.high, words.language)];
  return `${meanText(scenario.mean, words)} (${low === high ? low : words.t('range', { low, high })})`;
};

const meanText = (mean: number, { language, t }: Words): string =>
  mean !== 0 && oneDecimal(mean) === 0 ? t('chart.difference.near') : amount(mean, language);

const intervalText = (low: number, high: number, { language }: Words): string =>
  formatSpan(amount(low, language), amount(high, language));

// A tenth of a person a year is as little as anybody can picture.
const amount = (value: number, language: Words['language']): string =>
  formatDifference(Math.abs(value) < 1 ? oneDecimal(value) : value, language);
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const row = (scenario: ScenarioDifference, words: Words) => ({
  ref: scenario.ref,
  cells: [
    words.say(scenario.title),
    isNone(scenario) ? '0' : meanText(scenario.mean, words),
    intervalText(scenario.low, scenario.high, words),
    words.t(`chart.difference.${verdictOf(scenario)}`),
  ],
});

const sentence = ({ scenarios, alternative, against, unit }: DifferenceData, words: Words): string => {
  const count = (verdict: Verdict): number => scenarios.filter((s) => verdictOf(s) === verdict).length;
  const largest = [...scenarios].sort((p, q) => Math.abs(q.mean) - Math.abs(p.mean))[0];
  const first = words.t('chart.difference.sentence', {
    a: alternative,
    b: against,
    less: count('less'),
    more: count('more'),
    unsure: count('unsure'),
    of: scenarios.length,
  });
  if (largest === undefined) return first;
  const figure = figureInSentence(largest, words);
  return `${first} ${words.t('chart.difference.largest', { name: largest.title, figure, unit })}`;
};
