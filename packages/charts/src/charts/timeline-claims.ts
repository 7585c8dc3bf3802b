import { standings } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import type { Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend } from '../svg/legend.js';
import { toneFill } from '../svg/patterns.js';
import { standingMark } from '../svg/standing-mark.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { textWidth, wrapText } from '../text/text-width.js';
import type { TimelineData } from './timeline-data.js';
import { laneWidth, timeScale, yearTicks } from './timeline-scale.js';
const stripHeight = 22;

/** How each claim stood, as a strip on the same time axis: a piece from each change to the next. */
export const claimStrips = (data: TimelineData, setting: Setting, start: number) => {
  const {
    id,
    words: { language, say, t },
    narrow,
    theme,
    width,
  } = setting;
  const claims = data.claims ?? [];
  if (claims.length === 0) return { nodes: [] as readonly SvgNode[], bottom: start - 10 };
  const [left, right] = narrow ? [0, width - 1] : [laneWidth + 8, width - 10];
  const x = timeScale(data.from, data.to, left, right);
  const heading = t('chart.timeline.claims');
  const title = narrow ? [heading] : wrapText(heading, laneWidth - 20, 13, 600);
  const nodes: SvgNode[] = [label(narrow ? 0 : 10, start + 14, title, { fill: theme.ink, weight: 600 })];
  let y = narrow ? start + 24 : start;
  for (const claim of claims) {
    const lines = wrapText(say(claim.label), right - left, 13, 400, narrow ? 4 : 2);
    const top = y + lines.length * lineHeight(13) + 2;
    const pieces = claim.changes.flatMap(({ from, standing }, k) => {
      const next = claim.changes[k + 1]?.from ?? data.to;
      if (next < data.from) return [];
      const [a, b] = [x(from), x(next)];
      const tone = theme.standings[standing];
      const word = t(`standing.${standing}`);
      return [
        el(
          'g',
          { 'data-standing': standing },
          el('title', {}, `${formatDay(from, language)}: ${word}`),
          el('rect', {
            x: a + 0.75,
            y: top,
            width: Math.max(1, b - a - 1.5),
            height: stripHeight,
            fill: toneFill(id, theme, tone, 'tint'),
            stroke: tone.solid,
            'stroke-width': 1.5,
          }),
          b - a > 18 && standingMark(standing, a + 12, top + stripHeight / 2, theme, 6.5),
          b - a > textWidth(word, 12) + 32 &&
            label(a + 24, top + 15, word, { fill: tone.onTint, size: 12, halo: tone.tint }),
        ),
      ];
    });
    nodes.push(
      el(
        'g',
        { id: `${id}-claim-${idPart(claim.ref)}`, 'data-ref': claim.ref },
        label(left, y + 14, lines, { fill: theme.ink, halo: theme.background }),
        // The day asked about shows above and below the strip, clear of what is written in it and over it.
        el('line', {
          x1: x(data.asOf),
          x2: x(data.asOf),
          y1: top - 4,
          y2: top + stripHeight + 5,
          stroke: theme.ink,
          'stroke-width': 2,
        }),
        ...pieces,
      ),
    );
    y = top + stripHeight + 12;
  }
  const axis = yearTicks(data, x, y - 6, y - 2, theme, width);
  const key = legend(
    standings.toReversed().map((standing) => ({
      symbol: (atX: number, atY: number) => standingMark(standing, atX, atY, theme, 6.5),
      symbolWidth: 14,
      text: t(`standing.${standing}`),
    })),
    left,
    y + 22,
    width - left,
    theme,
  );
  return { nodes: [...axis, ...nodes, ...key.nodes], bottom: y + 22 + key.height + 2 };
};
