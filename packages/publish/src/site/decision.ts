import {
  type AssessmentRecord,
  describeRules,
  type Finding,
  groupChanges,
  isOpenErrorOfLaw,
  type RecordOf,
  type Task,
  whatFell,
  wordsIn,
} from '@risikobilde/core';
import { atMost } from '../tables/short-reason.js';
import { doubtBlocks } from '../tables/doubts.js';
import { withoutHidden } from '../figures/claims.js';
import { riskCounts } from '../tables/short/risks.js';
import { tableOf } from '../tables/table.js';
import { joinCells, line, plainText, strong, wordsOfCell } from '../tree/inline.js';
import type { Block, Cell, FieldItem } from '../tree/tree.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import { consultationBlocks } from './consultations.js';
import { gravest, heading, headline } from './front.js';
import { remainingOf } from './remaining.js';

/** How many rows of errors and of tasks stand on the page; the annex has the rest. */
const most = { errors: 6, tasks: 6 };

/** One page to sign or to refuse on: what is missing is a row, never a gap. */
export const decisionBlocks = (writer: PageWriter): readonly Block[] => [
  { type: 'paragraph', tone: 'lead', inlines: line(`${headline(writer)} ${approvalSaid(writer)}`) },
  keyFigures(writer),
  heading(writer.t('decision.remains'), 'remains'),
  ...remainingBlocks(writer),
  heading(writer.t('kind.advice.many'), 'advice'),
  ...adviceBlocks(writer),
  heading(writer.t('decision.decisions'), 'decisions'),
  ...decisionsMade(writer),
  { type: 'paragraph', inlines: line(residualSaid(writer)) },
  ...consultationBlocks(writer),
  heading(writer.t('document.tasks'), 'tasks'),
  ...taskBlocks(writer),
  ...doubtBlocks(writer),
];

const approvalSaid = (writer: PageWriter): string =>
  writer.view.evaluation.findings.some(({ rule }) => approvalRules.has(rule))
    ? writer.t('decision.notApproved')
    : writer.t('decision.approved');

/** What finds that nobody has approved what stands here. */
const approvalRules: ReadonlySet<string> = new Set(['approval-missing', 'approval-outdated']);

const paragraph = (said: string): Block => ({ type: 'paragraph', inlines: line(said) });

const tasksOf = ({ view }: PageWriter): readonly Task[] =>
  view.evaluation.tasks.filter(({ claim }) => view.access(claim) === 'shown');

const keyFigures = (writer: PageWriter): Block => {
  const { t, view } = writer;
  const tasks = tasksOf(writer);
  const worst = gravest(writer);
  const remaining = remainingOf(writer);
  const figures: readonly (readonly [string, string])[] = [
    [t('decision.remains'), String(remaining.n)],
    ...(remaining.platform > 0 ? [[t('decision.platform'), String(remaining.platform)] as const] : []),
    [t('kind.advice.many'), String(view.of('advice').length)],
    [t('kind.decision.many'), String(view.of('decision').length)],
    ...(worst ? [[t('decision.risksIn', { band: worst.band }), t('decision.nOf', worst)] as const] : []),
    [
      t('decision.overdue'),
      t('decision.nOf', { n: tasks.filter(({ overdue }) => overdue).length, of: tasks.length }),
    ],
  ];
  return {
    type: 'fields',
    fields: figures.map(
      ([label, figure]): FieldItem => ({ label, value: { type: 'line', inlines: line(figure) } }),
    ),
  };
};

/** What is to be settled, one row for each rule: errors of law first, and of each kind the one with most to mend. */
const remainingBlocks = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const { n, told, platform } = remainingOf(writer);
  const ofPlatform = platform > 0 ? [paragraph(t('remains.platform', { n: platform }))] : [];
  if (told.length === 0) return [paragraph(t('remains.own', { n })), ...ofPlatform];
  const byRule = new Map<string, Finding[]>();
  for (const found of told) byRule.set(found.rule, [...(byRule.get(found.rule) ?? []), found]);
  const rules = describeRules();
  const rows = [...byRule]
    .toSorted(
      ([a, some], [b, others]) =>
        Number(others.some(isOpenErrorOfLaw)) - Number(some.some(isOpenErrorOfLaw)) ||
        others.length - some.length ||
        (a < b ? -1 : 1),
    )
    .map(([id, found]): readonly Cell[] => {
      const rule = rules.find((one) => one.id === id);
      return [rule ? writer.text(rule.title) : line(id), line(String(found.length)), placesOf(found, writer)];
    });
  const first = atMost(rows, most.errors);
  const left = rows.slice(first.length);
  return [
    tableOf(writer, {
      of: 'errors',
      caption: t('decision.remainsCaption', { n, rows: rows.length }),
      header: [t('decision.matter'), t('table.number'), t('document.about')],
      numbers: [1],
      rows: first,
      note: [
        ...(left.length > 0 ? [t('decision.moreErrors', { n: left.length })] : []),
        ...(n > told.length ? [t('document.hiddenFindings', { count: n - told.length })] : []),
      ].join(' '),
    }),
    ...ofPlatform,
    { type: 'paragraph', tone: 'source', inlines: writer.toPage('F', t('decision.allFindings')) },
  ];
};

/** The records that errors are found at, by title where it is short enough for a row. */
const placesOf = (found: readonly Finding[], writer: PageWriter): Cell => {
  const { view } = writer;
  const places = [...new Set(found.map(({ at }) => at.record))].filter((id) => view.access(id) === 'shown');
  const cells = places.map((id) => writer.ref(id));
  const room = 12;
  const taken: Cell[] = [];
  for (const cell of cells) {
    if (wordsIn([...taken, cell].map(wordsOfCell).join(' ')) > room) break;
    taken.push(cell);
  }
  if (taken.length === 0 && cells[0] !== undefined) taken.push([writerLink(cells[0], room)]);
  if (cells.length - taken.length === 1) taken.push(...cells.slice(-1));
  const left = places.length - taken.length;
  return joinCells(
    [...taken, ...(left > 0 ? [line(writer.t('document.andMore', { of: 'record', n: left }))] : [])],
    ', ',
  );
};

/** The first words of a long title, still a link to all of it. */
const writerLink = ([first]: Cell, room: number): Cell[number] => {
  const words = first ? wordsOfCell([first]).split(' ') : [];
  const cut = [plainText(`${words.slice(0, room).join(' ')}${words.length > room ? ' …' : ''}`)];
  return first?.type === 'link' ? { ...first, children: cut } : (cut[0] ?? plainText('–'));
};

const residualSaid = (writer: PageWriter): string => {
  const { risks } = writer.view.evaluation;
  const own = risks.filter(({ scenario }) => writer.view.access(scenario) === 'shown');
  if (own.length === 0) return riskCounts(writer);
  const changed = own.filter(({ current, residual }) => current.band !== residual.band).length;
  return `${riskCounts(writer)} ${writer.t('decision.residual', { n: changed })}`;
};

/** What must be looked at again, by what brought it: what most sentences wait for first. */
const taskBlocks = (writer: PageWriter): readonly Block[] => {
  const { view, t } = writer;
  const tasks = tasksOf(writer);
  if (tasks.length === 0) return [{ type: 'paragraph', inlines: line(t('document.noTasks')) }];
  const claims = view.evaluation.claims
    .filter(({ id }) => tasks.some(({ claim }) => claim === id))
    .map((claim) => withoutHidden(claim, view));
  const groups = groupChanges(claims, view.evaluation.asOf, view.context.head)
    .filter(({ label }) => view.mayTell(view.levels.ofSayable(label)))
    .map((group) => {
      const own = tasks.filter(({ claim }) => group.claims.includes(claim));
      const [first] = own.toSorted((a, b) => (a.due < b.due ? -1 : 1));
      return { group, own, first };
    })
    .toSorted((a, b) => b.own.length - a.own.length);
  const rows = groups.flatMap(({ group, own, first }): readonly (readonly Cell[])[] => {
    if (first === undefined) return [];
    const due = writer.date(group.due);
    const entry = group.of && 'series' in group.of ? worldEntry(view, group.of.series) : undefined;
    return [
      [
        entry
          ? writer.fact(entry.kind, entry.id)
          : writer.text(whatFell(group, (id) => view.context.world('source', id)) ?? group.label),
        line(t('decision.sentences', { n: own.length })),
        view.mayTell(view.levels.ofSayable(first.owner))
          ? writer.text(first.owner)
          : line(t('document.hidden')),
        group.overdue ? [plainText(`${due}, `), strong(line(t('document.overdue')))] : line(due),
      ],
    ];
  });
  const shown = atMost(rows, most.tasks);
  const left = rows.length - shown.length;
  return [
    tableOf(writer, {
      of: 'tasks',
      caption: t('decision.tasksCaption', {
        n: tasks.length,
        overdue: tasks.filter(({ overdue }) => overdue).length,
      }),
      header: [t('decision.whatChanged'), t('document.about'), t('table.responsible'), t('table.due')],
      rows: shown,
      note: left > 0 ? t('decision.moreTasks', { n: left }) : undefined,
    }),
  ];
};

const none = (writer: PageWriter): readonly Block[] => [
  { type: 'paragraph', inlines: line(writer.t('document.noneEntered')) },
];

const adviceBlocks = (writer: PageWriter): readonly Block[] => {
  const given = writer.view.listed('advice');
  if (given.length === 0) return none(writer);
  return [
    tableOf(writer, {
      of: 'advice',
      caption: writer.t('kind.advice.many'),
      header: [
        writer.t('field.advice.adviser'),
        writer.t('field.advice.on'),
        writer.t('field.advice.text'),
        writer.t('field.advice.followed'),
        writer.t('field.advice.why'),
      ],
      rows: given.map((advice) => [
        joinCells([line(writer.word('advice.adviser', advice.adviser)), writer.text(advice.by)], ', '),
        whenGiven(advice, writer),
        writer.text(advice.text),
        line(advice.followed === undefined ? '–' : writer.word('advice.followed', advice.followed)),
        advice.why ? writer.text(advice.why) : line('–'),
      ]),
    }),
    // What was given without a login is another's business: nobody knows whose hands.
    ...given.flatMap(({ fourEyes, signedBy: name }) =>
      fourEyes === false && name !== undefined ? [paragraph(writer.t('decision.ownAdvice', { name }))] : [],
    ),
    ...whyNotCounted(given, writer),
  ];
};

/** The day; of what only came in with files, also that. */
const whenGiven = (record: RecordOf<'advice'> | RecordOf<'decision'>, writer: PageWriter): Cell => {
  const day = line(writer.date(record.on));
  return writer.view.isNotGivenHere(record)
    ? joinCells([day, line(writer.t('cycle.notGivenHere.note'))], ', ')
    : day;
};

const whyNotCounted = (given: readonly AssessmentRecord[], { t, view }: PageWriter): readonly Block[] =>
  given.some(view.isNotGivenHere) ? [{ type: 'paragraph', inlines: line(t('decision.notCounted')) }] : [];

const decisionsMade = (writer: PageWriter): readonly Block[] => {
  const made = writer.view.listed('decision');
  if (made.length === 0) return none(writer);
  return [
    tableOf(writer, {
      of: 'decisions',
      caption: writer.t('kind.decision.many'),
      header: [
        writer.t('field.decision.type'),
        writer.t('document.about'),
        writer.t('field.decision.by'),
        writer.t('field.decision.on'),
        writer.t('field.decision.why'),
        writer.t('field.decision.expires'),
      ],
      rows: made.map((decision) => [
        line(writer.word('decision.type', decision.type)),
        aboutOf(decision, writer),
        signedBy(decision, writer),
        whenGiven(decision, writer),
        writer.text(decision.why),
        line(decision.expires === undefined ? '–' : writer.date(decision.expires)),
      ]),
    }),
    // Only what the server has bound says it either way.
    ...(made.some(({ fourEyes, signedBy: name }) => fourEyes === false && name === undefined)
      ? [paragraph(writer.t('decision.onePerson'))]
      : []),
    ...handsSaid(made, writer),
    ...whyNotCounted(made, writer),
  ];
};

/** Who it says decided, and the name that the login gave. */
const signedBy = ({ by, signedBy: name }: RecordOf<'decision'>, writer: PageWriter): Cell =>
  name === undefined
    ? writer.text(by)
    : joinCells([writer.text(by), line(writer.t('decision.signedBy', { name }))], ', ');

/** Who wrote and who approved, of the newest approvals, and officers who also contributed: what the logins know of them. */
const handsSaid = (made: readonly RecordOf<'decision'>[], { t }: PageWriter): readonly Block[] => {
  const approvals = made.filter(({ type, signedBy: name }) => type === 'approval' && name !== undefined);
  const last = approvals
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return approvals.flatMap(({ on, fourEyes, signedBy: name = '', authors = [], excepted = [] }) =>
    on !== last
      ? []
      : [
          ...(authors.length === 0
            ? []
            : [
                paragraph(
                  t(fourEyes === false ? 'decision.sameHands' : 'decision.approvedBy', {
                    name,
                    list: { list: authors.map((author) => ({ und: author })) },
                  }),
                ),
              ]),
          ...excepted.map((one) => paragraph(t('decision.excepted', one))),
        ],
  );
};

const aboutOf = ({ scenario, finding }: RecordOf<'decision'>, writer: PageWriter): Cell => {
  if (scenario !== undefined) return writer.ref(scenario);
  const found = writer.view.evaluation.findings.find(({ id }) => id === finding);
  return line(found ? writer.sentence(found.message) : '–');
};
