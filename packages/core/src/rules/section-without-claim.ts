import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutSectionWithoutClaim: AboutRule = {
  title: {
    nb: 'Kapittel uten påstander',
    nn: 'Kapittel utan påstandar',
    en: 'Chapter without claims',
  },
  finds: {
    nb: 'Kapitler der ingen setning er registrert som påstand med grunnlag. Feil for konklusjonen.',
    nn: 'Kapittel der inga setning er registrert som påstand med grunnlag. Feil for konklusjonen.',
    en: 'Chapters in which no sentence is recorded as a claim with grounds. An error for the conclusion.',
  },
  why: {
    nb: 'Det som bare står i teksten, kan ingen regel holde øye med.',
    nn: 'Det som berre står i teksten, kan ingen regel halde auge med.',
    en: 'What stands only in the text no rule can watch.',
  },
  source: 'GDPR art. 5(2), 35(11)',
  falsePositives: {
    nb: 'Innledende og beskrivende kapitler som ikke påstår noe som må begrunnes.',
    nn: 'Innleiande og skildrande kapittel som ikkje hevdar noko som må grunngivast.',
    en: 'Introductory and descriptive chapters that claim nothing that needs a ground.',
  },
};

export const sectionWithoutClaim: Rule = {
  id: 'section-without-claim',
  severity: 'info',
  evaluate: (context) => {
    const claiming = new Set(context.of('claim').map((claim) => claim.section));
    return context
      .of('section')
      .filter(
        (section) =>
          (section.role === 'chapter' || section.role === 'conclusion') && !claiming.has(section.id),
      )
      .map((section) => ({
        refs: [section.id] as const,
        severity: section.role === 'conclusion' ? 'error' : 'info',
        message: say(
          section.role === 'conclusion'
            ? {
                nb: '«{title}» inneholder ingen påstander: da er det ingenting som kan stå eller falle.',
                nn: '«{title}» inneheld ingen påstandar: då er det ingenting som kan stå eller falle.',
                en: '“{title}” holds no claims: there is nothing that could stand or fall.',
              }
            : {
                nb: '«{title}» inneholder ingen påstander.',
                nn: '«{title}» inneheld ingen påstandar.',
                en: '“{title}” holds no claims.',
              },
          { title: section.title },
        ),
        fix: {
          nb: 'Registrer setningene kapitlet står for, som påstander med grunnlag.',
          nn: 'Registrer setningane kapittelet står for, som påstandar med grunnlag.',
          en: 'Record the sentences the chapter stands for as claims with grounds.',
        },
      }));
  },
};
