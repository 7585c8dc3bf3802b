import { message } from '@risikobilde/words/message';
import { judging } from './evaluate-by.js';
import { prepare } from './evaluate.js';
import type { Reason, ToleranceResult } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { GroundLeaf } from '../model/grounds.js';
import type { LocalDate } from '../model/local-date.js';
import type { World } from '../world/world.js';
import { plain, reasonOf } from '../reason.js';
import { nameOf } from '../derive/names.js';
import { doubtOfAdvice, doubtOfRecord } from '../derive/doubts.js';
import { doubtReason } from '../standing/doubt-reason.js';
import { explainRisk } from '../standing/explain-risk.js';

/**
 * Explains a standing: the chain of facts under a record, a world entry or a finding, down to the sources; undefined
 * when nothing has the id. A provision of a source is `source provision`, such as `fvl-1967 § 15 a`: ids hold no
 * spaces. A claim reads as its argument; a scenario as its judgement and the effects of measures; anything else as how
 * it holds what would lean on it.
 */
export const explain = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  id: string,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Reason | undefined => {
  const prepared = prepare(assessment, world, asOf, knownAt, tolerance);
  const { context, derived, stand } = prepared;
  const record = context.record(id);
  if (record?.kind === 'transfer') return derived.transfers.find((t) => t.transfer === id)?.reason;
  if (record?.kind === 'scenario') return explainRisk(context, derived, stand, record);
  if (record?.kind === 'doubt') return doubtReason(context, doubtOfRecord(record));
  const notFollowed = record?.kind === 'advice' ? doubtOfAdvice(record) : undefined;
  if (notFollowed) return doubtReason(context, notFollowed);
  if (
    record !== undefined &&
    record.kind !== 'assessment' &&
    record.kind !== 'party' &&
    record.kind !== 'stance' &&
    record.kind !== 'effect'
  )
    // The kinds left are exactly the names of grounds.
    return stand.ground({ [record.kind]: id } as unknown as GroundLeaf, id);
  if (record)
    return reasonOf({
      ref: id,
      type: record.kind,
      label: nameOf(context, record.id),
      standing: 'supported',
      reason: message('reason.isRecorded'),
    });
  if (context.world('source', id)) return stand.ground({ source: id }, id);
  const [source = '', ...provision] = id.split(' ');
  if (provision.length > 0 && context.world('source', source))
    return stand.ground({ source, provision: provision.join(' ') }, source);
  if (context.world('series', id)) return stand.ground({ series: id }, id);
  if (context.world('subprocessors', id)) return stand.ground({ subprocessors: id }, id);
  const finding = judging(prepared)
    .findings()
    .find((f) => f.id === id);
  return (
    finding &&
    reasonOf({
      ref: finding.id,
      type: 'finding',
      label: finding.message,
      standing:
        finding.severity === 'error' ? 'fallen' : finding.severity === 'warning' ? 'challenged' : 'supported',
      reason: finding.fix ?? finding.message,
      ...(finding.since && { since: finding.since }),
      children: finding.refs.flatMap((ref) => {
        const about = context.record(ref);
        return about
          ? [
              reasonOf({
                ref,
                type: about.kind,
                label: nameOf(context, about.id),
                standing: 'supported',
                reason: message('reason.isRecorded'),
              }),
            ]
          : [
              reasonOf({
                ref,
                type: 'world',
                label: plain(ref),
                standing: 'supported',
                reason: message('reason.worldData'),
              }),
            ];
      }),
    })
  );
};
