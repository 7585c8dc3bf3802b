import { provisionStatus } from '../derive/law-status.js';
import { compact, legalReferences } from '../derive/leaning.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutLawNotInForce: AboutRule = {
  title: { nb: 'Hjemmel som ikke gjelder', nn: 'Heimel som ikkje gjeld', en: 'Legal basis not in force' },
  finds: {
    nb: 'Behandlingsgrunnlag og unntak som hviler på en bestemmelse som er opphevet eller ikke trådt i kraft.',
    nn: 'Behandlingsgrunnlag og unntak som kviler på ei føresegn som er oppheva eller ikkje har teke til å gjelde.',
    en: 'Legal bases and exceptions resting on a provision that is repealed or not yet in force.',
  },
  why: {
    nb: 'Et grunnlag etter artikkel 6 nr. 3 må være fastsatt i gjeldende rett den dagen behandlingen skjer.',
    nn: 'Eit grunnlag etter artikkel 6 nr. 3 må vere fastsett i gjeldande rett den dagen behandlinga skjer.',
    en: 'A basis under art. 6(3) must be laid down in law in force on the day of processing.',
  },
  source: 'GDPR art. 6(3)',
  falsePositives: {
    nb: 'Overgangsregler holder bestemmelsen i live for denne behandlingen.',
    nn: 'Overgangsreglar held føresegna i live for denne behandlinga.',
    en: 'Transitional rules keep the provision alive for this processing.',
  },
};

export const lawNotInForce: Rule = {
  id: 'law-not-in-force',
  severity: 'error',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const status = provisionStatus(context, ref.source, ref.provision);
      if (status.state !== 'ended' && status.state !== 'notInForce') return [];
      const ended = status.state === 'ended';
      const source = context.world('source', ref.source);
      const since = ended ? (status.since ?? status.brought?.date) : undefined;
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          message: say(
            ended
              ? {
                  nb: '{holder}: hviler på {law} {provision}, som ikke lenger gjelder.',
                  nn: '{holder}: kviler på {law} {provision}, som ikkje lenger gjeld.',
                  en: '{holder}: rests on {law} {provision}, which no longer holds.',
                }
              : {
                  nb: '{holder}: hviler på {law} {provision}, som ikke er trådt i kraft.',
                  nn: '{holder}: kviler på {law} {provision}, som ikkje har teke til å gjelde.',
                  en: '{holder}: rests on {law} {provision}, which is not in force.',
                },
            {
              holder: nameOf(context, ref.holder),
              law: source?.short ?? plain(ref.source),
              provision: ref.provision,
            },
          ),
          fix: {
            nb: 'Finn en hjemmel som gjelder, eller stans behandlingen til den finnes.',
            nn: 'Finn ein heimel som gjeld, eller stans behandlinga til han finst.',
            en: 'Find a basis that is in force, or stop the processing until there is one.',
          },
          ...(since && { since }),
        },
      ];
    }),
};
