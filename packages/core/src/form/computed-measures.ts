import { message, type Sayable } from '@risikobilde/words/message';
import { areaNotNeeded } from '../derive/measure-areas.js';
import { measureStateOn } from '../derive/measure-state.js';
import type { RecordOf } from '../model/assessment.js';
import { type Answer, type Compute, paragraph, saidIn } from './answers.js';
import { additionalOn, inArea, isDecided, scenarioOf } from './measures.js';
import type { FormSource } from './scope.js';

type Measure = RecordOf<'measure'>;
const nothing: Answer = {};

const statusOf = (source: FormSource, measure: Measure): 'planned' | 'partly' | 'implemented' | undefined => {
  const state = measureStateOn(measure, source.told.asOf);
  if (state === 'verified') return 'implemented';
  return state === 'planned' || state === 'partly' || state === 'implemented' ? state : undefined;
};

const measureStatus: Compute = (source, { record }) => {
  if (record?.kind !== 'measure') return nothing;
  const status = statusOf(source, record);
  return status === undefined ? { lacking: [record.id] } : { ticked: [status] };
};

const measureEffects: Compute = (source, { record }) => ({
  paragraphs: source.told
    .of('effect')
    .filter(({ measure, scenario }) => measure === record?.id && source.told.record(scenario) !== undefined)
    .map(({ id, scenario, why }) =>
      paragraph(
        saidIn(
          message('form.onRisk', { risk: source.nameOf(scenario), why: why ?? message('form.effectUnsaid') }),
          id,
          'effect.why',
        ),
      ),
    ),
});

const mitigates: Compute = (source, { record }) => ({
  about: source.told
    .of('effect')
    .filter(({ measure }) => measure === record?.id)
    .map(({ scenario }) => ({ record: scenario })),
});

const applies: Compute = (source, scope) => {
  const scenario = scenarioOf(scope);
  if (scenario === undefined) return nothing;
  const decided = additionalOn(source, scenario.id).filter((one) => isDecided(source, one));
  return decided.length === 0
    ? { none: message('form.noneDecided') }
    : {
        paragraphs: decided.map(({ id, title }) => paragraph(saidIn(title, id, 'measure.title'))),
        about: decided.map(({ id }) => ({ record: id })),
      };
};

/** Why an area needs no measure: nothing rests on it. */
const notNeeded = ({ told, evaluation }: FormSource, area: string): Sayable | undefined =>
  areaNotNeeded(told, evaluation.transfers.length > 0, area);

const areaMeasures: Compute = (source, { fixed = '' }) => {
  const measures = inArea(source, fixed);
  const none = measures.length === 0 ? notNeeded(source, fixed) : undefined;
  return {
    paragraphs: measures.map(({ id, title }) => paragraph(saidIn(title, id, 'measure.title'))),
    ...(none !== undefined && { none }),
  };
};

/** The status of an area is that of all its measures when they have one and the same, else that some of it is done. */
const areaStatus: Compute = (source, { fixed = '' }) => {
  const states = new Set(inArea(source, fixed).flatMap((one) => statusOf(source, one) ?? []));
  const none = states.size === 0 ? notNeeded(source, fixed) : undefined;
  return {
    ticked: states.size > 1 ? ['partly'] : [...states],
    ...(none !== undefined && { none }),
  };
};

const plan: Compute = (source) => {
  const open = source.told
    .of('measure')
    .filter((one) => ['proposed', 'planned', 'partly'].includes(measureStateOn(one, source.told.asOf) ?? ''));
  const { head } = source.told;
  return {
    paragraphs: [
      ...open.map((one) =>
        paragraph(
          saidIn(one.title, one.id, 'measure.title'),
          saidIn(
            { key: `value.measure.states.state.${measureStateOn(one, source.told.asOf) ?? ''}`, values: {} },
            one.id,
            'measure.states.state',
          ),
          ...(one.owner === undefined ? [] : [saidIn(one.owner, one.id, 'measure.owner')]),
          ...(one.due === undefined
            ? []
            : [saidIn(message('core.day', { day: one.due }), one.id, 'measure.due')]),
        ),
      ),
      paragraph(
        saidIn(
          message('form.reviewed', { days: head.reassessWithinDays }),
          head.id,
          'assessment.reassessWithinDays',
        ),
      ),
    ],
    lacking: open.filter(({ owner, due }) => owner === undefined || due === undefined).map(({ id }) => id),
  };
};

const decisionsOf = (source: FormSource) =>
  source.told
    .of('decision')
    .filter(({ type, on }) => (type === 'approval' || type === 'priorConsultation') && on <= source.told.asOf)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

/** The outcome that was decided; of a decision from before outcomes, what its type and condition say. */
const outcome: Compute = (source) => {
  const decisions = decisionsOf(source);
  const decided = decisions.find((one) => one.outcome !== undefined);
  if (decided?.outcome !== undefined)
    return {
      ticked: [decided.outcome, ...(decided.ground === undefined ? [] : [decided.ground])],
      lacking: decided.outcome === 'consultation' && decided.ground === undefined ? [decided.id] : [],
    };
  const [newest] = decisions.filter(({ type, needed }) => type === 'approval' || needed === true);
  if (newest === undefined) return nothing;
  if (newest.type === 'priorConsultation') return { ticked: ['consultation'], lacking: [newest.id] };
  return { ticked: [newest.condition === undefined ? 'approved' : 'conditionallyApproved'] };
};

const validated: Compute = (source) => ({
  paragraphs: decisionsOf(source)
    .filter(({ type }) => type === 'approval')
    .slice(0, 1)
    .map(({ id, on, by }) =>
      paragraph(saidIn(message('core.day', { day: on }), id, 'decision.on'), saidIn(by, id, 'decision.by')),
    ),
});

/** What is worked out of measures and decisions. */
export const computedMeasures = {
  measureStatus,
  measureEffects,
  mitigates,
  applies,
  areaMeasures,
  areaStatus,
  plan,
  outcome,
  validated,
} as const;
