import type { AboutRule } from '../rule.js';
import { premiseFindings } from './premise-findings.js';
import type { StandingRule } from './standing-rule.js';

export const aboutPremiseChallenged: AboutRule = {
  title: {
    nb: 'Forutsetning utfordret',
    nn: 'Føresetnad utfordra',
    en: 'Premise challenged',
  },
  finds: {
    nb: 'Forutsetninger som noe taler mot, eller som bygger på noe som har endret seg uten å være vurdert.',
    nn: 'Føresetnader som noko talar mot, eller som byggjer på noko som har endra seg utan å vere vurdert.',
    en: 'Premises that something speaks against, or that rest on something changed and not considered.',
  },
  why: {
    nb: 'Konklusjonen gjelder bare så langt forutsetningene gjør det.',
    nn: 'Konklusjonen gjeld berre så langt føresetnadene gjer det.',
    en: 'The conclusion holds only as far as its premises do.',
  },
  source: 'GDPR art. 35(11); EDPB Recommendations 01/2020, step 6',
  falsePositives: {
    nb: 'Noe som er vurdert uten at det er registrert.',
    nn: 'Noko som er vurdert utan at det er registrert.',
    en: 'Something that was considered without being recorded.',
  },
};

export const premiseChallenged: StandingRule = {
  id: 'premise-challenged',
  severity: 'warning',
  evaluate: premiseFindings('challenged', {
    message: {
      nb: 'Forutsetningen «{text}» er utfordret. {label}: {reason} Faller den: {ifItFalls}',
      nn: 'Føresetnaden «{text}» er utfordra. {label}: {reason} Fell han: {ifItFalls}',
      en: 'The premise “{text}” is challenged. {label}: {reason} If it falls: {ifItFalls}',
    },
    fix: {
      nb: 'Vurder det som er skjedd, og registrer hva det endrer, eller hvorfor forutsetningen står.',
      nn: 'Vurder det som har skjedd, og registrer kva det endrar, eller kvifor føresetnaden står.',
      en: 'Consider what happened and record what it changes, or why the premise stands.',
    },
  }),
};
