import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutStatementUnconfirmed: AboutRule = {
  title: {
    nb: 'Endring hos plattformen er ikke bekreftet',
    nn: 'Endring hos plattforma er ikkje stadfesta',
    en: 'Platform change not confirmed',
  },
  finds: {
    nb: 'Utsagn som plattformen har endret eller trukket etter at tjenesten sist leste dem.',
    nn: 'Utsegner som plattforma har endra eller trekt etter at tenesta sist las dei.',
    en: 'Statements that the platform changed or withdrew after the service last read them.',
  },
  why: {
    nb: 'Ingenting tas over usett: det som hviler på endringen, er utfordret til noen har lest den.',
    nn: 'Ingenting blir teke over usett: det som kviler på endringa, er utfordra til nokon har lese ho.',
    en: 'Nothing is taken over unseen: what leans on the change is challenged until somebody has read it.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'Endringen er bare språklig; bekreft den da som uendret, med den grunnen.',
    nn: 'Endringa er berre språkleg; stadfest ho då som uendra, med den grunnen.',
    en: 'The change is one of wording only; confirm it as unchanged then, for that reason.',
  },
};

export const statementUnconfirmed: Rule = {
  id: 'statement-unconfirmed',
  severity: 'warning',
  evaluate: (context) => {
    const release = context.inheritance?.newer ?? context.inheritance?.release;
    return (context.inheritance?.statements ?? [])
      .filter(({ unconfirmed }) => unconfirmed === 'changed' || unconfirmed === 'withdrawn')
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        ...(release && { since: release.on }),
        message: say(
          {
            nb: '«{name}» er {what} i plattformens utgave {version}, og det er ikke bekreftet.',
            nn: '«{name}» er {what} i utgåve {version} frå plattforma, og det er ikkje stadfesta.',
            en: '“{name}” is {what} in the platform’s release {version}, and this is not confirmed.',
          },
          {
            name: statement.name,
            what: changes[statement.unconfirmed === 'withdrawn' ? 'withdrawn' : 'changed'],
            version: release?.version ?? '',
          },
        ),
        fix: {
          nb: 'Les endringen og bekreft svaret som endret eller uendret, med begrunnelse.',
          nn: 'Les endringa og stadfest svaret som endra eller uendra, med grunngjeving.',
          en: 'Read the change and confirm the answer as changed or unchanged, with the reason.',
        },
      }));
  },
};

const changes = {
  changed: { nb: 'endret', nn: 'endra', en: 'changed' },
  withdrawn: { nb: 'trukket', nn: 'trekt', en: 'withdrawn' },
} as const;
