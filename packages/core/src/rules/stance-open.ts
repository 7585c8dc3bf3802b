import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutStanceOpen: AboutRule = {
  title: {
    nb: 'Utsagn fra plattformen uten svar',
    nn: 'Utsegn frå plattforma utan svar',
    en: 'Platform statement without an answer',
  },
  finds: {
    nb: 'Utsagn i plattformens utgave som tjenesten ikke har tatt stilling til.',
    nn: 'Utsegner i utgåva til plattforma som tenesta ikkje har teke stilling til.',
    en: 'Statements in the platform release that the service has taken no stance on.',
  },
  why: {
    nb: 'Den behandlingsansvarlige kan ikke hvile på en vurdering som ingen hos den har lest.',
    nn: 'Den behandlingsansvarlege kan ikkje kvile på ei vurdering som ingen hos han har lese.',
    en: 'A controller cannot rest on an assessment that nobody there has read.',
  },
  source: 'GDPR art. 5(2), 24, 35(1)',
  falsePositives: {
    nb: 'Utsagnet gjelder en del av plattformen som tjenesten ikke bruker; avvis det da, med den grunnen.',
    nn: 'Utsegna gjeld ein del av plattforma som tenesta ikkje bruker; avvis ho då, med den grunnen.',
    en: 'The statement is about a part of the platform that the service does not use; reject it then, for that reason.',
  },
};

export const stanceOpen: Rule = {
  id: 'stance-open',
  severity: 'warning',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(({ answer }) => answer === 'open')
      .map((statement) => ({
        refs: [statement.id] as const,
        place: context.head.id,
        field: 'buildsOn',
        message: say(
          {
            nb: 'Plattformen sier at dette er {offer}: «{name}». Tjenesten har ikke tatt stilling til det.',
            nn: 'Plattforma seier at dette er {offer}: «{name}». Tenesta har ikkje teke stilling til det.',
            en: 'The platform says that this is {offer}: “{name}”. The service has taken no stance on it.',
          },
          { name: statement.name, offer: offers[statement.offer?.type ?? 'shared'] },
        ),
        fix: {
          nb: 'Svar med å overta det, tilpasse det eller avvise det.',
          nn: 'Svar med å overta det, tilpasse det eller avvise det.',
          en: 'Answer by adopting it, adapting it or rejecting it.',
        },
      })),
};

const offers = {
  provided: { nb: 'gjort for tjenesten', nn: 'gjort for tenesta', en: 'done for the service' },
  shared: {
    nb: 'gjort delvis, med en rest til tjenesten',
    nn: 'gjort delvis, med ein rest til tenesta',
    en: 'done in part, with the rest left to the service',
  },
  yours: { nb: 'overlatt til tjenesten', nn: 'overlate til tenesta', en: 'left to the service' },
} as const;
