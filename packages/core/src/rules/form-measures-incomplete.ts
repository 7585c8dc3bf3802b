import { message } from '@risikobilde/words/message';
import { isFieldNone, isFormAsked } from '../derive/form-parts.js';
import { answersArea, areaNotNeeded, baselineInArea } from '../derive/measure-areas.js';
import { measureSet } from '../derive/measure-set.js';
import { measureState } from '../derive/measure-state.js';
import type { RawFinding, Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** The parts of the form by the groups of areas, and for those of one area each by the area. */
const parts: Readonly<Record<string, string>> = {
  principles: '2.3.a',
  rights: '2.3.b',
  other: '2.3.c',
  'design-and-default': '2.3.d',
  security: '2.3.e',
};

/** Parts 2.3, 4.2.a and 4.2.c: measures in each area, why they are enough, what shows it, and when the rest is done. */
export const formMeasuresIncomplete: Rule = {
  id: 'form-measures-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, 2.3, 4.2.a, 4.2.c; GDPR art. 5(2), 25, 32, 35(7)(d)',
  evaluate: (context, { transfers }) => {
    if (!isFormAsked(context)) return [];
    const areas = context.world('catalogue', 'edpb-dpia-measures')?.items ?? [];
    const effects = context.of('effect');
    return [
      ...areas.flatMap(({ id, group = '', text }): readonly RawFinding[] => {
        const own = parts[id];
        const part = own ?? `${parts[group]}.${id}`;
        const isAnswered =
          baselineInArea(context, id).length > 0 ||
          isFieldNone(context, part) ||
          areaNotNeeded(context, transfers.length > 0, id) !== undefined;
        if (isAnswered) return [];
        return [
          {
            refs: [context.head.id],
            aspect: id,
            message: message('rule.form-measures-incomplete.area', {
              area: text,
              part: own ?? parts[group] ?? '',
            }),
            fix: message('rule.form-measures-incomplete.areaFix'),
          },
        ];
      }),
      ...context.of('measure').flatMap((measure) => {
        const set = measureSet(context, measure);
        const area = areas.find(({ id }) => answersArea(context, measure, id));
        if (set === undefined || (set === 'baseline' && area === undefined)) return [];
        const part =
          set === 'additional' ? '4.2.a' : (parts[area?.id ?? ''] ?? parts[area?.group ?? ''] ?? '');
        const state = measureState(context, measure);
        const ofIt = effects.filter((effect) => effect.measure === measure.id);
        const isOpen = state === 'proposed' || state === 'planned' || state === 'partly';
        return unsaidOf(context, 'form-measures-incomplete', measure, [
          !measure.suitability &&
            !ofIt.some(({ why }) => why) && { field: 'suitability', part: `${part}.discussion` },
          // The form calls a measure implemented when there is evidence that it works.
          state === 'implemented' &&
            measure.evidence.length === 0 && { field: 'evidence', part: `${part}.status` },
          set === 'additional' &&
            ofIt.length === 0 && {
              field: 'set',
              part: '4.2.a.risks',
              what: message('rule.form-measures-incomplete.risks'),
            },
          // Of what is decided, another rule asks who is responsible.
          state === 'proposed' && !measure.owner && { field: 'owner', part: '4.2.c.text' },
          isOpen && !measure.due && { field: 'due', part: '4.2.c.text' },
        ]);
      }),
    ];
  },
};
