import { type Message, message, type Sayable, type SayableList } from '@risikobilde/words/message';
import { sentencesInTurn } from '../../reason.js';
import { harmSeverities } from '../../model/harm-severity.js';
import { percentOf, percentsOf, severityFrom } from '../number-words.js';
import type { ComparisonVerdict, SeverityRow } from './verdict.js';

/** What alternatives, scenarios and those who judge are called. */
export type Names = {
  readonly alternative: (id: string) => Sayable;
  readonly scenario: (id: string) => Sayable;
  readonly party: (id: string) => Sayable;
};

type Figures = Omit<ComparisonVerdict, 'sentence' | 'detail'>;

/** Better, worse or a trade; by how much where it matters; what decides it; whose judgements it rests on; what the baseline is. */
export const verdictSentence = (figures: Figures, names: Names): Sayable =>
  joined([
    overallSentence(figures, names),
    decidingSentence(figures, names),
    chancesSentence(figures),
    turningSentence(figures, names),
    judgedSentence(figures, names),
    baselineSentence(figures, names),
  ]);

/** What the figures are computed on, and what another assumption would have given. */
export const verdictDetail = (figures: Figures, names: Names): Sayable =>
  joined([
    basisSentence(figures),
    statedSentence(figures),
    dependenceSentence(figures),
    errorSentence(figures),
    decidingReason(figures, names),
  ]);

const joined = (sentences: readonly (Sayable | undefined)[]): Sayable =>
  sentencesInTurn(sentences.filter((sentence) => sentence !== undefined));

const namesOf = (list: readonly Sayable[]): SayableList => ({ list });

/** The row that the verdict is about. */
export const decidingRow = ({
  rows,
  deciding,
}: Pick<Figures, 'rows' | 'deciding'>): SeverityRow | undefined =>
  // No scenario need have just that severity; the row of the next graver one is the same then.
  rows.find(
    ({ severity }) => harmSeverities.indexOf(severity) >= harmSeverities.indexOf(deciding.severity),
  ) ?? rows.at(-1);

const overallSentence = ({ overall, rows, alternative, against }: Figures, names: Names): Message => {
  const pair = { mine: names.alternative(alternative), other: names.alternative(against) };
  if (overall !== 'trade') return message(`risk.verdict.${overall}`, pair);
  const named = (standing: SeverityRow['standing']): SayableList =>
    namesOf(
      rows
        .filter((row) => row.standing === standing)
        .map(({ severity }) => severityFrom(severity, 'counted')),
    );
  return message('risk.verdict.trade', { ...pair, lower: named('lower'), higher: named('higher') });
};

const decidingSentence = (figures: Figures, names: Names): Message | undefined => {
  const row = decidingRow(figures);
  if (!row) return undefined;
  const { ratio, standing } = row;
  const percent = ratio === undefined ? undefined : Math.round(Math.abs(ratio - 1) * 100);
  const values = {
    subject: severityFrom(row.severity, 'subject'),
    a: names.alternative(figures.alternative),
    b: names.alternative(figures.against),
    ...ofThoseThereAre(row, figures),
    size:
      percent === undefined || standing === 'within'
        ? message('risk.verdict.tooClose', { zone: zonePercent(figures) })
        : ratio !== undefined && ratio > 3
          ? message('risk.verdict.timesMore', { n: Number(ratio.toPrecision(2)) })
          : message(standing === 'higher' ? 'risk.verdict.percentMore' : 'risk.verdict.percentFewer', {
              n: percent,
            }),
  };
  return figures.population === undefined
    ? message('risk.verdict.deciding', values)
    : withAgain(
        message('risk.verdict.decidingOf', { ...values, population: figures.population }),
        row,
        figures.population,
      );
};

/** No more people than there are: events that strike the same people again harm no more of them. */
export const ofThoseThereAre = (
  { mine, other }: Pick<SeverityRow, 'mine' | 'other'>,
  { population = Infinity }: Pick<Figures, 'population'>,
): Pick<SeverityRow, 'mine' | 'other'> => ({
  mine: Math.min(mine, population),
  other: Math.min(other, population),
});

/** What is said of how many are harmed, and that some are counted more than once where they are. */
export const withAgain = (
  said: Message,
  { mine, other }: Pick<SeverityRow, 'mine' | 'other'>,
  population: number,
): Message =>
  Math.max(mine, other) > population
    ? message('core.then', { first: said, second: message('risk.verdict.again', { population }) })
    : said;

/** The equivalence zone in per cent of the baseline. */
export const zonePercent = ({ basis }: Figures): number => Number((basis.zone.value * 100).toPrecision(3));

const chancesSentence = (figures: Figures): Message | undefined => {
  const row = decidingRow(figures);
  if (!row) return undefined;
  const { error, ...chances } = row.chances;
  const [higher = '', lower = '', within = ''] = percentsOf(
    [chances.higher, chances.lower, chances.within],
    error,
  );
  return message('risk.verdict.chances', { zone: zonePercent(figures), higher, lower, within });
};

const turningSentence = (figures: Figures, names: Names): Message => {
  const row = decidingRow(figures);
  const turning = row?.turning;
  const [only, ...more] = row?.scenarios ?? [];
  if (only !== undefined && more.length === 0)
    return message('risk.verdict.oneScenario', { title: names.scenario(only) });
  if (!turning) return message('risk.verdict.noTurning');
  return message('risk.verdict.turning', {
    count: turning.scenarios.length,
    scenarios: namesOf(
      turning.scenarios.map((id) => message('risk.verdict.quoted', { title: names.scenario(id) })),
    ),
    becomes:
      turning.becomes === 'within'
        ? message('risk.verdict.becomes.within', { zone: zonePercent(figures) })
        : message(`risk.verdict.becomes.${turning.becomes}`, {
            mine: names.alternative(figures.alternative),
          }),
  });
};

/** Whose judgements it rests on, and how strong the knowledge is. */
export const judgedSentence = ({ judgements }: Figures, names: Names): Sayable => {
  const { byExample, of, by, strength } = judgements;
  const whose =
    byExample === of
      ? message('risk.verdict.allByExample')
      : byExample > 0
        ? message('risk.verdict.someByExample', { n: byExample, of })
        : message('risk.verdict.judgedBy', { names: namesOf(by.map(({ party }) => names.party(party))) });
  return strength.weak === 0
    ? whose
    : sentencesInTurn([whose, message('risk.verdict.weak', { n: strength.weak, of })]);
};

/** What the baseline is today. */
export const baselineSentence = ({ against, againstEnded }: Figures, names: Names): Message =>
  againstEnded
    ? message('risk.verdict.ended', { other: names.alternative(against), date: againstEnded })
    : message('risk.verdict.baseline', { other: names.alternative(against) });

const decidingReason = ({ deciding }: Figures, names: Names): Message => {
  const severity = severityFrom(deciding.severity, 'counted');
  const { by, why } = deciding;
  return by === undefined || why === undefined
    ? message('risk.verdict.decidingByNumber', { severity })
    : message('risk.verdict.decidingStated', {
        severity,
        by: by === 'example' ? message('reason.risk.theExample') : names.party(by),
        why,
      });
};

const basisSentence = (figures: Figures): Message =>
  message('risk.verdict.basis', {
    rates: figures.basis.dependence.value.rates,
    sizes: figures.basis.dependence.value.sizes,
    zone: zonePercent(figures),
    weak: figures.basis.sizeSpread.value.weak,
    moderate: figures.basis.sizeSpread.value.moderate,
    strong: figures.basis.sizeSpread.value.strong,
  });

const settings = ['zone', 'dependence', 'sizeSpread', 'weights'] as const;

/** Which of them the assessment has set itself; without a word they are the method's defaults. */
const statedSentence = ({ basis }: Figures): Message => {
  const stated = settings.filter((name) => basis[name]?.by !== undefined);
  return stated.length === 0
    ? message('risk.verdict.defaults')
    : message('risk.verdict.stated', {
        settings: namesOf(stated.map((name) => message(`risk.verdict.setting.${name}`))),
      });
};

const dependenceSentence = (figures: Figures): Message | undefined => {
  const [apart, together] = [figures.dependence[0], figures.dependence.at(-1)];
  const standing = decidingRow(figures)?.standing;
  if (!apart || !together || standing === undefined) return undefined;
  return message(`risk.verdict.dependence.${standing}`, {
    zone: zonePercent(figures),
    apart: percentOf(apart.chances[standing], apart.chances.error),
    together: percentOf(together.chances[standing], together.chances.error),
  });
};

const errorSentence = (figures: Figures): Message | undefined => {
  const error = decidingRow(figures)?.chances.error ?? 0;
  return error === 0
    ? undefined
    : message('risk.verdict.error', { n: Math.max(1, Math.ceil(error * 100 - 1e-9)) });
};
