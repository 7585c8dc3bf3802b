import { type FullText, type Language, type Text, textIn } from '@risikobilde/core';
import { scaleSymlog } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import type { Theme } from '../palette.js';
import { powersOfTen, valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import { inEachLanguage, perYear } from '../text/list-in-words.js';
import { formatDifference } from '../text/number-format.js';
import { textWidth, wrapText } from '../text/text-width.js';

/** Alternative minus the other, in outcomes a year: the expected difference and its 5 and 95 % points over what is unknown. */
export type ScenarioDifference = {
  readonly ref: string;
  readonly title: Text;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

export type DifferenceData = {
  readonly alternative: Text;
  readonly against: Text;
  /** What is counted in a year, in the plural. */
  readonly unit: Text;
  readonly scenarios: readonly ScenarioDifference[];
};

type Verdict = 'less' | 'more' | 'unsure';

const words = {
  scenario: { nb: 'Scenario', nn: 'Scenario', en: 'Scenario' },
  difference: { nb: 'Forventet forskjell', nn: 'Forventa skilnad', en: 'Expected difference' },
  interval: { nb: '5 til 95 %', nn: '5 til 95 %', en: '5 to 95%' },
  verdict: { nb: 'Vurdering', nn: 'Vurdering', en: 'Reading' },
  less: { nb: 'Mindre skade', nn: 'Mindre skade', en: 'Less harm' },
  more: { nb: 'Mer skade', nn: 'Meir skade', en: 'More harm' },
  unsure: { nb: 'Usikkert', nn: 'Usikkert', en: 'Unsure' },
  axis: {
    nb: 'Logaritmisk akse til hver side av null',
    nn: 'Logaritmisk akse til kvar side av null',
    en: 'Logarithmic axis on each side of zero',
  },
  empty: {
    nb: 'Ingen scenarioer er vurdert for begge alternativene, så det er ingen forskjell å vise.',
    nn: 'Ingen scenario er vurderte for begge alternativa, så det er ingen skilnad å vise.',
    en: 'No scenario has been judged for both alternatives, so there is no difference to show.',
  },
  none: { nb: 'ingen forskjell', nn: 'ingen skilnad', en: 'no difference' },
  near: { nb: 'nær 0', nn: 'nær 0', en: 'near 0' },
} satisfies Record<string, FullText>;

/** Whether the whole interval is on one side of zero. */
const verdictOf = ({ low, high }: ScenarioDifference): Verdict => {
  if (high < 0) return 'less';
  return low > 0 ? 'more' : 'unsure';
};

/** What one alternative changes against another, scenario by scenario. */
export const differenceChart = (data: DifferenceData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'difference');
  const { language, narrow, theme, width, id } = setting;
  const title = inEachLanguage((l) => {
    const [a, b] = [textIn(data.alternative, l), textIn(data.against, l)];
    return l === 'en'
      ? `Difference by scenario: ${a} against ${b}`
      : `${l === 'nn' ? 'Skilnad' : 'Forskjell'} per scenario: ${a} mot ${b}`;
  });
  const head = [words.scenario, words.difference, words.interval, words.verdict].map(
    (word) => word[language],
  );
  const table = { caption: title[language], columns: columns(head, [1, 2]) };
  const scenarios = [...data.scenarios].sort((a, b) => a.mean - b.mean);
  if (scenarios.length === 0) return emptyState(setting, title, words.empty, table);

  const figures = scenarios.map((scenario) => figureText(scenario, language));
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
  const axisLines = wrapText(`${perYear(data.unit, language)}. ${words.axis[language]}`, right - left, 12);
  return finish(setting, {
    title,
    sentence: inEachLanguage((l) => sentence(data, l)),
    table: { ...table, rows: scenarios.map((scenario) => row(scenario, language)) },
    height: bottom + 38 + axisLines.length * lineHeight(12) - 6,
    children: [
      ...sides.nodes,
      ...valueAxis(
        ticks.map((value) => ({ value, at: x(value) })),
        { top, bottom, left, right },
        language,
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
  { language, narrow, width }: Setting,
) => {
  let y = top + 4;
  const rows = scenarios.map((scenario) => {
    const lines = wrapText(textIn(scenario.title, language), narrow ? width : left - 16, 13, 400, 3);
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
const sideTexts = (data: DifferenceData, { language, theme }: Setting, left: number, right: number) => {
  const name = textIn(data.alternative, language);
  const gives: FullText = { nb: 'gir', nn: 'gir', en: 'gives' };
  const less = `← ${name} ${gives[language]} ${words.less[language].toLowerCase()}`;
  const more = `${name} ${gives[language]} ${words.more[language].toLowerCase()} →`;
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

const figureText = (scenario: ScenarioDifference, language: Language): string =>
  isNone(scenario)
    ? words.none[language]
    : `${meanText(scenario.mean, language)} (${intervalText(scenario.low, scenario.high, language)})`;

const meanText = (mean: number, language: Language): string =>
  mean !== 0 && oneDecimal(mean) === 0 ? words.near[language] : amount(mean, language);

const intervalText = (low: number, high: number, language: Language): string =>
  `${amount(low, language)} ${language === 'en' ? 'to' : 'til'} ${amount(high, language)}`;

// A tenth of a person a year is as little as anybody can picture.
const amount = (value: number, language: Language): string =>
  formatDifference(Math.abs(value) < 1 ? oneDecimal(value) : value, language);
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const row = (scenario: ScenarioDifference, language: Language) => ({
  ref: scenario.ref,
  cells: [
    textIn(scenario.title, language),
    isNone(scenario) ? '0' : meanText(scenario.mean, language),
    intervalText(scenario.low, scenario.high, language),
    words[verdictOf(scenario)][language],
  ],
});

const sentence = (data: DifferenceData, language: Language): string => {
  const { scenarios } = data;
  const count = (verdict: Verdict): number => scenarios.filter((s) => verdictOf(s) === verdict).length;
  const [a, b] = [textIn(data.alternative, language), textIn(data.against, language)];
  const [less, more, unsure] = [count('less'), count('more'), count('unsure')];
  const largest = [...scenarios].sort((p, q) => Math.abs(q.mean) - Math.abs(p.mean))[0];
  const of = scenarios.length;
  const first: FullText = {
    nb: `${a} gir mindre skade enn ${b} i ${less} av ${of} scenarioer og mer i ${more}; i ${unsure} er forskjellen usikker, fordi intervallet omfatter null.`,
    nn: `${a} gir mindre skade enn ${b} i ${less} av ${of} scenario og meir i ${more}; i ${unsure} er skilnaden usikker, fordi intervallet omfattar null.`,
    en: `${a} gives less harm than ${b} in ${less} of ${of} scenarios and more in ${more}; in ${unsure} the difference is unsure, as the interval holds zero.`,
  };
  if (largest === undefined) return first[language];
  const [name, unit, figure] = [
    textIn(largest.title, language),
    textIn(data.unit, language),
    figureText(largest, language),
  ];
  const second: FullText = {
    nb: `Størst er forskjellen for «${name}»: ${figure} ${unit} i året.`,
    nn: `Størst er skilnaden for «${name}»: ${figure} ${unit} i året.`,
    en: `It is largest for “${name}”: ${figure} ${unit} a year.`,
  };
  return `${first[language]} ${second[language]}`;
};
