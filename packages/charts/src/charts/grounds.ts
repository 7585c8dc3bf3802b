import { type ClaimResult, type Reason, type Standing, standings } from '@risikobilde/core';
import { formatList, type Words } from '@risikobilde/words';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { standingMark } from '../svg/standing-mark.js';
import { el, idPart, path } from '../svg/svg-node.js';
import { wrapText } from '../text/text-width.js';

/** A claim with its grounds; a `ClaimResult` of the evaluation fits. */
export type GroundsData = Pick<ClaimResult, 'id' | 'text' | 'standing' | 'because'> & {
  /** What the picture says in a sentence, where what rests on the grounds is no claim and its text says how it stands. */
  readonly sentence?: string;
};

type Row = { readonly reason: Reason; readonly depth: number; readonly parent: number };

const indent = 26;

/** Argument tree: a claim and everything it leans on, read from the top; each ground with its standing and why. */
export const groundsChart = (data: GroundsData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'grounds');
  const {
    words: { say, t },
    narrow,
    theme,
    width,
  } = setting;
  const head = [t('chart.grounds.ground'), t('chart.grounds.standing'), t('chart.grounds.why')];
  const table = {
    caption: t('chart.grounds.titleOf', { claim: data.text }),
    columns: columns(head),
  };
  if (data.because.length === 0)
    return emptyState(setting, t('chart.grounds.title'), t('chart.grounds.empty'), table);

  const rows = flatten(data.because, 1, -1, []);
  const claimLines = wrapText(say(data.text), width - 28, 15, 600);
  let y = 0;
  const claimNode = el(
    'g',
    { 'data-ref': data.id },
    standingMark(data.standing, 10, 12, theme),
    label(28, 17, claimLines, { fill: theme.ink, size: 15, weight: 600 }),
    data.sentence === undefined
      ? label(28, 17 + claimLines.length * lineHeight(15), t(`standing.${data.standing}`), {
          fill: theme.standings[data.standing].solid,
          size: 12,
          weight: 600,
        })
      : undefined,
  );
  y = 17 + claimLines.length * lineHeight(15) + (data.sentence === undefined ? 18 : 2);
  const marks = [{ x: 10, y: 12 }];
  const nodes = rows.map(({ reason, depth }, k) => {
    const x = depth * (narrow ? 20 : indent);
    marks.push({ x: x + 10, y: y + 12 });
    const placed = reasonNode(reason, x, y, k, setting, data.sentence !== undefined);
    y += placed.height;
    return placed.node;
  });
  const connectors = rows.map(({ parent }, k) => {
    const [from, to] = [marks[parent + 1], marks[k + 1]];
    return from === undefined || to === undefined
      ? undefined
      : el('path', {
          d: path`M${from.x},${from.y + 12}V${to.y}H${to.x - 12}`,
          fill: 'none',
          stroke: theme.line,
          'stroke-width': 1.25,
        });
  });
  return finish(setting, {
    title: t('chart.grounds.title'),
    sentence: data.sentence ?? sentence(data, rows, setting.words),
    table: { ...table, rows: rows.map(({ reason }) => row(reason, setting.words)) },
    height: y,
    children: [el('g', {}, ...connectors), claimNode, ...nodes],
  });
};

const flatten = (reasons: readonly Reason[], depth: number, parent: number, into: Row[]): readonly Row[] => {
  for (const reason of reasons) {
    into.push({ reason, depth, parent });
    flatten(reason.children, depth + 1, into.length - 1, into);
  }
  return into;
};

const isUncheckedReason = ({ verification }: Reason): boolean => verification === 'K' || verification === 'U';

const standingText = (reason: Reason, { t }: Words): string => {
  const standing = t(`standing.${reason.standing}`);
  const since =
    reason.since === undefined ? standing : t('chart.grounds.since', { standing, day: reason.since });
  return isUncheckedReason(reason) ? t('chart.grounds.unchecked', { standing: since }) : since;
};

const reasonNode = (
  reason: Reason,
  x: number,
  y: number,
  k: number,
  { id, words, narrow, theme, width }: Setting,
  isOpening: boolean,
) => {
  const textX = x + 28;
  const split = narrow ? width : Math.round(width * (isOpening ? 0.62 : 0.5));
  const most = isOpening ? 2 : undefined;
  const name = wrapText(words.say(reason.label), (narrow ? width : split - 20) - textX, 13, 400, most);
  const said = standingText(reason, words);
  // What the conclusion opens with is named in two lines, and how each stands is beside its name.
  const isBeside = isOpening && !narrow;
  const saidLines = wrapText(said, isBeside ? width - split : (narrow ? width : split - 20) - textX, 12, 600);
  const why = wrapText(words.say(reason.reason), narrow ? width - textX : width - split, 12);
  const [nameHeight, saidHeight, whyHeight] = [
    name.length * lineHeight(13),
    saidLines.length * lineHeight(12),
    why.length * lineHeight(12),
  ];
  const left = isBeside ? nameHeight : nameHeight + saidHeight;
  const right = isBeside ? saidHeight + whyHeight : whyHeight;
  const top = y + 17;
  const node = el(
    'g',
    {
      id: `${id}-ground-${k}-${idPart(reason.ref)}`,
      'data-ref': reason.ref,
      'data-standing': reason.standing,
    },
    standingMark(reason.standing, x + 10, y + 12, theme),
    label(textX, top, name, { fill: theme.ink }),
    label(isBeside ? split : textX, isBeside ? top : top + nameHeight, saidLines, {
      fill: theme.standings[reason.standing].solid,
      size: 12,
      weight: 600,
    }),
    label(narrow ? textX : split, narrow ? top + left : isBeside ? top + saidHeight : top, why, {
      fill: theme.muted,
      size: 12,
    }),
  );
  return { node, height: (narrow ? left + right : Math.max(left, right)) + (isBeside ? 8 : 14) };
};

const row = (reason: Reason, words: Words) => ({
  ref: reason.ref,
  cells: [words.say(reason.label), standingText(reason, words), words.say(reason.reason)],
});

const sentence = (data: GroundsData, rows: readonly Row[], { language, t }: Words): string => {
  const direct = rows.filter(({ depth }) => depth === 1);
  const counts = standings
    .toReversed()
    .map((standing): readonly [Standing, number] => [
      standing,
      direct.filter(({ reason }) => reason.standing === standing).length,
    ])
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${count} ${t(`standing.${standing}`).toLowerCase()}`);
  return t('chart.grounds.sentence', {
    standing: t(`chart.grounds.claimStanding.${data.standing}`),
    n: direct.length,
    grounds: formatList(counts, language),
  });
};
