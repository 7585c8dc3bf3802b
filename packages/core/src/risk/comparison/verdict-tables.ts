import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { plain } from '../../reason.js';
import { percentsOf, severityFrom } from '../number-words.js';
import type { ComparisonVerdict, Measured } from './verdict.js';
import { decidingRow, type Names } from './words.js';

/** A table in words. The first cell heads its row; all others hold figures. */
export type VerdictTable = {
  readonly caption: Message;
  readonly columns: readonly Message[];
  /** With the scenarios that a row is the sum of. */
  readonly rows: readonly { readonly cells: readonly Sayable[]; readonly scenarios: readonly string[] }[];
};

/** The figures of a verdict as screens, documents and a terminal write them. */
export type VerdictTables = {
  readonly severity: VerdictTable;
  /** For each severity that some scenarios turn: which. */
  readonly turning: readonly Message[];
  /** By what fails, as people need it protected. */
  readonly need: VerdictTable;
  /** The chances at the deciding severity, from estimates that err independently to ones that err alike. */
  readonly dependence: VerdictTable;
};

export const verdictTables = (
  verdict: ComparisonVerdict,
  names: Pick<Names, 'alternative' | 'scenario'>,
): VerdictTables => {
  const { rows, needs, dependence, basis, alternative, against } = verdict;
  const pair = { mine: names.alternative(alternative), other: names.alternative(against) };
  const zone = basis.zone.value;
  const chances = [
    message('risk.table.lower', { zone }),
    message('risk.table.within'),
    message('risk.table.higher', { zone }),
  ];
  const measures = [
    message('risk.table.baseline'),
    message('risk.table.here'),
    message('risk.table.difference'),
  ];
  const deciding = decidingRow(verdict);
  return {
    severity: {
      caption: message('risk.table.bySeverity', pair),
      columns: [message('risk.table.severity'), ...measures, ...chances],
      rows: rows.map((row) => ({
        cells: [severityFrom(row.severity, 'subject'), ...measuredCells(row), ...chanceCells(row.chances)],
        scenarios: row.scenarios,
      })),
    },
    turning: rows.flatMap(({ severity, turning }) =>
      turning
        ? [
            message('risk.table.turning', {
              severity: severityFrom(severity, 'subject'),
              scenarios: {
                list: turning.scenarios.map((id) =>
                  message('risk.verdict.quoted', { title: names.scenario(id) }),
                ),
              },
            }),
          ]
        : [],
    ),
    need: {
      caption: message('risk.table.byNeed', pair),
      columns: [message('risk.table.need'), ...measures],
      rows: needs.map((row) => ({
        cells: [
          message('risk.table.needFrom', {
            need: message(`risk.need.${row.need}`),
            severity: severityFrom(row.severity, 'counted'),
          }),
          ...measuredCells(row),
        ],
        scenarios: row.scenarios,
      })),
    },
    dependence: {
      caption: message('risk.table.byDependence', {
        severity: severityFrom(deciding?.severity ?? verdict.deciding.severity, 'counted'),
      }),
      columns: [message('risk.table.dependence'), ...chances],
      rows: dependence.map((point) => ({
        cells: [message('core.number', { n: point.correlation }), ...chanceCells(point.chances)],
        scenarios: deciding?.scenarios ?? [],
      })),
    },
  };
};

const measuredCells = ({ other, mine, ratio }: Measured): readonly Sayable[] => [
  message('risk.table.persons', { n: other }),
  message('risk.table.persons', { n: mine }),
  ratio === undefined ? plain('–') : differenceCell(Math.round((ratio - 1) * 100)),
];

const differenceCell = (percent: number): Message =>
  percent === 0
    ? message('risk.table.percent', { n: message('core.number', { n: 0 }) })
    : message(percent > 0 ? 'risk.table.more' : 'risk.table.fewer', { n: Math.abs(percent) });

const chanceCells = ({
  lower,
  within,
  higher,
  error,
}: ComparisonVerdict['rows'][number]['chances']): readonly Message[] =>
  percentsOf([lower, within, higher], error).map((n) => message('risk.table.percent', { n }));
