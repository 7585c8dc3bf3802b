import { message, type Sayable } from '@risikobilde/words/message';
import { acceptanceInForce } from '../derive/acceptance.js';
import { shownFactors } from '../derive/modulating-factors.js';
import { riskWith } from '../derive/risk-with.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { RiskState } from '../evaluation.js';
import { type Answer, type Compute, paragraph, saidIn } from './answers.js';
import { additionalOn, scenarioOf, setOf } from './measures.js';
import type { FormSource, Scope } from './scope.js';

const chosenOf = ({ told }: FormSource): string | undefined =>
  told.head.alternatives.find(({ role }) => role === 'chosen')?.id;

/** Inherent risk: what is judged, with the measures of the planned processing counted in. */
const inherent = (source: FormSource, scope: Scope): RiskState | undefined => {
  const [scenario, chosen] = [scenarioOf(scope), chosenOf(source)];
  if (scenario === undefined || chosen === undefined) return undefined;
  return riskWith(source.whole, scenario, chosen, (measure) => setOf(source, measure) === 'baseline');
};

/** Residual risk: with the additional measures that are decided as well. */
const residual = (source: FormSource, scope: Scope): RiskState | undefined => {
  const [scenario, chosen] = [scenarioOf(scope), chosenOf(source)];
  if (scenario === undefined || chosen === undefined) return undefined;
  return riskWith(source.whole, scenario, chosen, () => true);
};

type StateOf = (source: FormSource, scope: Scope) => RiskState | undefined;
const nothing: Answer = {};

const likelihoodIn =
  (stateOf: StateOf): Compute =>
  (source, scope) => {
    const state = stateOf(source, scope);
    const level = scaleOf(source.whole)?.likelihood.find((one) => one.level === state?.likelihoodLevel);
    if (level === undefined) return nothing;
    return { paragraphs: [paragraph(saidIn(message('form.levelOf', { n: level.level, name: level.name })))] };
  };

/** How many are harmed, by the scale, and how seriously each. */
const severityIn =
  (stateOf: StateOf): Compute =>
  (source, scope) => {
    const [state, scenario] = [stateOf(source, scope), scenarioOf(scope)];
    const level = scaleOf(source.whole)?.consequence.find((one) => one.level === state?.consequenceLevel);
    if (level === undefined || scenario === undefined) return nothing;
    const severity: Sayable = { key: `value.scenario.harm.severity.${scenario.harm.severity}`, values: {} };
    return {
      paragraphs: [
        paragraph(saidIn(message('form.levelOf', { n: level.level, name: level.name }))),
        paragraph(saidIn(message('form.harm', { severity }), scenario.id, 'scenario.harm.severity')),
      ],
    };
  };

const bandIn = (source: FormSource, state: RiskState | undefined) => {
  const scale = scaleOf(source.whole);
  return scale && state && bandOfId(scale, state.band);
};

const levelIn =
  (stateOf: StateOf): Compute =>
  (source, scope) => {
    const band = bandIn(source, stateOf(source, scope));
    return band === undefined ? nothing : { paragraphs: [paragraph(saidIn(band.name))] };
  };

const acceptableIn =
  (stateOf: StateOf, isResidual: boolean): Compute =>
  (source, scope) => {
    const [band, scenario, chosen] = [
      bandIn(source, stateOf(source, scope)),
      scenarioOf(scope),
      chosenOf(source),
    ];
    if (band === undefined || scenario === undefined || chosen === undefined) return nothing;
    const ruled = paragraph(
      saidIn(message('form.band', { name: band.name, accept: band.accept, who: band.whoMayAccept })),
    );
    const accepted = acceptanceInForce(source.told, scenario.id, chosen);
    // An acceptance is of what is left: of the inherent risk only where nothing is added to it.
    if (accepted === undefined || (!isResidual && additionalOn(source, scenario.id).length > 0))
      return { paragraphs: [ruled], lacking: band.accept === 'yes' ? [] : [scenario.id] };
    return {
      paragraphs: [
        ruled,
        paragraph(
          saidIn(accepted.why, accepted.id, 'decision.why'),
          saidIn(accepted.by, accepted.id, 'decision.by'),
          saidIn(message('core.day', { day: accepted.on }), accepted.id, 'decision.on'),
        ),
      ],
    };
  };

/** What is written down, and what the records show by themselves. */
const factors: Compute = (source, scope) => {
  const scenario = scenarioOf(scope);
  if (scenario === undefined) return nothing;
  const written = (scenario.factors ?? []).map(({ direction, text }) =>
    paragraph(
      saidIn(
        message(direction === 'raises' ? 'form.raises' : 'form.lowers', { text }),
        scenario.id,
        'scenario.factors.text',
      ),
    ),
  );
  const shown = shownFactors(source.told, scenario);
  const shows = (text: Sayable, is: boolean) =>
    is ? [paragraph(saidIn(message('form.raises', { text })))] : [];
  const lowering = shown.lowering.map(({ title }) => title);
  return {
    paragraphs: [
      ...written,
      ...shows(message('form.specialData'), shown.specialData),
      ...shows(message('form.vulnerable'), shown.vulnerable),
      ...shows(message('form.largeScale'), shown.largeScale),
      ...(lowering.length === 0
        ? []
        : [
            paragraph(
              saidIn(message('form.lowers', { text: message('form.listed', { list: { list: lowering } }) })),
            ),
          ]),
    ],
  };
};

/** What is worked out of risk. */
export const computedRisk = {
  likelihood: likelihoodIn(inherent),
  severity: severityIn(inherent),
  level: levelIn(inherent),
  acceptable: acceptableIn(inherent, false),
  residualLikelihood: likelihoodIn(residual),
  residualSeverity: severityIn(residual),
  residualLevel: levelIn(residual),
  residualAcceptable: acceptableIn(residual, true),
  factors,
} as const;
