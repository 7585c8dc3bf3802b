import { type Message, message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { judgementInUse } from '../derive/judgement.js';
import { scaleOf } from '../derive/scale.js';
import type { Interval, Reason, RiskResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { plain, reasonOf } from '../reason.js';
import type { Stand } from './stand.js';

/** A scenario as an argument: who judged what per alternative, and which measures take it where it is now. */
export const explainRisk = (
  context: Context,
  derived: Derived,
  stand: Stand,
  scenario: RecordOf<'scenario'>,
): Reason => {
  const judged = stand.ground({ scenario: scenario.id }, scenario.id);
  const rows = derived.risks
    .filter((risk) => risk.scenario === scenario.id)
    .map((risk) => riskReason(context, scenario, risk));
  return { ...judged, children: [...judged.children, ...rows] };
};

const riskReason = (context: Context, scenario: RecordOf<'scenario'>, risk: RiskResult): Reason => {
  const scale = scaleOf(context);
  const band = (id: string) => scale?.bands.find((b) => b.id === id)?.name ?? plain(id);
  const alternative =
    context.head.alternatives.find((a) => a.id === risk.alternative)?.name ?? plain(risk.alternative);
  const judgement = judgementInUse(context, scenario, risk.alternative);
  const by =
    risk.judgedBy === 'example'
      ? message('reason.risk.theExample')
      : (recordOf(context, 'party', risk.judgedBy)?.name ?? plain(risk.judgedBy));
  return reasonOf({
    ref: `${scenario.id}@${risk.alternative}`,
    type: 'risk',
    label: alternative,
    standing: 'supported',
    reason: message('reason.risk.judged', {
      initial: band(risk.initial.band),
      current: band(risk.current.band),
      planned: band(risk.planned.band),
      by,
      why: judgement?.why ?? '',
    }),
    children: risk.effects.map((effect) => {
      const measure = recordOf(context, 'measure', effect.measure);
      return reasonOf({
        ref: effect.effect,
        type: 'effect',
        label: measure?.title ?? plain(effect.measure),
        standing: effect.state === 'none' ? 'unsupported' : 'supported',
        reason: message('reason.risk.effect', {
          f: factor(effect.frequency),
          c: factor(effect.consequence),
          state: {
            current: message('reason.risk.current'),
            planned: message('reason.risk.planned'),
            none: message('reason.risk.none'),
          }[effect.state],
        }),
      });
    }),
  });
};

const factor = ({ low, high }: Interval): Message =>
  low === high ? message('core.number', { n: low }) : message('core.range', { low, high });
