import {
  type ClaimResult,
  type FullText,
  type Language,
  type Reason,
  type Standing,
  standings,
  textIn,
} from '@risikobilde/core';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { standingMark, standingWords } from '../svg/standing-mark.js';
import { el, idPart, path } from '../svg/svg-node.js';
import { formatDate } from '../text/date-format.js';
import { inEachLanguage, listInWords } from '../text/list-in-words.js';
import { wrapText } from '../text/text-width.js';

/** A claim with its grounds; a `ClaimResult` of the evaluation fits. */
export type GroundsData = Pick<ClaimResult, 'id' | 'text' | 'standing' | 'because'>;

const words = {
  title: { nb: 'Hva påstanden hviler på', nn: 'Kva påstanden kviler på', en: 'What the claim rests on' },
  claim: { nb: 'Påstand', nn: 'Påstand', en: 'Claim' },
  ground: { nb: 'Grunnlag', nn: 'Grunnlag', en: 'Ground' },
  standing: { nb: 'Status', nn: 'Status', en: 'Standing' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  since: { nb: 'siden', nn: 'sidan', en: 'since' },
  unchecked: { nb: 'ikke kontrollert', nn: 'ikkje kontrollert', en: 'not checked' },
  empty: {
    nb: 'Påstanden har ingen grunnlag. Ingenting holder den oppe før noen skriver ned hva den hviler på.',
    nn: 'Påstanden har ingen grunnlag. Ingenting held han oppe før nokon skriv ned kva han kviler på.',
    en: 'The claim has no grounds. Nothing holds it up until somebody writes down what it rests on.',
  },
} satisfies Record<string, FullText>;

type Row = { readonly reason: Reason; readonly depth: number; readonly parent: number };

const indent = 26;

/** A claim and everything it leans on, as a tree read from the top; each ground with its standing and why. */
export const groundsChart = (data: GroundsData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'grounds');
  const { language, narrow, theme, width } = setting;
  const head = [words.ground, words.standing, words.why].map((word) => word[language]);
  const table = {
    caption: `${words.title[language]}: ${textIn(data.text, language)}`,
    columns: columns(head),
  };
  if (data.because.length === 0) return emptyState(setting, words.title, words.empty, table);

  const rows = flatten(data.because, 1, -1, []);
  const claimLines = wrapText(textIn(data.text, language), width - 28, 15, 600);
  let y = 0;
  const claimNode = el(
    'g',
    { 'data-ref': data.id },
    standingMark(data.standing, 10, 12, theme),
    label(28, 17, claimLines, { fill: theme.ink, size: 15, weight: 600 }),
    label(28, 17 + claimLines.length * lineHeight(15), standingWords[data.standing][language], {
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
    title: words.title,
    sentence: inEachLanguage((l) => sentence(data, rows, l)),
    table: { ...table, rows: rows.map(({ reason }) => row(reason, language)) },
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

const standingText = (reason: Reason, language: Language): string => {
  const since =
    reason.since === undefined ? '' : ` ${words.since[language]} ${formatDate(reason.since, language)}`;
  const unchecked = isUncheckedReason(reason) ? ` (${words.unchecked[language]})` : '';
  return `${standingWords[reason.standing][language]}${since}${unchecked}`;
};

const reasonNode = (
  reason: Reason,
  x: number,
  y: number,
  k: number,
  { id, language, narrow, theme, width }: Setting,
) => {
  const textX = x + 28;
  const split = narrow ? width : Math.round(width * 0.5);
  const name = wrapText(textIn(reason.label, language), (narrow ? width : split - 20) - textX, 13);
  const said = standingText(reason, language);
  const saidLines = wrapText(said, (narrow ? width : split - 20) - textX, 12, 600);
  const why = wrapText(reason.reason[language], narrow ? width - textX : width - split, 12);
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

const row = (reason: Reason, language: Language) => ({
  ref: reason.ref,
  cells: [textIn(reason.label, language), standingText(reason, language), reason.reason[language]],
});

const sentence = (data: GroundsData, rows: readonly Row[], language: Language): string => {
  const direct = rows.filter(({ depth }) => depth === 1);
  const counts = standings
    .toReversed()
    .map((standing): readonly [Standing, number] => [
      standing,
      direct.filter(({ reason }) => reason.standing === standing).length,
    ])
    .filter(([, count]) => count > 0);
  const named = listInWords(
    counts.map(([standing, count]) => `${count} ${inSentence[standing][language]}`),
    language,
  );
  const standing = claimInSentence[data.standing][language];
  const n = direct.length;
  return {
    nb: `Påstanden ${standing}. Den hviler på ${n} grunnlag: ${named}.`,
    nn: `Påstanden ${standing}. Han kviler på ${n} grunnlag: ${named}.`,
    en: `The claim ${standing}. It rests on ${n} ${n === 1 ? 'ground' : 'grounds'}: ${named}.`,
  }[language];
};

const inSentence: Readonly<Record<Standing, FullText>> = {
  supported: { nb: 'står', nn: 'står', en: 'standing' },
  challenged: { nb: 'utfordret', nn: 'utfordra', en: 'challenged' },
  fallen: { nb: 'falt', nn: 'falle', en: 'fallen' },
  unsupported: { nb: 'uten grunnlag', nn: 'utan grunnlag', en: 'unsupported' },
};

const claimInSentence: Readonly<Record<Standing, FullText>> = {
  supported: { nb: 'står', nn: 'står', en: 'stands' },
  challenged: { nb: 'er utfordret', nn: 'er utfordra', en: 'is challenged' },
  fallen: { nb: 'har falt', nn: 'har falle', en: 'has fallen' },
  unsupported: { nb: 'er uten grunnlag', nn: 'er utan grunnlag', en: 'is unsupported' },
};
