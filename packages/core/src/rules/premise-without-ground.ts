import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutPremiseWithoutGround: AboutRule = {
  title: {
    nb: 'Forutsetning som ingenting kan utfordre',
    nn: 'Føresetnad som ingenting kan utfordre',
    en: 'Premise that nothing can challenge',
  },
  finds: {
    nb: 'Forutsetninger som verken bygger på noe eller er knyttet til et tema, og som derfor alltid blir stående.',
    nn: 'Føresetnader som verken byggjer på noko eller er knytte til eit tema, og som derfor alltid blir ståande.',
    en: 'Premises that rest on nothing and name no theme, and so will always stand.',
  },
  why: {
    nb: 'En forutsetning skal kunne falle. Kan den ikke det, ser alt som bygger på den, sikrere ut enn det er.',
    nn: 'Ein føresetnad skal kunne falle. Kan han ikkje det, ser alt som byggjer på han, sikrare ut enn det er.',
    en: 'A premise must be able to fall. If it cannot, whatever rests on it looks surer than it is.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'Definisjoner som er skrevet som forutsetninger.',
    nn: 'Definisjonar som er skrivne som føresetnader.',
    en: 'Definitions written as premises.',
  },
};

export const premiseWithoutGround: Rule = {
  id: 'premise-without-ground',
  severity: 'warning',
  evaluate: (context) =>
    context
      .of('premise')
      .filter((premise) => premise.restsOn.length === 0 && premise.themes.length === 0)
      .map((premise) => ({
        refs: [premise.id] as const,
        field: 'restsOn',
        message: say(
          {
            nb: 'Ingenting kan utfordre forutsetningen «{text}»: den bygger ikke på noe og har ikke noe tema.',
            nn: 'Ingenting kan utfordre føresetnaden «{text}»: han byggjer ikkje på noko og har ikkje noko tema.',
            en: 'Nothing can challenge the premise “{text}”: it rests on nothing and has no theme.',
          },
          { text: premise.text },
        ),
        fix: {
          nb: 'Oppgi hva den bygger på, eller temaet rapporter og rettskilder kan si noe om.',
          nn: 'Oppgi kva han byggjer på, eller temaet rapportar og rettskjelder kan seie noko om.',
          en: 'Say what it rests on, or the theme that reports and legal sources can speak to.',
        },
      })),
};
