import { isConsidered } from '../derive/considered.js';
import { preciseDate } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { asSentence, quoted } from '../derive/names.js';

export const aboutTechnologyNotConsidered: AboutRule = {
  title: {
    nb: 'Ny teknologi er ikke vurdert',
    nn: 'Ny teknologi er ikkje vurdert',
    en: 'New technology not considered',
  },
  finds: {
    nb: 'Ny teknologi, nye trusler eller nye tilbud som berører temaet for en forutsetning og ikke er vurdert. Advarsel når den taler mot forutsetningen.',
    nn: 'Ny teknologi, nye truslar eller nye tilbod som gjeld temaet for ein føresetnad og ikkje er vurderte. Åtvaring når han talar mot føresetnaden.',
    en: 'New technology, threats or offerings that bear on the theme of a premise and are not considered. A warning when they speak against it.',
  },
  why: {
    nb: 'Tiltak skal velges ut fra den tekniske utviklingen. Det som ikke fantes da vurderingen ble skrevet, kan finnes nå.',
    nn: 'Tiltak skal veljast ut frå den tekniske utviklinga. Det som ikkje fanst då vurderinga vart skriven, kan finnast no.',
    en: 'Measures must take account of the state of the art. What did not exist when the assessment was written may exist now.',
  },
  source: 'GDPR art. 25(1), 32(1), 35(11)',
  falsePositives: {
    nb: 'Teknologi som ikke passer for plattformen: registrer at den er vurdert.',
    nn: 'Teknologi som ikkje passar for plattforma: registrer at han er vurdert.',
    en: 'Technology unfit for the platform: record that it was considered.',
  },
};

export const technologyNotConsidered: Rule = {
  id: 'technology-not-considered',
  severity: 'info',
  evaluate: (context) =>
    context.worldOf('technology').flatMap((technology) => {
      if (technology.date > context.asOf || technology.date > context.knownAt) return [];
      const premises = context
        .of('premise')
        .filter(
          (premise) =>
            premise.themes.some((theme) => technology.themes.includes(theme)) &&
            !isConsidered(context, premise.id, { technology: technology.id }),
        )
        .map((premise) => premise.id);
      const [place] = premises;
      if (place === undefined) return [];
      return [
        {
          refs: [technology.id] as const,
          also: premises,
          place,
          since: technology.date,
          severity: technology.bears === 'against' ? ('warning' as const) : ('info' as const),
          message: say(
            {
              nb: '{name} ({date}) er ikke vurdert for {premises}. {text}',
              nn: '{name} ({date}) er ikkje vurdert for {premises}. {text}',
              en: '{name} ({date}) is not considered for {premises}. {text}',
            },
            {
              name: technology.name,
              date: preciseDate(technology),
              premises: quoted(context, premises),
              text: asSentence(technology.text),
            },
          ),
          fix: {
            nb: 'Registrer at teknologien er vurdert, og om den endrer forutsetningen eller tiltakene.',
            nn: 'Registrer at teknologien er vurdert, og om han endrar føresetnaden eller tiltaka.',
            en: 'Record that it was considered and whether it changes the premise or the measures.',
          },
        },
      ];
    }),
};
