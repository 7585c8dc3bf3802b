import { type ClaimResult, type Reason, type Standing, standings } from '@risikobilde/core';
import { formatList, type Words } from '@risikobilde/words';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { standingMark } from '../svg/standing-mark.js';
import { el, idPart, path } from '../svg/svg-node.js';
import { wrapText } from '../text/text-width.js';

/** A claim with its grounds; a `ClaimResult` of the evaluation fits. */
export type GroundsData = Pick<ClaimResult, 'id' | 'text' | 'standing' | 'because'>;

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
    label(28, 17 + claimLines.length * lineHeight(15), t(`standing.${data.standing}`), {
      fill: theme.standings[data.standing].solid,
      size: 12,
      weight: 600,
    }),
  );
  y = 17 + claimLines.length * lineHeight(15) + 18;
  const marks = [{ x: 10, y: 12 }];
  const nodes = rows.map(({ reason, depth }, k) => {
    const x = depth * (narrow ? 20 : indent);
    marks.push({ x: x + 10, y: y + 12 });
    const placed = reasonNode(reason, x, y, k, setting);
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
    sentence: sentence(data, rows, setting.words),
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
) => {
  const textX = x + 28;
  const split = narrow ? width : Math.round(width * 0.5);
  const name = wrapText(words.say(reason.label), (narrow ? width : split - 20) - textX, 13);
  const said = standingText(reason, words);
  const saidLines = wrapText(said, (narrow ? width : split - 20) - textX, 12, 600);
  const why = wrapText(words.say(reason.reason), narrow ? width - textX : width - split, 12);
  const nameHeight = name.length * lineHeight(13) + saidLines.length * lineHeight(12);
  const whyHeight = why.length * lineHeight(12);
  const colour = theme.standings[reason.standing].solid;
  const node = el(
    'g',
    {
      id: `${id}-ground-${k}-${idPart(reason.ref)}`,
      'data-ref': reason.ref,
      'data-standing': reason.standing,
    },
    standingMark(reason.standing, x + 10, y + 12, theme),
    label(textX, y + 17, name, { fill: theme.ink }),
    label(textX, y + 17 + name.length * lineHeight(13), saidLines, { fill: colour, size: 12, weight: 600 }),
    label(narrow ? textX : split, narrow ? y + 17 + nameHeight : y + 17, why, {
      fill: theme.muted,
      size: 12,
    }),
  );
  return { node, height: (narrow ? nameHeight + whyHeight : Math.max(nameHeight, whyHeight)) + 14 };
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
