import { formatList, type Words } from '@risikobilde/words';
import type { MatrixCell, MatrixScale, MatrixScenario, RiskMatrixData } from './risk-matrix-data.js';
import type { State } from './risk-matrix-marks.js';

const bandOf = (scale: MatrixScale, cell: MatrixCell): number => {
  const row = scale.likelihood.findIndex(({ level }) => level === cell.likelihoodLevel);
  const column = scale.consequence.findIndex(({ level }) => level === cell.consequenceLevel);
  return scale.bands.findIndex(({ id }) => id === scale.matrix[row]?.[column]);
};

/** The level of a state, with the graver one that it may be where that is computed. */
const levelIn = (
  scale: MatrixScale,
  { initial, current, planned = current, spread }: MatrixScenario,
  state: State,
  say: Words['say'],
): string => {
  const computed = spread?.[state];
  return computed === undefined
    ? bandName(scale, { initial, current, planned }[state], say)
    : say(computed.tag);
};

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const bandName = (scale: MatrixScale, cell: MatrixCell, say: Words['say']): string => {
  const band = scale.bands[bandOf(scale, cell)];
  return band === undefined ? '–' : say(band.name);
};

/** How a scenario has gone and goes, in the words of the bands. */
export const journey = (scale: MatrixScale, scenario: MatrixScenario, { say, t }: Words): string => {
  const level = (state: State) => lowered(levelIn(scale, scenario, state, say));
  const hasPlan = scenario.planned !== undefined;
  const [before, now, plan] = [level('initial'), level('current'), level('planned')];
  if (before === now && (!hasPlan || plan === now)) return `${t('chart.matrix.same')}: ${now}`;
  return [
    `${t('chart.matrix.before')}:\u00a0${before}`,
    `${t('risk.state.current').toLowerCase()}:\u00a0${now}`,
    ...(hasPlan ? [`${t('chart.matrix.plan').toLowerCase()}:\u00a0${plan}`] : []),
  ].join(' · ');
};

/** A scenario's row in the table of the picture. */
export const row = (scale: MatrixScale, scenario: MatrixScenario, number: number, { say, t }: Words) => {
  const cell = (state: State): string => {
    const at = scenario[state];
    return at === undefined
      ? '–'
      : t('chart.matrix.cell', {
          band: levelIn(scale, scenario, state, say),
          likelihood: at.likelihoodLevel,
          consequence: at.consequenceLevel,
        });
  };
  return {
    ref: scenario.ref,
    cells: [`${number} ${say(scenario.title)}`, cell('initial'), cell('current'), cell('planned')],
  };
};

const whereOf = (alternative: RiskMatrixData['alternative'], { say }: Words): string =>
  alternative === undefined ? '' : ` (${say(alternative)})`;

/** What the picture shows, in words. */
export const sentence = ({ scale, scenarios, alternative }: RiskMatrixData, words: Words): string => {
  const { language, say, t } = words;
  const [only] = scenarios;
  if (only && scenarios.length === 1) return sentenceOfOne(scale, only, alternative, words);
  const of = (state: State): readonly number[] =>
    scale.bands.map(
      (_, band) => scenarios.filter((s) => bandOf(scale, s[state] ?? s.current) === band).length,
    );
  const bandWord = (k: number): string => say(scale.bands[k]?.name ?? { nb: '–' }).toLowerCase();
  const named = (counts: readonly number[]): string =>
    formatList(
      counts
        .flatMap((n, k) => (n === 0 ? [] : [t('chart.matrix.counted', { n, band: bandWord(k) })]))
        .toReversed(),
      language,
    );
  const [before, bands, planned] = [named(of('initial')), named(of('current')), named(of('planned'))];
  const unsure = scenarios.filter(({ spread }) => spread?.current?.mayBe !== undefined).length;
  const told = { n: scenarios.length, where: whereOf(alternative, words), bands };
  return [
    // That nothing is in the worst band is what most look for.
    of('current').at(-1) === 0
      ? t('chart.matrix.nowNoneWorst', { ...told, worst: bandWord(scale.bands.length - 1) })
      : t('chart.matrix.now', told),
    before === bands ? t('chart.matrix.earlierSame') : t('chart.matrix.earlier', { bands: before }),
    planned === bands ? t('chart.matrix.laterSame') : t('chart.matrix.later', { bands: planned }),
    ...(unsure === 0 ? [] : [t('chart.matrix.unsure', { n: unsure, of: scenarios.length })]),
  ].join(' ');
};

const sentenceOfOne = (
  scale: MatrixScale,
  scenario: MatrixScenario,
  alternative: RiskMatrixData['alternative'],
  words: Words,
): string => {
  const level = (state: State) => lowered(levelIn(scale, scenario, state, words.say));
  const [before, now, planned] = [level('initial'), level('current'), level('planned')];
  const where = whereOf(alternative, words);
  const told =
    before === now
      ? words.t('chart.matrix.oneSame', { where, now })
      : words.t('chart.matrix.one', { where, now, before });
  return planned === now ? told : `${told} ${words.t('chart.matrix.oneLater', { planned })}`;
};
