import type { Context } from '../context.js';
import { preciseDate } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { asSentence } from '../derive/names.js';
import type { WorldEntryOf } from '../world/world.js';

export const aboutMandateNotConsidered: AboutRule = {
  title: {
    nb: 'Politisk føring er ikke vurdert',
    nn: 'Politisk føring er ikkje vurdert',
    en: 'Mandate not considered',
  },
  finds: {
    nb: 'Gjeldende strategier og oppdrag som berører et tema vurderingen bygger på, uten at de er vurdert.',
    nn: 'Gjeldande strategiar og oppdrag som gjeld eit tema vurderinga byggjer på, utan at dei er vurderte.',
    en: 'Strategies and instructions in force on a theme the assessment builds on that are not considered.',
  },
  why: {
    nb: 'En statlig virksomhet må følge tildelingsbrev og strategier; de kan endre hvilke alternativer som er aktuelle.',
    nn: 'Ei statleg verksemd må følgje tildelingsbrev og strategiar; dei kan endre kva alternativ som er aktuelle.',
    en: 'A state body must follow its instructions and strategies; they may change which alternatives are open.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'Føringer som gjelder andre virksomheter enn denne.',
    nn: 'Føringar som gjeld andre verksemder enn denne.',
    en: 'Mandates addressed to other bodies.',
  },
};

export const mandateNotConsidered: Rule = {
  id: 'mandate-not-considered',
  severity: 'info',
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
          message: say(
            {
              nb: '{title} ({issuer}, {date}) er ikke vurdert: {text}',
              nn: '{title} ({issuer}, {date}) er ikkje vurdert: {text}',
              en: '{title} ({issuer}, {date}) is not considered: {text}',
            },
            {
              title: mandate.title,
              issuer: mandate.issuer,
              date: preciseDate(mandate),
              text: asSentence(mandate.text),
            },
          ),
          fix: {
            nb: 'Registrer at føringen er vurdert, og om den endrer noe.',
            nn: 'Registrer at føringa er vurdert, og om ho endrar noko.',
            en: 'Record that it was considered and whether it changes anything.',
          },
        },
      ];
    });
  },
};

type Mandate = WorldEntryOf<'mandate'>;

const isKnown = (context: Context, mandate: Mandate): boolean =>
  mandate.date <= context.asOf && mandate.date <= context.knownAt;

const isInForce = (context: Context, mandate: Mandate): boolean =>
  isKnown(context, mandate) && successorOf(context, mandate) === undefined;

/** The mandate that has taken the place of another by the day. */
export const successorOf = (context: Context, mandate: Mandate): Mandate | undefined => {
  const next = mandate.successor === undefined ? undefined : context.world('mandate', mandate.successor);
  return next && isKnown(context, next) ? next : undefined;
};

/** Whether somebody had considered a mandate by the day, for whatever record. */
export const isMandateConsidered = (context: Context, mandate: string): boolean =>
  context
    .of('consideration')
    .some((c) => 'mandate' in c.of && c.of.mandate === mandate && c.on <= context.asOf);
