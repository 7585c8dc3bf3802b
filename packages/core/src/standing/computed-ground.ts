import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { compare } from '../derive/comparison.js';
import { isConsidered } from '../derive/considerations.js';
import type { Derived } from '../derive/derived.js';
import { alternativeName } from '../derive/names.js';
import { type Finding, type Reason, type Standing, weakest } from '../evaluation.js';
import { isOfLaw } from '../model/answers.js';
import type { GroundLeaf } from '../model/grounds.js';
import { reasonOf } from '../reason.js';
import { missingReason } from './missing.js';
import type { Stand } from './stand.js';
import { markedFact } from '../world/facts.js';

type Of<K extends string> =
  Extract<GroundLeaf, Readonly<Record<K, unknown>>> extends Readonly<Record<K, infer V>> ? V : never;

/** The computed risk of one alternative is not higher (or is lower) than another's. */
export const comparisonReason = (
  context: Context,
  derived: Derived,
  holder: string,
  ground: Of<'comparison'>,
): Reason => {
  const result =
    derived.comparison.find((c) => c.alternative === ground.alternative && c.against === ground.against) ??
    compare(context, derived.risks, ground.alternative, ground.against);
  const changes = ground.scenarios
    ? ground.scenarios.map((id) => {
        const row = result.scenarios.find((s) => s.scenario === id);
        // A scenario that is not there is one that nobody has compared.
        return { change: row?.change ?? 'notJudged', sure: row?.orderJustified ?? false };
      })
    : [{ change: result.whole, sure: result.orderJustified }];
  const standing = weakest(changes.map(({ change, sure }) => standingOfChange(change, sure, ground.expects)));
  const ended = endedReason(context, holder, ground.against, result.againstEnded);
  return reasonOf({
    ref: `comparison:${ground.alternative}-${ground.against}`,
    type: 'comparison',
    label: message('reason.comparison.label', {
      a: alternativeName(context, ground.alternative),
      b: alternativeName(context, ground.against),
    }),
    standing: weakest([standing, ...ended.map((reason) => reason.standing)]),
    reason:
      standing === 'supported' && ended[0]?.standing === 'challenged' ? ended[0].reason : result.sentence,
    ...(ended[0]?.standing === 'challenged' && ended[0].since && { since: ended[0].since }),
    children: ended,
  });
};

const standingOfChange = (
  change: 'lower' | 'same' | 'higher' | 'notJudged',
  sure: boolean,
  expects: 'notHigher' | 'lower',
): Standing => {
  if (change === 'notJudged') return 'unsupported';
  if (change === 'lower' || (change === 'same' && expects === 'notHigher')) return 'supported';
  // Higher by the middle, but the ranges overlap: the levels cannot tell, so it is challenged and not fallen.
  return sure ? 'fallen' : 'challenged';
};

const endedReason = (
  context: Context,
  holder: string,
  alternative: string,
  ended: string | undefined,
): readonly Reason[] => {
  const found = context.head.alternatives.find((a) => a.id === alternative);
  if (ended === undefined || found?.until === undefined) return [];
  const considered = isConsidered(context, holder, { alternative });
  const source = found.untilSource === undefined ? undefined : context.world('source', found.untilSource);
  return [
    reasonOf({
      ref: `alternative:${alternative}`,
      type: 'baseline',
      label: found.name,
      standing: considered ? 'supported' : 'challenged',
      reason: considered ?? message('reason.comparison.ended', { date: found.until }),
      since: found.until,
      ...(!considered && { considerAs: { of: { alternative }, about: holder } }),
      ...(source && markedFact(source, source)),
    }),
  ];
};

/** An alternative that is there to compare with; its end challenges what leans on it until somebody has considered it. */
export const alternativeReason = (context: Context, holder: string, id: string): Reason => {
  const alternative = context.head.alternatives.find((a) => a.id === id);
  if (!alternative) return missingReason(id, 'alternative');
  const ended =
    alternative.until !== undefined && hasCome(context, alternative.until) ? alternative.until : undefined;
  return (
    endedReason(context, holder, id, ended)[0] ??
    reasonOf({
      ref: `alternative:${id}`,
      type: 'alternative',
      label: alternative.name,
      standing: 'supported',
      reason: message('reason.alternative.exists'),
    })
  );
};

// An error that something brought took the ground away; one that was there from the beginning never let it carry. One of law that an act
// answers is no longer unlawful, and not as if it had never been.
export const errorStanding = ({ severity, since, answers, answeredBy }: Finding): Reason['standing'] => {
  if (answeredBy !== undefined) return isOfLaw(answers) && severity !== 'info' ? 'challenged' : 'supported';
  if (severity === 'error') return since === undefined ? 'unsupported' : 'fallen';
  return severity === 'warning' ? 'challenged' : 'supported';
};

/** The rule finds nothing (about these records). What a decision answers is told of beside it. */
export const noFindingsReason = (
  { among, rules }: Pick<Stand, 'among' | 'rules'>,
  ground: Of<'noFindings'>,
): Reason => {
  if (!rules.has(ground.rule))
    return reasonOf({
      ref: `rule:${ground.rule}`,
      type: 'rule',
      label: message('reason.rule.unknown', { rule: ground.rule }),
      standing: 'unsupported',
      reason: message('reason.rule.notLeanable'),
    });
  const about = ground.refs && new Set(ground.refs);
  const found = among(`found by ${ground.rule}`, (all) =>
    all.filter(({ rule }) => rule === ground.rule),
  ).filter(({ refs }) => !about || refs.some((ref) => about.has(ref)));
  const open = found.filter(({ answeredBy }) => answeredBy === undefined);
  const [first] = open;
  const since = open.find((f) => f.since)?.since;
  const answered = found.length - open.length;
  return reasonOf({
    ref: `rule:${ground.rule}`,
    type: 'rule',
    label: message('reason.rule.label', { title: { key: `about.${ground.rule}.title`, values: {} } }),
    standing: weakest(found.map(errorStanding)),
    reason:
      first?.message ??
      (answered === 0
        ? message('reason.rule.findsNothing')
        : message('reason.rule.answered', { n: answered })),
    ...(since && { since }),
    children: found.map((f) =>
      reasonOf({
        ref: f.id,
        type: 'finding',
        label: f.message,
        standing: errorStanding(f),
        reason: f.fix ?? f.message,
        ...(f.answeredBy !== undefined && { answeredBy: f.answeredBy }),
      }),
    ),
  });
};
