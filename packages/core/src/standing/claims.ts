import { type Message, message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { checksIn, inOrder } from '../derive/check.js';
import type { Derived } from '../derive/derived.js';
import { legalityOf } from '../derive/legality.js';
import { listOf } from '../derive/names.js';
import { rootCause } from '../derive/weight.js';
import type { ClaimResult, Finding, Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';
import { keeping, keptEach, keptOf } from '../model/memoise.js';
import { legalities } from '../model/legality.js';
import { reasonSaid, standsOn } from '../reason.js';
import { doubtsAgainst } from './doubt-reason.js';
import { flawReasons } from './flaws.js';
import { groundReason } from './ground.js';
import { premiseResult } from './premise.js';
import type { Stand } from './stand.js';

/** The standing of every claim and premise, each worked out once, however many lean on it. */
export const createStand = (
  context: Context,
  derived: Derived,
  findings: () => readonly Finding[],
  rules: ReadonlySet<string>,
  // Grounds worked out elsewhere: the platform's part of a service, where nothing of the service reaches it.
  elsewhere: (ground: Ground, holder: string) => Stand | undefined = () => undefined,
): Stand => {
  const busy = new Set<string>();
  // The loader refuses cycles; a model made in memory may still hold one, and then nothing holds it. What follows edits refuses it too.
  const isInCircle = (id: string): boolean => busy.has(id) && context[keeping] === undefined;
  const worked = <Result>(make: (id: string) => Result) =>
    keptEach(context, (id: string) => {
      busy.add(id);
      const result = make(id);
      busy.delete(id);
      return result;
    });
  const premise = worked((id) => {
    const record = recordOf(context, 'premise', id);
    return record && premiseResult(context, record, stand);
  });
  const claim = worked((id) => {
    const record = recordOf(context, 'claim', id);
    return record && claimResult(context, record, stand);
  });
  const picked = new Map<string, () => readonly Finding[]>();
  const stand: Stand = {
    among: (name, pick) => {
      const ask = picked.get(name) ?? keptOf(context, () => pick(findings()));
      picked.set(name, ask);
      return ask();
    },
    rules,
    ground: (ground, holder) =>
      elsewhere(ground, holder)?.ground(ground, holder) ??
      groundReason(context, derived, stand, ground, holder),
    premise: (id) => (isInCircle(id) ? undefined : premise(id)),
    claim: (id) => (isInCircle(id) ? 'cycle' : claim(id)),
  };
  return stand;
};

const claimResult = (context: Context, claim: RecordOf<'claim'>, stand: Stand): ClaimResult => {
  const whole = stand.ground(claim.grounds, claim.id);
  // `all` at the top is how claims are written; its parts are the reasons themselves.
  const grounds = whole.type === 'all' ? whole.children : [whole];
  const because = inOrder([...grounds, ...flawReasons(context, claim), ...doubtsAgainst(context, claim.id)]);
  const own = grounds.length === 0 ? 'unsupported' : standsOn(because);
  const unless = claim.unless && stand.ground(claim.unless, claim.id);
  // A claim with a reservation is true also where the reservation applies.
  const applies = unless?.standing === 'supported' && own !== 'supported';
  const standing = applies ? 'supported' : own;
  return {
    id: claim.id,
    text: claim.text,
    section: claim.section,
    essential: claim.essential,
    ...lawfulness(context, claim),
    standing,
    summary: applies ? message('claim.reservationApplies') : summaryOf(grounds, because, standing),
    because: applies ? [unless] : because,
    grounds,
    ...(unless && { unless }),
  };
};

const lawfulness = (context: Context, claim: RecordOf<'claim'>): Pick<ClaimResult, 'legality'> => {
  const found = legalityOf(context, claim);
  return found.size === 0 ? {} : { legality: legalities.filter((legality) => found.has(legality)) };
};

/** The strongest reason, followed down to the end of the argument, and after it what was not looked up in time. */
const summaryOf = (
  grounds: readonly Reason[],
  because: readonly Reason[],
  standing: ClaimResult['standing'],
): Message => {
  if (grounds.length === 0) return message('claim.restsOnNothing');
  if (standing === 'supported') return message('claim.allHold');
  const end = rootCause(because);
  if (!end) return message('claim.oneDoesNotHold');
  const checks = checksIn(because).filter(
    ({ reason }) => JSON.stringify(reason) !== JSON.stringify(end.reason),
  );
  if (end.type !== 'check')
    return checks.length === 0
      ? reasonSaid(end)
      : message('core.then', { first: reasonSaid(end), second: unchecked(checks) });
  return unchecked([end, ...checks]);
};

const unchecked = (checks: readonly Reason[]): Message =>
  message('claim.unchecked', { what: listOf(checks.map(({ label }) => label)) });
