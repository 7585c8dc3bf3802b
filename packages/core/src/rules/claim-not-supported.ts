import type { AboutRule } from '../rule.js';
import { say } from '../reason.js';
import { rootCause } from '../standing/claims.js';
import type { StandingRule } from './standing-rule.js';

const word = {
  unsupported: { nb: 'Uten grunnlag', nn: 'Utan grunnlag', en: 'Unsupported' },
  fallen: { nb: 'Falt', nn: 'Fallen', en: 'Fallen' },
  challenged: { nb: 'Utfordret', nn: 'Utfordra', en: 'Challenged' },
} as const;

export const aboutClaimNotSupported: AboutRule = {
  title: {
    nb: 'Påstand som ikke holder',
    nn: 'Påstand som ikkje held',
    en: 'Claim that does not hold',
  },
  finds: {
    nb: 'Påstander som er utfordret, falt eller uten grunnlag. Feil når påstanden er falt eller uten grunnlag.',
    nn: 'Påstandar som er utfordra, falne eller utan grunnlag. Feil når påstanden er fallen eller utan grunnlag.',
    en: 'Claims that are challenged, fallen or unsupported. An error when fallen or unsupported.',
  },
  why: {
    nb: 'En vurdering skal kunne vise hva konklusjonen bygger på (ansvarlighetsprinsippet).',
    nn: 'Ei vurdering skal kunne vise kva konklusjonen byggjer på (ansvarsprinsippet).',
    en: 'An assessment must be able to show what its conclusion rests on (accountability).',
  },
  source: 'GDPR art. 5(2), 35(7), 35(11)',
  falsePositives: {
    nb: 'Et grunnlag som er vurdert på nytt uten at det er skrevet ned.',
    nn: 'Eit grunnlag som er vurdert på nytt utan at det er skrive ned.',
    en: 'A ground that was looked at again without anybody writing it down.',
  },
};

export const claimNotSupported: StandingRule = {
  id: 'claim-not-supported',
  severity: 'warning',
  evaluate: (_context, { claims }) =>
    claims.flatMap((claim) => {
      if (claim.standing === 'supported') return [];
      const cause = rootCause(claim.because);
      return [
        {
          refs: [claim.id] as const,
          severity: claim.standing === 'challenged' ? ('warning' as const) : ('error' as const),
          field: 'grounds',
          message: say(
            {
              nb: '{word}: «{text}» {summary}',
              nn: '{word}: «{text}» {summary}',
              en: '{word}: “{text}” {summary}',
            },
            { word: word[claim.standing], text: claim.text, summary: claim.summary },
          ),
          ...(cause?.since && { since: cause.since }),
        },
      ];
    }),
};
