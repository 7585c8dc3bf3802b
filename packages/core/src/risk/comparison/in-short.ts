import type { Chances } from '@risikobilde/risk';
import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { percentOf, percentsOf, severityFrom } from '../number-words.js';
import type { ComparisonVerdict, MeansComparison, SeverityRow, UncertainComparison } from './verdict.js';
import {
  baselineSentence,
  decidingRow,
  judgedSentence,
  type Names,
  ofThoseThereAre,
  withAgain,
  zonePercent,
} from './words.js';

/** The verdict for who has a minute: the answer, by how much, what turns it, and whose judgements it rests on. */
export type VerdictInShort = {
  /** The answer, as a heading. */
  readonly headline: Message;
  /** How many at the severity that decides, and how likely a difference is. */
  readonly lead: readonly Message[];
  /** How few scenarios it hangs on; left out when no removal turns it. */
  readonly hangsOn?: Message;
  /** The severity that decides, as what is counted. */
  readonly deciding: Message;
  /** The difference at that severity as deciding scenarios are left out one after another, all of them in first. */
  readonly steps: readonly StepInShort[];
  /** Why there is nothing to leave out, where `steps` has only the first. */
  readonly stands?: Message;
  /** Whose judgements, how strong the knowledge is, and what the baseline is today. */
  readonly trust: readonly Sayable[];
};

export type StepInShort = {
  /** The scenario left out at this step, with those before it; none at the first. */
  readonly without?: string;
  readonly says: Message;
  /** The difference in words: "51 % flere", "regnes som likt". */
  readonly size: Message;
  /** Harm divided by the baseline's; left out when the baseline harms nobody. */
  readonly ratio?: number;
};

/** Surer than this is said without a reservation; surer than the lower one, with "probably". */
const clear = 0.9;
const likely = 0.5;

type Certainty = 'clear' | 'likely' | 'unsure';

const certaintyOf = (chance: number): Certainty =>
  chance >= clear ? 'clear' : chance >= likely ? 'likely' : 'unsure';

/** How one row is said beside its picture: "Trolig flere", "Ikke til å skille". */
export const rowInWords = ({ standing, chances }: UncertainComparison): Message =>
  standing === 'within'
    ? message('risk.short.alike')
    : message(`risk.short.row.${standing}.${certaintyOf(chances[standing])}`);

/** The three chances of a row, in the order fewer, alike, more. */
export const chancesInWords = ({ lower, within, higher, error }: Chances): Message => {
  const [fewer = '', alike = '', more = ''] = percentsOf([lower, within, higher], error);
  return message('risk.short.chances', { fewer, alike, more });
};

export const scenariosInWords = (n: number): Message => message('risk.short.scenarios', { n });

/** The verdict in short, from the derived values that every other place reads. */
export const verdictInShort = (verdict: ComparisonVerdict, names: Names): VerdictInShort => {
  const row = decidingRow(verdict);
  const deciding = severityFrom(row?.severity ?? verdict.deciding.severity, 'counted');
  const trust = [judgedSentence(verdict, names), baselineSentence(verdict, names)];
  if (!row) return { headline: message('risk.short.none'), lead: [], deciding, steps: [], trust };
  const turning = row.turning;
  const [only, ...more] = row.scenarios;
  return {
    headline: headlineOf(verdict, row, names),
    lead: leadOf(verdict, row, names),
    ...(turning && {
      hangsOn: message(`risk.short.hangsOn.${turning.becomes}`, { n: turning.scenarios.length }),
    }),
    deciding,
    steps: stepsOf(row, names),
    ...(!turning && {
      stands:
        only !== undefined && more.length === 0
          ? message('risk.verdict.oneScenario', { title: names.scenario(only) })
          : message('risk.verdict.noTurning'),
    }),
    trust,
  };
};

const headlineOf = (verdict: ComparisonVerdict, row: SeverityRow, names: Names): Message => {
  const { overall, rows, alternative, against } = verdict;
  const values = {
    mine: names.alternative(alternative),
    other: names.alternative(against),
    severity: severityFrom(row.severity, 'counted'),
  };
  if (overall === 'alike') return message('risk.short.headline.alike', values);
  if (overall !== 'trade') {
    const standing = overall === 'lower' || overall === 'lowerOrAlike' ? 'lower' : 'higher';
    // The least sure of the rows that say so decides how sure it is said.
    const chance = Math.min(
      ...rows.filter((one) => one.standing === standing).map((one) => one.chances[standing]),
    );
    return message(`risk.short.headline.${overall}.${certaintyOf(chance)}`, values);
  }
  const [all] = rows;
  if (
    all === undefined ||
    all.standing === 'within' ||
    row.standing === 'within' ||
    all.standing === row.standing
  )
    return message('risk.short.headline.trade', values);
  const chance = Math.min(all.chances[all.standing], row.chances[row.standing]);
  return message(
    `risk.short.headline.${row.standing === 'higher' ? 'moreGrave' : 'fewerGrave'}.${certaintyOf(chance)}`,
    values,
  );
};

const leadOf = (verdict: ComparisonVerdict, row: SeverityRow, names: Names): readonly Message[] => {
  const values = {
    severity: severityFrom(row.severity, 'counted'),
    a: names.alternative(verdict.alternative),
    b: names.alternative(verdict.against),
    ...ofThoseThereAre(row, verdict),
  };
  const { standing, chances } = row;
  return [
    verdict.population === undefined
      ? message('risk.short.harmed', values)
      : withAgain(
          message('risk.short.harmedOf', { ...values, population: verdict.population }),
          row,
          verdict.population,
        ),
    message(`risk.short.chance.${standing}`, {
      zone: zonePercent(verdict),
      chance: percentOf(chances[standing], chances.error),
    }),
  ];
};

const stepsOf = ({ scenarios, turning, ...row }: SeverityRow, names: Names): readonly StepInShort[] => [
  { says: message('risk.short.step.all', { n: scenarios.length }), ...differenceIn(row) },
  ...(turning?.steps ?? []).map(({ without, ...left }, k) => ({
    without,
    says: message(k === 0 ? 'risk.short.step.without' : 'risk.short.step.andWithout', {
      title: names.scenario(without),
    }),
    ...differenceIn(left),
  })),
];

const differenceIn = ({
  mine,
  other,
  standing,
}: Pick<MeansComparison, 'mine' | 'other' | 'standing'>): Pick<StepInShort, 'size' | 'ratio'> => {
  if (standing === 'within') return { size: message('risk.short.step.alike'), ...ratioOf(mine, other) };
  if (other === 0) return { size: message('risk.short.step.onlyHere') };
  const ratio = mine / other;
  const n = Math.round(Math.abs(ratio - 1) * 100);
  if (ratio > 3) return { size: message('risk.short.step.times', { n: ratio }), ratio };
  return { size: message(`risk.short.step.${standing}`, { n }), ratio };
};

const ratioOf = (mine: number, other: number): Pick<StepInShort, 'ratio'> =>
  other === 0 ? {} : { ratio: mine / other };
