import { affectedAYear, type RiskResult } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/words';
import { line, plainText } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { operatorName } from '../risks.js';
import { tableOf } from '../table.js';

/** The risks of the chosen alternative that the reader may see, the gravest and then the most harm first. */
export const chosenRisks = ({ view }: PageWriter): readonly RiskResult[] => {
  const { alternatives, scale } = view.context.head;
  const chosen = alternatives.find(({ role }) => role === 'chosen') ?? alternatives[0];
  const bands = view.context.world('scale', scale)?.bands.map(({ id }) => id) ?? [];
  return view.evaluation.risks
    .filter(({ scenario, alternative }) => alternative === chosen?.id && view.access(scenario) === 'shown')
    .toSorted(
      (a, b) =>
        bands.indexOf(b.current.band) - bands.indexOf(a.current.band) ||
        harmedAYear(b) - harmedAYear(a) ||
        (a.scenario < b.scenario ? -1 : 1),
    );
};

export const harmedAYear = ({ current }: RiskResult): number =>
  current.mean.frequency * current.mean.consequence;

/** One row for each scenario, in the chosen alternative alone: level now, how grave the harm, how many, how well founded. */
export const risksShort = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const risks = chosenRisks(writer);
  return [
    tableOf(writer, {
      of: 'risks',
      caption: t('short.risks'),
      header: [
        t('table.scenario'),
        t('table.riskNow'),
        t('short.harm'),
        t('short.harmedAYear'),
        t('short.founded'),
      ],
      numbers: [3],
      rows: risks.map((risk, k) => rowOf(risk, k + 1, writer)),
      note: risks.some(({ judgedBy }) => judgedBy === 'example')
        ? t('document.exampleLevels', { operator: operatorName(writer) })
        : undefined,
    }),
  ];
};

/** The number of a row is the one that its dot has in the picture. */
const rowOf = (risk: RiskResult, number: number, writer: PageWriter): readonly Cell[] => {
  const record = writer.view.record(risk.scenario);
  const severity = record?.kind === 'scenario' ? record.harm.severity : undefined;
  const drawn = writer.view.risk?.scenarios.find(
    ({ scenario, alternative }) => scenario === risk.scenario && alternative === risk.alternative,
  )?.stages.current;
  const harmed = drawn?.expected ?? harmedAYear(risk);
  return [
    [plainText(`${number}. `), ...writer.ref(risk.scenario)],
    line(drawn ? writer.words.say(drawn.tag) : bandName(risk.current.band, writer)),
    line(
      severity === undefined
        ? writer.t('document.notStated')
        : writer.word('scenario.harm.severity', severity),
    ),
    line(affectedWords(harmed, record, writer)),
    line(writer.word('scenario.judgements.strength', risk.strength)),
  ];
};

/** Never more people than there are. */
const affectedWords = (
  expected: number,
  record: ReturnType<PageWriter['view']['record']>,
  writer: PageWriter,
): string => {
  const { persons, again } = affectedAYear(expected, record?.kind === 'scenario' ? record : { affects: [] }, {
    head: writer.view.context.head,
    activities: writer.view.of('activity'),
  });
  if (persons < 1) return writer.t('document.underOne');
  const n = formatNumber(persons < 10 ? Math.round(persons) : persons, writer.language);
  return again ? writer.t('short.affectedAgain', { n }) : n;
};

export const bandName = (id: string, writer: PageWriter): string => {
  const { context } = writer.view;
  const found = context.world('scale', context.head.scale)?.bands.find((band) => band.id === id);
  return found ? writer.plain(found.name) : id;
};

/** How many risks lie in each band now, the gravest first: "Ni er moderate, seks er lave". */
export const riskCounts = (writer: PageWriter): string => {
  const risks = chosenRisks(writer);
  if (risks.length === 0) return writer.t('document.emptyTable', { caption: writer.t('table.riskToPeople') });
  const { context } = writer.view;
  const bands = (context.world('scale', context.head.scale)?.bands ?? []).toReversed();
  return writer.t('status.riskCounts', {
    n: risks.length,
    counts: bands
      .map(({ id }) =>
        writer.t('status.riskCount', {
          n: risks.filter(({ current }) => current.band === id).length,
          band: bandName(id, writer).toLowerCase(),
        }),
      )
      .join(', '),
  });
};
