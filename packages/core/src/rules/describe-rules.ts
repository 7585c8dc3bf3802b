import type { Message } from '@risikobilde/words/message';
import { answersMessage } from '../derive/answering.js';
import type { Rule } from '../rule.js';
import { recordRules } from './index.js';
import { findingsRules, standingRules } from './of-standing.js';

/** What a rule says of itself: what it finds, why it matters, where that is written, and when it is known to be wrong. */
export type RuleDescription = Pick<Rule, 'id' | 'severity' | 'answers' | 'source'> & {
  readonly title: Message;
  readonly finds: Message;
  readonly why: Message;
  readonly falsePositives: Message;
  readonly answeredBy: Message;
};

/** Every rule's self-description, sorted by id. */
export const describeRules = (): readonly RuleDescription[] =>
  [...recordRules, ...standingRules, ...findingsRules]
    .map(({ id, severity, answers, source }) => {
      const about = (what: string): Message => ({ key: `about.${id}.${what}`, values: {} });
      return {
        id,
        severity,
        answers,
        source,
        title: about('title'),
        finds: about('finds'),
        why: about('why'),
        falsePositives: about('falsePositives'),
        answeredBy: answersMessage(answers),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
