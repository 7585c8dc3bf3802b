import { type Context, recordOf } from '../context.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { effectsOnScenario, engagementsForActivity } from './record-index.js';

/**
 * What a risk rests on: the activities it reaches, the engagements for them, and the measures with what they do to it. `isWanted`: those
 * that are asked for, where it is not all.
 */
export const restsOn = (
  context: Context,
  scenario: RecordOf<'scenario'>,
  isWanted: (record: AssessmentRecord) => boolean = () => true,
): readonly AssessmentRecord[] => {
  const effects = effectsOnScenario(context, scenario.id);
  return [
    ...distinct(scenario.affects.flatMap((id) => recordOf(context, 'activity', id) ?? []).filter(isWanted)),
    ...distinct(scenario.affects.flatMap((id) => engagementsForActivity(context, id)).filter(isWanted)),
    ...distinct(
      effects.flatMap((effect) => recordOf(context, 'measure', effect.measure) ?? []).filter(isWanted),
    ),
    ...effects.filter(isWanted),
  ];
};

const distinct = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  records.length < 2 ? records : [...new Set(records)].sort((a, b) => (a.id < b.id ? -1 : 1));
