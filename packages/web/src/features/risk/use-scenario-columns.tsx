import { harmOf } from '@risikobilde/charts';
import type { RecordOf, RiskEvaluation, RiskResult } from '@risikobilde/core';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import { harmInFigures, harmInWords } from '../../shared/risk/numbers-in-words.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { domainOf, RangeCell, RangeHead } from './range-cell.js';

export type ScenarioRow = {
  readonly scenario: RecordOf<'scenario'>;
  /** Undefined where nobody has judged it. */
  readonly risk: RiskResult | undefined;
};

/** What the table says of a scenario in one alternative: its level now and before, how many are harmed, and who answers for it. */
export const useScenarioColumns = (
  alternative: Alternative | undefined,
  figures: RiskEvaluation | undefined,
  /** What the range of each is drawn on one axis with. */
  judged: readonly RiskResult[],
): readonly [Column<ScenarioRow>, ...Column<ScenarioRow>[]] => {
  const words = useWords();
  const { t } = words;
  const { text } = useWorkbench();
  const { scale } = useRiskFrame();
  const stateOf = (id: string) =>
    figures?.scenarios.find((one) => one.scenario === id && one.alternative === alternative?.id)?.stages
      .current;
  const domain = domainOf(judged);
  const rank = (band: string) => scale?.bands.findIndex(({ id }) => id === band) ?? 0;
  const nameOf = (band: string) => text(scale?.bands.find(({ id }) => id === band)?.name ?? { nb: band });
  const owner = ({ scenario }: ScenarioRow) => (scenario.owner ? text(scenario.owner) : '');
  return [
    {
      key: 'title',
      label: t('kind.scenario.one'),
      cell: ({ scenario }) => text(scenario.title),
      sort: ({ scenario }) => text(scenario.title),
      says: ({ scenario }) => text(scenario.title),
    },
    {
      key: 'now',
      label: t('risk.state.current'),
      cell: ({ scenario, risk }) =>
        risk && scale ? (
          <>
            <BandTag scale={scale} band={risk.current.band} state={stateOf(scenario.id)} />{' '}
            <ProvenanceTag id={scenario.id} />
          </>
        ) : (
          <span className="not-judged">{t('change.notJudged')}</span>
        ),
      sort: ({ risk }) => (risk ? rank(risk.current.band) : Number.NaN),
      says: ({ risk }) => (risk ? nameOf(risk.current.band) : t('change.notJudged')),
    },
    {
      key: 'before',
      label: t('risk.state.initial'),
      cell: ({ risk }) => risk && <span className="nowrap">{nameOf(risk.initial.band)}</span>,
      sort: ({ risk }) => (risk ? rank(risk.initial.band) : Number.NaN),
      says: ({ risk }) => (risk ? nameOf(risk.initial.band) : ''),
      isSecondary: true,
    },
    {
      key: 'planned',
      label: t('risk.state.planned'),
      cell: ({ risk }) => risk && <span className="nowrap">{nameOf(risk.planned.band)}</span>,
      sort: ({ risk }) => (risk ? rank(risk.planned.band) : Number.NaN),
      says: ({ risk }) => (risk ? nameOf(risk.planned.band) : ''),
      isChosen: true,
    },
    {
      key: 'harm',
      label: t('risk.aYear'),
      head: <RangeHead label={t('risk.aYear')} domain={domain} />,
      cell: ({ risk }) =>
        risk && (
          <>
            <span className="visually-hidden">{harmInWords(risk.current, words)}</span>
            <RangeCell risk={risk} domain={domain} />
          </>
        ),
      sort: ({ risk }) => (risk ? harmOf(risk) : Number.NaN),
      says: ({ risk }) => (risk ? harmInWords(risk.current, words) : ''),
    },
    {
      key: 'figures',
      label: t('risk.inFigures'),
      cell: ({ risk }) => {
        if (!risk) return null;
        const { expected, range } = harmInFigures(risk.current, words);
        return (
          <span className="nowrap">
            {expected} <span className="meta">({range})</span>
          </span>
        );
      },
      says: ({ risk }) => (risk ? harmInFigures(risk.current, words).expected : ''),
      isChosen: true,
    },
    {
      key: 'owner',
      label: t('risk.owner'),
      cell: owner,
      sort: owner,
      says: owner,
      isLast: true,
    },
  ];
};
