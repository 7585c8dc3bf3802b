import { type Standing, standings } from '@risikobilde/core';
import { formatList, type Words } from '@risikobilde/words';
import { linkHorizontal } from 'd3-shape';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { standingMark } from '../svg/standing-mark.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import { capital } from '../text/capital.js';
import { textWidth, wrapText } from '../text/text-width.js';
import type { ChainData, ChainParty } from './chain-data.js';
import { type PartyInLayer, layerParties } from './chain-layers.js';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Chain of processors: who processes for whom, from the controller outwards: in columns where there is room, else as an
 * indented list.
 */
export const chainChart = (data: ChainData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'chain');
  const {
    words: { t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const head = ['party', 'role', 'country', 'engagedBy', 'law', 'transfer', 'standing'] as const;
  const table = {
    caption: t('chart.chain.title'),
    columns: columns(head.map((name) => t(`chart.chain.${name}`))),
  };
  if (data.parties.length === 0)
    return emptyState(setting, t('chart.chain.title'), t('chart.chain.empty'), table);

  const layered = layerParties(data.parties, data.links);
  const depth = Math.max(...layered.map(({ layer }) => layer)) + 1;
  // On paper four in a row have room when they stand closer.
  const gap = width < 720 ? 28 : 40;
  const columnWidth = Math.min(260, (width - 8 - gap * (depth - 1)) / depth);
  // Where a word would be broken in a column, the chain is read in a list.
  const inColumns =
    !narrow &&
    columnWidth >= 140 &&
    data.parties.every((party) =>
      cardTexts(party, data, columnWidth, setting).every((line) =>
        fitsIn(line.text, roomFor(line, columnWidth), line),
      ),
    );
  const boxes = inColumns
    ? columnBoxes(layered, data, setting, columnWidth, gap)
    : listBoxes(layered, data, setting);
  const height = Math.max(...[...boxes.values()].map((box) => box.y + box.height)) + 6;
  return finish(setting, {
    title: t('chart.chain.title'),
    sentence: sentence(data, depth, setting.words),
    table: { ...table, rows: rows(data, setting.words) },
    height,
    children: [
      el(
        'g',
        {},
        ...data.links.map((link) => {
          const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
          if (from === undefined || to === undefined) return undefined;
          const line = el('path', {
            id: `${id}-link-${idPart(link.ref)}`,
            'data-ref': link.ref,
            d: inColumns ? curve(from, to) : elbow(from, to),
            fill: 'none',
            stroke: theme.line,
            'stroke-width': 1.5,
          });
          const at = inColumns ? to.y + to.height / 2 : to.y + 18;
          const head = el('path', { d: path`M${to.x},${at}l-8,-4.5v9Z`, fill: theme.line });
          return el('g', {}, line, head);
        }),
      ),
      ...layered.map(({ party }) => {
        const box = boxes.get(party.ref);
        return box === undefined ? undefined : card(party, data, box, setting);
      }),
    ],
  });
};

const columnBoxes = (
  layered: readonly PartyInLayer[],
  data: ChainData,
  setting: Setting,
  width: number,
  gap: number,
): ReadonlyMap<string, Box> => {
  const last = Math.max(...layered.map(({ layer }) => layer));
  const columnsOf = Array.from({ length: last + 1 }, (_, k) =>
    layered
      .filter(({ layer }) => layer === k)
      .map(({ party }) => ({ party, height: cardHeight(party, data, width, setting) })),
  );
  const total = (column: (typeof columnsOf)[number]): number =>
    column.reduce((sum, { height }) => sum + height, 0) + 20 * (column.length - 1);
  const tallest = Math.max(...columnsOf.map(total));
  return new Map(
    columnsOf.flatMap((column, k) => {
      let y = 1 + (tallest - total(column)) / 2;
      return column.map(({ party, height }): [string, Box] => {
        const box = { x: 1 + k * (width + gap), y, width, height };
        y += height + 20;
        return [party.ref, box];
      });
    }),
  );
};

const listBoxes = (
  layered: readonly PartyInLayer[],
  data: ChainData,
  setting: Setting,
): ReadonlyMap<string, Box> => {
  let y = 1;
  return new Map(
    layered.map(({ party, layer }): [string, Box] => {
      const x = 1 + layer * 18;
      const width = setting.width - x - 6;
      const height = cardHeight(party, data, width, setting);
      const box = { x, y, width, height };
      y += height + 14;
      return [party.ref, box];
    }),
  );
};

const curve = (from: Box, to: Box): string => {
  const link = linkHorizontal<unknown, [number, number]>();
  return (
    link({
      source: [from.x + from.width, from.y + from.height / 2],
      target: [to.x, to.y + to.height / 2],
    }) ?? ''
  );
};

const elbow = (from: Box, to: Box): string =>
  path`M${from.x + 9},${from.y + from.height}V${to.y + 18}H${to.x}`;

/** What a card has between its sides and its text, both together. */
const margins = 22;

const roomFor = ({ mark }: Pick<LineText, 'mark'>, width: number): number =>
  width - margins - (mark === undefined ? 0 : 18);

const fitsIn = (text: string, room: number, { size, weight }: Pick<LineText, 'size' | 'weight'>): boolean =>
  text.split(/\s+/).every((word) => textWidth(word, size, weight) <= room);

/** The name, or where it has a word that would be broken, the short form that it gives itself: "… (Digdir)". The table has it whole. */
const nameIn = (name: string, width: number): string => {
  const short = /\((\p{Lu}[\p{L}\d-]*)\)$/u.exec(name)?.[1];
  return short === undefined || fitsIn(name, roomFor({}, width), nameStyle) ? name : short;
};

const nameStyle = { size: 13, weight: 600 } as const;

type LineText = Omit<Line, 'text'> & { readonly text: string };

type Line = {
  readonly text: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600;
  readonly tone: 'ink' | 'muted' | Standing;
  readonly mark?: Standing;
};

const cardLines = (party: ChainParty, data: ChainData, width: number, setting: Setting): readonly Line[] =>
  cardTexts(party, data, width, setting).map((line) => ({
    ...line,
    text: wrapText(line.text, roomFor(line, width), line.size, line.weight),
  }));

const cardTexts = (
  party: ChainParty,
  data: ChainData,
  width: number,
  { words }: Setting,
): readonly LineText[] => {
  const { say, t } = words;
  const line = (text: string, own: Omit<LineText, 'text'>): LineText => ({ text, ...own });
  const plain = { size: 12, weight: 400, tone: 'muted' } as const;
  return [
    line(nameIn(say(party.name), width), { ...nameStyle, tone: 'ink' }),
    line(capital(rolesText(party, words)), plain),
    ...(party.companies === undefined
      ? []
      : [
          line(t('chart.chain.companies', { n: party.companies }), {
            ...plain,
            tone: 'ink',
          }),
        ]),
    party.outsideEea
      ? line(t('chart.chain.outside', { country: party.country }), { size: 12, weight: 600, tone: 'ink' })
      : line(say(party.country), plain),
    ...(party.ties === undefined
      ? []
      : [
          line(t('chart.chain.ties', { countries: { list: party.ties } }), {
            ...plain,
            weight: 600,
            tone: 'ink',
          }),
        ]),
    ...data.links
      .filter(({ to }) => to === party.ref)
      .flatMap(({ contractLaw, transfer }) => [
        ...(contractLaw === undefined ? [] : [line(t('chart.chain.lawOf', { law: contractLaw }), plain)]),
        ...(transfer === undefined
          ? []
          : [
              line(
                t('chart.chain.transferOn', {
                  ground: transfer.ground,
                  standing: wordOf(transfer, words),
                }),
                { size: 12, weight: 400, tone: transfer.standing, mark: transfer.standing },
              ),
            ]),
      ])
      // Several engagements between the same parties often say the same: once is enough.
      .filter((one, k, all) => all.findIndex((other) => other.text === one.text) === k),
  ];
};

const wordOf = (
  { standing, isWithout }: NonNullable<ChainData['links'][number]['transfer']>,
  { t }: Words,
): string => t(`standing.${isWithout ? 'withoutGround' : standing}`);

const rolesText = ({ roles }: ChainParty, { language, t }: Words): string =>
  roles.length === 0
    ? '–'
    : formatList(
        roles.map((role) => t(`role.${role}`)),
        language,
      );

const cardHeight = (party: ChainParty, data: ChainData, width: number, setting: Setting): number =>
  cardLines(party, data, width, setting).reduce(
    (sum, line) => sum + line.text.length * lineHeight(line.size) + 3,
    0,
  ) + 17;

const card = (party: ChainParty, data: ChainData, box: Box, setting: Setting): SvgNode => {
  const { id, theme } = setting;
  let y = box.y + 8;
  const lines = cardLines(party, data, box.width, setting).flatMap(({ text, size, weight, tone, mark }) => {
    const baseline = y + size + 1;
    y += text.length * lineHeight(size) + 3;
    const fill = tone === 'ink' || tone === 'muted' ? theme[tone] : theme.ink;
    const x = box.x + 12;
    return mark === undefined
      ? [label(x, baseline, text, { fill, size, weight })]
      : [
          standingMark(mark, x + 6, baseline - 4.5, theme, 6),
          label(x + 18, baseline, text, { fill, size, weight }),
        ];
  });
  const isAway = party.outsideEea === true || party.ties !== undefined;
  const outline = {
    width: box.width,
    height: box.height,
    rx: 4,
    fill: theme.surface,
    // What may be outside is dashed as what is, and not as heavy.
    stroke: isAway ? theme.ink : theme.line,
    'stroke-width': isAway ? 2 : 1.25,
    'stroke-dasharray': party.outsideEea === false && !isAway ? undefined : '6 3',
  };
  return el(
    'g',
    { id: `${id}-party-${idPart(party.ref)}`, 'data-ref': party.ref },
    party.companies !== undefined && el('rect', { x: box.x + 5, y: box.y + 5, ...outline }),
    el('rect', { x: box.x, y: box.y, ...outline }),
    ...lines,
  );
};

const rows = ({ parties, links }: ChainData, words: Words) => {
  const { say, t } = words;
  const nameOf = (ref: string): string => {
    const party = parties.find((one) => one.ref === ref);
    return party === undefined ? ref : say(party.name);
  };
  return parties.flatMap((party) => {
    const own = [
      party.companies === undefined
        ? say(party.name)
        : `${say(party.name)} (${t('chart.chain.companies', { n: party.companies })})`,
      capital(rolesText(party, words)),
      [
        party.outsideEea ? t('chart.chain.outsideInTable', { country: party.country }) : say(party.country),
        ...(party.ties === undefined ? [] : [t('chart.chain.ties', { countries: { list: party.ties } })]),
      ].join('. '),
    ];
    const incoming = links.filter(({ to }) => to === party.ref);
    if (incoming.length === 0) return [{ ref: party.ref, cells: [...own, '–', '–', '–', '–'] }];
    return incoming.map(({ from, contractLaw, transfer }) => ({
      ref: party.ref,
      cells: [
        ...own,
        nameOf(from),
        contractLaw === undefined ? '–' : say(contractLaw),
        transfer === undefined ? '–' : say(transfer.ground),
        transfer === undefined ? '–' : wordOf(transfer, words),
      ],
    }));
  });
};

const sentence = ({ parties, links }: ChainData, depth: number, { language, t }: Words): string => {
  const isOutside = ({ outsideEea, ties }: ChainParty): boolean => outsideEea === true || ties !== undefined;
  const namesOf = (is: (party: ChainParty) => boolean) => ({
    list: parties.filter(is).map(({ name }) => name),
  });
  const [outside, unknown] = [namesOf(isOutside), namesOf(({ outsideEea }) => outsideEea === undefined)];
  const grounds = links.flatMap(({ transfer }) => (transfer === undefined ? [] : [transfer.standing]));
  const counts = standings
    .map((standing) => ({ standing, n: grounds.filter((one) => one === standing).length }))
    .filter(({ n }) => n > 0)
    .map(({ standing, n }) => `${n} ${t(`standing.${standing}`).toLowerCase()}`);
  // Where nobody is known to process for anybody, nothing can be said of where.
  if (links.length === 0) return t('chart.chain.notKnown');
  return [
    t('chart.chain.sentence', { n: parties.length, depth }),
    ...(outside.list.length > 0 ? [t('chart.chain.outsideAre', { parties: outside })] : []),
    ...(unknown.list.length > 0 ? [t('chart.chain.unknownAre', { parties: unknown })] : []),
    ...(outside.list.length + unknown.list.length === 0 ? [t('chart.chain.noneOutside')] : []),
    ...(counts.length > 0 ? [t('chart.chain.grounds', { counts: formatList(counts, language) })] : []),
  ].join(' ');
};
