import { formatList, type Words } from '@risikobilde/words';
import type { MatrixCell, MatrixScale, MatrixScenario, RiskMatrixData } from './risk-matrix-data.js';
import type { State } from './risk-matrix-marks.js';

const bandOf = (scale: MatrixScale, cell: MatrixCell): number => {
  const row = scale.likelihood.findIndex(({ level }) => level === cell.likelihoodLevel);
  const column = scale.consequence.findIndex(({ level }) => level === cell.consequenceLevel);
  return scale.bands.findIndex(({ id }) => id === scale.matrix[row]?.[column]);
};

/** The present level, with the graver one that it may be, where that is computed. */
const levelNow = (scale: MatrixScale, { current, spread }: MatrixScenario, say: Words['say']): string =>
  spread === undefined ? bandName(scale, current, say) : say(spread.tag);

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const bandName = (scale: MatrixScale, cell: MatrixCell, say: Words['say']): string => {
  const band = scale.bands[bandOf(scale, cell)];
  return band === undefined ? '–' : say(band.name);
};

/** How a scenario has gone and goes, in the words of the bands. */
export const journey = (scale: MatrixScale, scenario: MatrixScenario, { say, t }: Words): string => {
  const { initial, current, planned } = scenario;
  const name = (cell: MatrixCell) => bandName(scale, cell, say).toLowerCase().replaceAll(' ', '\u00a0');
  const all = [initial, current, ...(planned === undefined ? [] : [planned])].map(name);
  const now = lowered(levelNow(scale, scenario, say));
  if (all.every((one) => one === all[0])) return `${t('chart.matrix.same')}: ${now}`;
  return [
    `${t('chart.matrix.before')}:\u00a0${name(initial)}`,
    `${t('risk.state.current').toLowerCase()}:\u00a0${now}`,
    ...(planned === undefined ? [] : [`${t('chart.matrix.plan').toLowerCase()}:\u00a0${name(planned)}`]),
  ].join(' · ');
};

/** A scenario's row in the table of the picture. */
export const row = (scale: MatrixScale, scenario: MatrixScenario, number: number, { say, t }: Words) => {
  const cell = (at: MatrixCell | undefined, band?: string): string =>
    at === undefined
      ? '–'
      : t('chart.matrix.cell', {
          band: band ?? bandName(scale, at, say),
          likelihood: at.likelihoodLevel,
          consequence: at.consequenceLevel,
        });
  return {
    ref: scenario.ref,
    cells: [
      `${number} ${say(scenario.title)}`,
      cell(scenario.initial),
      cell(scenario.current, levelNow(scale, scenario, say)),
      cell(scenario.planned),
    ],
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
  const unsure = scenarios.filter(({ spread }) => spread?.mayBe !== undefined).length;
  const told = { n: scenarios.length, where: whereOf(alternative, words), bands };
  return [
    // That nothing is in the worst band is what most look for.
    of('current').at(-1) === 0
      ? t('chart.matrix.nowNoneWorst', { ...told, worst: bandWord(scale.bands.length - 1) })
      : t('chart.matrix.now', told),
    ...(unsure === 0 ? [] : [t('chart.matrix.unsure', { n: unsure })]),
    before === bands ? t('chart.matrix.earlierSame') : t('chart.matrix.earlier', { bands: before }),
    planned === bands ? t('chart.matrix.laterSame') : t('chart.matrix.later', { bands: planned }),
  ].join(' ');
};

const sentenceOfOne = (
  scale: MatrixScale,
  scenario: MatrixScenario,
  alternative: RiskMatrixData['alternative'],
  words: Words,
): string => {
  const { initial, current, planned = current } = scenario;
  const name = (cell: MatrixCell): string => bandName(scale, cell, words.say).toLowerCase();
  const [before, own, after] = [name(initial), name(current), name(planned)];
  const now = lowered(levelNow(scale, scenario, words.say));
  const where = whereOf(alternative, words);
  const told =
    before === own
      ? words.t('chart.matrix.oneSame', { where, now })
      : words.t('chart.matrix.one', { where, now, before });
  return after === own ? told : `${told} ${words.t('chart.matrix.oneLater', { planned: after })}`;
};
