import {
  alternativesChart,
  alternativesOf,
  contributionChart,
  contributionOf,
  exceedanceChart,
  exceedancesOf,
  riskMatrixChart,
} from '@risikobilde/charts';
import type { RecordOf, RiskResult, WorldEntryOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { operatorName } from '../tables/risks.js';
import { chosenRisks } from '../tables/short/risks.js';
import { allShown } from '../tables/table.js';
import { figureOf, textInPicture } from './figure.js';

type Alternative = RecordOf<'assessment'>['alternatives'][number];
/** What the pictures of risk are made of: only what the reader of the page may see. */
type Frame = {
  readonly scale: WorldEntryOf<'scale'>;
  readonly alternatives: readonly Alternative[];
  /** The solution that the assessment is about. */
  readonly chosen: Alternative;
  readonly risks: readonly RiskResult[];
};

const frameOf = ({ view }: PageWriter): Frame | undefined => {
  const { alternatives, scale: id } = view.context.head;
  const scale = view.context.world('scale', id);
  const chosen = alternatives.find(({ role }) => role === 'chosen') ?? alternatives[0];
  if (!scale || !chosen) return undefined;
  return {
    scale,
    alternatives,
    chosen,
    risks: view.evaluation.risks.filter(({ scenario }) => view.access(scenario) === 'shown'),
  };
};

/** The matrix of the chosen alternative: every scenario before measures, now and with what is planned. */
export const risksFigure = (writer: PageWriter): readonly Block[] => {
  const frame = frameOf(writer);
  if (!frame) return [];
  const { scale, chosen } = frame;
  // Numbered as the rows of the table in the chapter.
  const own = chosenRisks(writer);
  const scenarios = own.flatMap(({ scenario, initial, current, planned }) => {
    const record = writer.view.record(scenario);
    const spread = writer.view.risk?.scenarios.find(
      (one) => one.scenario === scenario && one.alternative === chosen.id,
    )?.stages;
    return record?.kind === 'scenario'
      ? [{ ref: scenario, title: textInPicture(record.title, writer), initial, current, planned, spread }]
      : [];
  });
  return [
    figureOf(writer, {
      of: 'risks',
      title: writer.t('figure.risks', { alternative: writer.plain(chosen.name) }),
      notes: whoseEstimates(own, writer),
      chart: (options, isBeforeTable) =>
        riskMatrixChart(
          { scale, alternative: chosen.name, scenarios, withoutList: isBeforeTable === true },
          options,
        ),
    }),
  ];
};

/** The same without the list of scenarios: they are named in the chapter on risk. */
export const smallRiskFigure = (writer: PageWriter): readonly Block[] => {
  const frame = frameOf(writer);
  if (!frame) return [];
  const { scale } = frame;
  const own = chosenRisks(writer);
  if (own.length === 0) return [];
  const scenarios = own.flatMap(({ scenario, initial, current, planned }) => {
    const record = writer.view.record(scenario);
    return record?.kind === 'scenario'
      ? [{ ref: scenario, title: textInPicture(record.title, writer), initial, current, planned }]
      : [];
  });
  return [
    figureOf(writer, {
      of: 'risks-now',
      title: writer.t('figure.risksNow'),
      chart: (options) => riskMatrixChart({ scale, scenarios, withoutList: true }, options),
    }),
  ];
};

/** What the harm would be if each measure in place alone fell away, in the chosen alternative. */
export const measuresFigure = (writer: PageWriter): readonly Block[] => {
  const frame = frameOf(writer);
  if (!frame) return [];
  const { t } = writer;
  const own = frame.risks.filter(({ alternative }) => alternative === frame.chosen.id);
  const data = contributionOf(
    own,
    () => true,
    (id) => {
      const record = writer.view.record(id);
      return record?.kind === 'measure' ? textInPicture(record.title, writer) : undefined;
    },
    writer.view.risk?.comparisons[0]?.population,
  );
  return [
    figureOf(writer, {
      of: 'measures',
      title: t('figure.measures', { alternative: writer.plain(frame.chosen.name) }),
      notes: [
        ...(data.leftOut > 0 ? [t('figure.measuresLeftOut', { n: data.leftOut })] : []),
        ...whoseEstimates(own, writer),
      ],
      chart: (options) => contributionChart(data, options),
    }),
  ];
};

/** How many scenarios fall in each band now, alternative by alternative; and how bad a year can be, with what is accepted. */
export const comparisonFigure = (writer: PageWriter): readonly Block[] => {
  const frame = frameOf(writer);
  if (!frame) return [];
  const { scale, alternatives, risks } = frame;
  const data = alternativesOf({
    bands: scale.bands,
    alternatives: alternatives.map((one) => ({ ...one, name: textInPicture(one.name, writer) })),
    risks,
    // Of a service the platform's risks on its people are in the picture too.
    scenarios: new Set([
      ...writer.view.of('scenario').map(({ id }) => id),
      ...risks.map(({ scenario }) => scenario),
    ]).size,
    asOf: writer.view.evaluation.asOf,
    states: writer.view.risk?.scenarios,
  });
  return [
    figureOf(writer, {
      of: 'comparison',
      title: writer.t('figure.comparison'),
      notes: whoseEstimates(risks, writer),
      chart: (options) => alternativesChart(data, options),
    }),
    ...yearFigures(frame, writer),
  ];
};

/** A picture of each severity that decides or has a limit; none of what a reader may not see is in a sum. */
const yearFigures = ({ alternatives, risks }: Frame, writer: PageWriter): readonly Block[] => {
  const { risk } = writer.view;
  if (!risk) return [];
  const nameOf = (id: string) => {
    const found = alternatives.find((one) => one.id === id);
    return found ? textInPicture(found.name, writer) : { und: id };
  };
  return exceedancesOf(risk, nameOf).flatMap(({ severity, scenarios, data }) =>
    allShown(writer, scenarios)
      ? [
          figureOf(writer, {
            of: `year-${severity}`,
            title: writer.t('chart.exceedance.titleOf', { of: message(`risk.severity.counted.${severity}`) }),
            notes: whoseEstimates(
              risks.filter(({ scenario }) => scenarios.includes(scenario)),
              writer,
            ),
            chart: (options) => exceedanceChart(data, options),
          }),
        ]
      : [],
  );
};

const whoseEstimates = (risks: readonly RiskResult[], writer: PageWriter): readonly string[] => {
  const own = risks.filter(({ judgedBy }) => judgedBy === 'example').length;
  if (own === 0) return [];
  const key = own === risks.length ? 'figure.exampleAll' : 'figure.exampleSome';
  return [writer.t(key, { operator: operatorName(writer) })];
};
