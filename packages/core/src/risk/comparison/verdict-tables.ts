import { type Message, message, type Sayable, type SayableList } from '@risikobilde/words/message';
import { plain } from '../../reason.js';
import { percentOf, percentsOf, severityFrom } from '../number-words.js';
import type { ComparisonVerdict, MeansComparison, SeverityRow, SharedUnknown } from './verdict.js';
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
  /** All severities together, where the assessment states weights; the caption says whose they are, and why. */
  readonly weighted?: VerdictTable;
  /** The chances at the deciding severity, from estimates that err independently to ones that err alike. */
  readonly dependence: VerdictTable;
  /** What is one unknown in several places, and how sure the verdict is with it and without. */
  readonly shared: VerdictTable;
};

type TableNames = Pick<Names, 'alternative' | 'scenario'> & { readonly measure: (id: string) => Sayable };

export const verdictTables = (verdict: ComparisonVerdict, names: TableNames): VerdictTables => {
  const { rows, needs, weighted, dependence, basis, alternative, against, population } = verdict;
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
        cells: [
          severityFrom(row.severity, 'subject'),
          ...measuredCells(row, population),
          ...chanceCells(row.chances),
        ],
        scenarios: row.scenarios,
      })),
    },
    turning: rows.flatMap(({ severity, turning }) =>
      turning
        ? [
            message('risk.table.turning', {
              severity: severityFrom(severity, 'subject'),
              scenarios: quoted(turning.scenarios, names),
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
          ...measuredCells(row, population),
        ],
        scenarios: row.scenarios,
      })),
    },
    ...(weighted && {
      weighted: {
        caption: weighted.basis,
        columns: [message('risk.weights.what'), ...measures, ...chances],
        rows: [
          {
            cells: [
              message('risk.weights.all'),
              ...measuredCells(weighted),
              ...chanceCells(weighted.chances),
            ],
            scenarios: verdict.scenarios,
          },
        ],
      },
    }),
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
    shared: sharedTable(verdict, deciding, names),
  };
};

const quoted = (scenarios: readonly string[], names: TableNames): SayableList => ({
  list: scenarios.map((id) => message('risk.verdict.quoted', { title: names.scenario(id) })),
});

/** How sure the verdict is as it stands, and were each shared unknown one of its own in every place. */
const sharedTable = (
  { shared, dependence, basis }: ComparisonVerdict,
  deciding: SeverityRow | undefined,
  names: TableNames,
): VerdictTable => {
  const standing = deciding?.standing ?? 'within';
  const zone = basis.zone.value;
  const chance =
    standing === 'within' ? message('risk.table.within') : message(`risk.table.${standing}`, { zone });
  const cellOf = (chances: SeverityRow['chances'] | undefined): Sayable =>
    chances ? message('risk.table.percent', { n: percentOf(chances[standing], chances.error) }) : plain('–');
  const own = deciding?.scenarios ?? [];
  const { rates, sizes } = basis.dependence.value;
  return {
    caption: message('risk.shared.caption', {
      severity: severityFrom(deciding?.severity ?? 'negligible', 'counted'),
    }),
    columns: [
      message('risk.shared.unknown'),
      message('risk.shared.between'),
      message('risk.shared.together', { chance }),
      message('risk.shared.apart', { chance }),
    ],
    rows: [
      {
        cells: [
          message('risk.shared.estimates', { rates, sizes }),
          message('risk.shared.alternatives', { n: own.length }),
          cellOf(deciding?.chances),
          cellOf(dependence[0]?.chances),
        ],
        scenarios: own,
      },
      ...shared.map((one) => ({
        cells: [
          unknownName(one, names),
          message(`risk.shared.in.${one.in}`, { scenarios: quoted(one.scenarios, names) }),
          cellOf(deciding?.chances),
          cellOf(one.apart),
        ],
        // The chances are of all that counts there.
        scenarios: one.of === 'measure' ? [...own, ...one.refs] : own,
      })),
    ],
  };
};

const unknownName = ({ of, refs, name }: SharedUnknown, names: TableNames): Message => {
  switch (of) {
    case 'measure':
      return message('risk.shared.measures', {
        n: refs.length,
        titles: { list: refs.map((id) => message('risk.verdict.quoted', { title: names.measure(id) })) },
      });
    case 'exposure':
      return message('risk.shared.exposure');
    case 'threat':
      return message('risk.shared.threat', { name: name ?? plain(refs[0] ?? '–') });
  }
};

/** Persons harmed in a year here and in the baseline, and the difference; of people, never more than there are. */
const measuredCells = (
  { other, mine, ratio }: MeansComparison,
  population = Number.POSITIVE_INFINITY,
): readonly Sayable[] => [
  ...[other, mine].map((n) =>
    n > population
      ? message('risk.table.personsAgain', { n: population })
      : message('risk.table.persons', { n }),
  ),
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
