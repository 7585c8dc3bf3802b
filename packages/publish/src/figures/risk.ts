import {
  alternativesChart,
  alternativesOf,
  contributionChart,
  contributionOf,
  riskMatrixChart,
} from '@risikobilde/charts';
import type { RecordOf, RiskResult, WorldEntryOf } from '@risikobilde/core';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { operatorName } from '../tables/risks.js';
import { figureOf, shown } from './figure.js';

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
  const own = frame.risks.filter(({ alternative }) => alternative === chosen.id);
  const scenarios = own.flatMap(({ scenario, initial, current, planned }) => {
    const record = writer.view.record(scenario);
    return record?.kind === 'scenario'
      ? [{ ref: scenario, title: shown(record.title, writer), initial, current, planned }]
      : [];
  });
  return [
    figureOf(writer, {
      of: 'risks',
      title: writer.t('figure.risks', { alternative: writer.plain(chosen.name) }),
      notes: whoseEstimates(own, writer),
      chart: (options) => riskMatrixChart({ scale, alternative: chosen.name, scenarios }, options),
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
      return record?.kind === 'measure' ? shown(record.title, writer) : undefined;
    },
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

/** How many scenarios fall in each band now, alternative by alternative. */
export const comparisonFigure = (writer: PageWriter): readonly Block[] => {
  const frame = frameOf(writer);
  if (!frame) return [];
  const { scale, alternatives, risks } = frame;
  const data = alternativesOf({
    bands: scale.bands,
    alternatives: alternatives.map((one) => ({ ...one, name: shown(one.name, writer) })),
    risks,
    scenarios: writer.view.of('scenario').length,
    asOf: writer.view.evaluation.asOf,
  });
  return [
    figureOf(writer, {
      of: 'comparison',
      title: writer.t('figure.comparison'),
      notes: whoseEstimates(risks, writer),
      chart: (options) => alternativesChart(data, options),
    }),
  ];
};

const whoseEstimates = (risks: readonly RiskResult[], writer: PageWriter): readonly string[] => {
  const own = risks.filter(({ judgedBy }) => judgedBy === 'example').length;
  if (own === 0) return [];
  const key = own === risks.length ? 'figure.exampleAll' : 'figure.exampleSome';
  return [writer.t(key, { operator: operatorName(writer) })];
};
