import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { preciseDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';
import { isKnown } from '../derive/known-day.js';
import { asSentence } from '../derive/names.js';
import type { WorldEntryOf } from '../world/world.js';

export const mandateNotConsidered: Rule = {
  id: 'mandate-not-considered',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 35(11)',
  evaluate: (context) => {
    const themes = new Set(context.of('premise').flatMap((premise) => premise.themes));
    return context.worldOf('mandate').flatMap((mandate) => {
      const relevant = mandate.themes.some((theme) => themes.has(theme));
      if (!relevant || !isInForce(context, mandate) || isMandateConsidered(context, mandate.id)) return [];
      return [
        {
          refs: [mandate.id] as const,
          place: context.head.id,
          since: mandate.date,
          message: message('rule.mandate-not-considered.message', {
            title: mandate.title,
            issuer: mandate.issuer,
            date: preciseDate(mandate),
            text: asSentence(mandate.text),
          }),
          fix: message('rule.mandate-not-considered.fix'),
        },
      ];
    });
  },
};

type Mandate = WorldEntryOf<'mandate'>;

const isThere = (context: Context, mandate: Mandate): boolean => isKnown(context, mandate.date);

const isInForce = (context: Context, mandate: Mandate): boolean =>
  isThere(context, mandate) && successorOf(context, mandate) === undefined;

/** The mandate that has taken the place of another by the day. */
export const successorOf = (context: Context, mandate: Mandate): Mandate | undefined => {
  const next = mandate.successor === undefined ? undefined : context.world('mandate', mandate.successor);
  return next && isThere(context, next) ? next : undefined;
};

/** Whether somebody had considered a mandate by the day, for whatever record. */
export const isMandateConsidered = (context: Context, mandate: string): boolean =>
  context
    .of('consideration')
    .some((c) => 'mandate' in c.of && c.of.mandate === mandate && hasCome(context, c.on));
