import { preciseDate } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { isMandateConsidered, successorOf } from './mandate-not-considered.js';

export const aboutMandateSucceeded: AboutRule = {
  title: {
    nb: 'Politisk føring er avløst',
    nn: 'Politisk føring er avløyst',
    en: 'Mandate succeeded',
  },
  finds: {
    nb: 'Føringer som vurderingen har tatt stilling til, men som er avløst av en ny som ikke er vurdert.',
    nn: 'Føringar som vurderinga har teke stilling til, men som er avløyste av ei ny som ikkje er vurdert.',
    en: 'Mandates the assessment has considered that are succeeded by a new one it has not.',
  },
  why: {
    nb: 'Vurderingen forholder seg til en strategi eller et oppdrag som ikke lenger gjelder.',
    nn: 'Vurderinga held seg til ein strategi eller eit oppdrag som ikkje lenger gjeld.',
    en: 'The assessment answers to a strategy or instruction that no longer holds.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'En ny føring som viderefører den gamle uendret.',
    nn: 'Ei ny føring som fører vidare den gamle uendra.',
    en: 'A new mandate that carries the old one on unchanged.',
  },
};

export const mandateSucceeded: Rule = {
  id: 'mandate-succeeded',
  severity: 'warning',
  evaluate: (context) =>
    context.worldOf('mandate').flatMap((mandate) => {
      const next = successorOf(context, mandate);
      if (!next || !isMandateConsidered(context, mandate.id) || isMandateConsidered(context, next.id))
        return [];
      return [
        {
          refs: [next.id, mandate.id] as const,
          place: context.head.id,
          since: next.date,
          message: say(
            {
              nb: '{old} er avløst av {next} ({date}), som ikke er vurdert.',
              nn: '{old} er avløyst av {next} ({date}), som ikkje er vurdert.',
              en: '{old} is succeeded by {next} ({date}), which is not considered.',
            },
            { old: mandate.title, next: next.title, date: preciseDate(next) },
          ),
          fix: {
            nb: 'Registrer at den nye føringen er vurdert, og hva den endrer.',
            nn: 'Registrer at den nye føringa er vurdert, og kva ho endrar.',
            en: 'Record that the new mandate was considered and what it changes.',
          },
        },
      ];
    }),
};
