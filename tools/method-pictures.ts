import { wordsOf } from '@risikobilde/words/all';
import {
  type Chart,
  type ChartOptions,
  exceedanceChart,
  lightTheme,
  riskMatrixChart,
  type SvgNode,
  tornadoChart,
  toSvgText,
} from '@risikobilde/charts';
import { type Evaluation, evaluate, parseLocalDate, type Text } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { shippedCase, shippedWorld } from './shipped-files.js';

const width = 760;
const marked = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;
const persons = { nb: 'personer rammet', nn: 'personar råka', en: 'persons affected' };

/** The pictures in docs/method/, each by its file name: the Altinn case on the day it was last looked at, in two languages. */
export const methodPictures = (): ReadonlyMap<string, string> => {
  const { assessment, world, asOf } = altinn();
  const head = assessment.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('the case has a head');
  const evaluation = evaluate(assessment, world, asOf);
  const fine = evaluateRisk(assessment, world, asOf, { stages: ['current'] });
  const coarse = evaluateRisk(assessment, world, asOf, { stages: ['current'], accuracy: 0.5 });
  const nameOf = (id: string): Text => head.alternatives.find((one) => one.id === id)?.name ?? { nb: id };
  const titles = new Map(
    assessment.records.flatMap((record) =>
      record.kind === 'scenario' || record.kind === 'measure' ? [[record.id, record.title] as const] : [],
    ),
  );
  const scale = world.entries.find((entry) => entry.kind === 'scale' && entry.id === head.scale);
  if (scale?.kind !== 'scale') throw new Error('the case has a scale');
  const draw: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
    exceedance: (options) =>
      exceedanceChart(
        {
          unit: persons,
          alternatives: fine.alternatives.flatMap((one) => curveOf(one, nameOf(one.alternative))),
        },
        options,
      ),
    bracket: (options) =>
      exceedanceChart(
        {
          unit: persons,
          alternatives: [
            ...cloudOf(coarse).flatMap((one) =>
              curveOf(one, { nb: 'Grovt gitter', nn: 'Grovt gitter', en: 'Coarse grid' }, '-coarse'),
            ),
            ...cloudOf(fine).flatMap((one) =>
              curveOf(one, { nb: 'Fint gitter', nn: 'Fint gitter', en: 'Fine grid' }),
            ),
          ],
        },
        options,
      ),
    matrix: (options) =>
      riskMatrixChart(
        { scale, alternative: nameOf('cloud'), scenarios: inCloud(evaluation, titles), withoutList: true },
        options,
      ),
    tornado: (options) =>
      tornadoChart(
        {
          figure: { nb: 'forventet antall', nn: 'venta tal', en: 'the expected number' },
          unit: persons,
          base: cloudOf(fine)[0]?.stages.current?.expected ?? Number.NaN,
          bars: (cloudOf(fine)[0]?.tornado ?? []).map((swing) => ({
            ref: swing.measure ?? swing.scenario,
            title: titles.get(swing.measure ?? swing.scenario) ?? { nb: swing.scenario },
            input: swing.input,
            low: swing.low,
            high: swing.high,
          })),
          most: 8,
        },
        options,
      ),
  };
  return new Map(
    Object.entries(draw).flatMap(([name, make]) =>
      (['nb', 'en'] as const).map((language): [string, string] => [
        `${name}.${language}.svg`,
        `${toSvgText(onWhite(make({ words: wordsOf[language], width, id: name }).svg)).trimEnd()}\n`,
      ]),
    ),
  );
};

const altinn = () => {
  const asOf = parseLocalDate('2026-11-24');
  if (asOf === undefined) throw new Error('the day cannot be read');
  return { assessment: shippedCase('altinn3').assessment, world: shippedWorld(), asOf };
};

type RiskEvaluation = ReturnType<typeof evaluateRisk>;
type AlternativeRisk = RiskEvaluation['alternatives'][number];

const cloudOf = ({ alternatives }: RiskEvaluation): readonly AlternativeRisk[] =>
  alternatives.filter(({ alternative }) => alternative === 'cloud');

const curveOf = ({ alternative, stages: { current } }: AlternativeRisk, name: Text, suffix = '') =>
  current
    ? [
        {
          ref: `${alternative}${suffix}`,
          name,
          curve: current.curve,
          probabilityOfZero: current.noEvent,
          quantiles: marked.map(([quantile, p]) => ({
            p,
            value: current.quantiles[quantile],
            low: current.bracket?.[quantile][0] ?? current.quantiles[quantile],
            high: current.bracket?.[quantile][1] ?? current.quantiles[quantile],
          })),
        },
      ]
    : [];

const inCloud = ({ risks }: Evaluation, titles: ReadonlyMap<string, Text>) =>
  risks
    .filter(({ alternative }) => alternative === 'cloud')
    .map(({ scenario, initial, current, planned }) => ({
      ref: scenario,
      title: titles.get(scenario) ?? { nb: scenario },
      initial,
      current,
      planned,
    }));

/** On a page of its own colour: a reader's page may be dark. Title and description stay first. */
const onWhite = (svg: SvgNode): SvgNode => ({
  ...svg,
  children: [
    ...svg.children.slice(0, 2),
    { tag: 'rect', attributes: { width: '100%', height: '100%', fill: lightTheme.background }, children: [] },
    ...svg.children.slice(2),
  ],
});
