import type { AboutRule } from '../rule.js';
import { premiseFindings } from './premise-findings.js';
import type { StandingRule } from './standing-rule.js';

export const aboutPremiseFallen: AboutRule = {
  title: { nb: 'Forutsetning falt', nn: 'Føresetnad fallen', en: 'Premise fallen' },
  finds: {
    nb: 'Forutsetninger som bygger på noe som ikke lenger holder, eller som ikke finnes.',
    nn: 'Føresetnader som byggjer på noko som ikkje lenger held, eller som ikkje finst.',
    en: 'Premises that rest on something that no longer holds, or is not there.',
  },
  why: {
    nb: 'Alt som bygger på forutsetningen, faller med den. Da gjelder det som er skrevet for det tilfellet.',
    nn: 'Alt som byggjer på føresetnaden, fell med han. Då gjeld det som er skrive for det tilfellet.',
    en: 'Whatever rests on the premise falls with it. What was written for that case then applies.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'Et nytt grunnlag som har tatt over uten å være registrert.',
    nn: 'Eit nytt grunnlag som har teke over utan å vere registrert.',
    en: 'A new ground that has taken over without being recorded.',
  },
};

export const premiseFallen: StandingRule = {
  id: 'premise-fallen',
  severity: 'error',
  evaluate: premiseFindings('fallen', {
    message: {
      nb: 'Forutsetningen «{text}» har falt. {label}: {reason} Da gjelder: {ifItFalls}',
      nn: 'Føresetnaden «{text}» har falle. {label}: {reason} Då gjeld: {ifItFalls}',
      en: 'The premise “{text}” has fallen. {label}: {reason} What then applies: {ifItFalls}',
    },
    fix: {
      nb: 'Gjør det som er skrevet for at forutsetningen faller, og vurder påstandene som bygger på den.',
      nn: 'Gjer det som er skrive for at føresetnaden fell, og vurder påstandane som byggjer på han.',
      en: 'Do what was written for the case that it falls, and look at the claims that rest on it.',
    },
  }),
};
