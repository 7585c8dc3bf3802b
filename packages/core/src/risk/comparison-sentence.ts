import { followed } from '../reason.js';
import { type Message, message, type Sayable, type Text } from '@risikobilde/words/message';
import { about, inHundred } from './number-words.js';
import type { ComparisonStrength } from './risk-evaluation.js';

/** What alternatives and scenarios are called, and who judged where it was not the example. */
export type Names = {
  readonly alternative: (id: string) => Text;
  readonly scenario: (id: string) => Text;
};

type Figures = Omit<ComparisonStrength, 'sentence' | 'detail'>;

/** The share of conceivable worlds, what drives the difference, and what the reader must know about it. */
export const comparisonSentence = (figures: Figures, names: Names): Sayable =>
  joined([
    shareSentence(figures, names),
    apartSentence(figures),
    driverSentence(figures, names),
    levelsSentence(figures),
    judgedSentence(figures),
    endedSentence(figures, names),
  ]);

/** How large the difference is, whether either is better at every size, and what single years show. */
export const comparisonDetail = (figures: Figures, names: Names): Sayable =>
  joined([sizeSentence(figures), dominanceSentence(figures, names), yearsSentence(figures, names)]);

const joined = (sentences: readonly (Sayable | undefined)[]): Sayable =>
  followed(sentences.filter((sentence) => sentence !== undefined));

// Told from the side that most worlds are on: "in 0 of 100 not higher" is read wrongly.
const shareSentence = (figures: Figures, names: Names): Sayable => {
  const isNotHigher = figures.notHigher >= 0.5;
  return message(isNotHigher ? 'risk.comparison.notHigher' : 'risk.comparison.higher', {
    n: inHundred(isNotHigher ? figures.notHigher : 1 - figures.notHigher),
    mine: names.alternative(figures.alternative),
    other: names.alternative(figures.against),
    size: ratioWords(figures.ratio),
  });
};

// Estimates of the same scenarios share their errors, but not all of them: the reader gets both ends.
const apartSentence = ({ notHigher, notHigherApart, difference }: Figures): Message | undefined => {
  if (difference.p05 === difference.p95) return undefined;
  return message('risk.comparison.apart', {
    n: inHundred(notHigher >= 0.5 ? notHigherApart : 1 - notHigherApart),
  });
};

const ratioWords = (ratio: number | undefined): Message | string => {
  const percent = ratio === undefined ? 0 : Math.round((ratio - 1) * 100);
  if (ratio === undefined || percent > 900) return '';
  if (percent === 0) return message('risk.comparison.sameHarm');
  return message(percent < 0 ? 'risk.comparison.lessHarm' : 'risk.comparison.moreHarm', {
    n: Math.abs(percent),
  });
};

/** Below this part of all that differs, either way, a scenario is not worth naming. */
const worthNaming = 0.1;

const driverSentence = ({ drivers }: Figures, names: Names): Message | undefined => {
  const gross = drivers.reduce((sum, { mean }) => sum + Math.abs(mean), 0);
  if (gross === 0) return message('risk.comparison.noDriver');
  const leading = [drivers.find(({ mean }) => mean < 0), drivers.find(({ mean }) => mean > 0)]
    .filter((driver) => driver !== undefined)
    .filter(({ mean }) => Math.abs(mean) >= worthNaming * gross)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const [first, second] = leading.map(({ scenario, mean }) =>
    message(mean < 0 ? 'risk.comparison.driverLower' : 'risk.comparison.driverHigher', {
      title: names.scenario(scenario),
    }),
  );
  if (!first) return undefined;
  return second
    ? message('risk.comparison.twoDrivers', { first, second })
    : message('risk.comparison.oneDriver', { first });
};

const levelsSentence = ({ levels }: Figures): Message | undefined =>
  levels.agree
    ? undefined
    : {
        lower: message('risk.comparison.levelsLower'),
        same: message('risk.comparison.levelsSame'),
        higher: message('risk.comparison.levelsHigher'),
      }[levels.whole];

const judgedSentence = ({ judgements: { byExample, of } }: Figures): Message | undefined => {
  if (byExample === 0) return undefined;
  return byExample === of
    ? message('risk.comparison.allByExample')
    : message('risk.comparison.someByExample', { n: byExample, of });
};

const endedSentence = ({ against, againstEnded }: Figures, names: Names): Message | undefined =>
  againstEnded && message('risk.comparison.ended', { other: names.alternative(against), date: againstEnded });

const sizeSentence = ({ difference: { mean, p05, p95 } }: Figures): Sayable =>
  message('risk.comparison.size', { mean: change(mean, true), p05: change(p05), p95: change(p95) });

const change = (difference: number, isWhole = false): Message => {
  if (difference === 0) return message('risk.comparison.noChange');
  const way = difference < 0 ? 'fewer' : 'more';
  return message(`risk.comparison.${way}${isWhole ? 'People' : ''}`, { n: about(difference) });
};

const dominanceSentence = (
  { firstOrder, stopLoss, alternative, against }: Figures,
  names: Names,
): Sayable => {
  const better = (id: string) => ({ name: names.alternative(id) });
  if (firstOrder === 'alternative' || firstOrder === 'against')
    return message(
      'risk.comparison.firstOrder',
      better(firstOrder === 'alternative' ? alternative : against),
    );
  if (stopLoss === 'alternative' || stopLoss === 'against')
    return message('risk.comparison.stopLoss', better(stopLoss === 'alternative' ? alternative : against));
  return firstOrder === 'same'
    ? message('risk.comparison.sameDistributions')
    : message('risk.comparison.neitherBetter');
};

const yearsSentence = ({ independentYears, alternative, against }: Figures, names: Names): Sayable =>
  message('risk.comparison.years', {
    mine: names.alternative(alternative),
    other: names.alternative(against),
    n: inHundred(independentYears),
  });
