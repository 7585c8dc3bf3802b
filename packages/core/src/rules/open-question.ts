import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutOpenQuestion: AboutRule = {
  title: { nb: 'Åpent spørsmål', nn: 'Ope spørsmål', en: 'Open question' },
  finds: {
    nb: 'Kapitler med spørsmål som ikke er besvart. Advarsel når det gjelder konklusjonen.',
    nn: 'Kapittel med spørsmål som ikkje er svart på. Åtvaring når det gjeld konklusjonen.',
    en: 'Chapters with unanswered questions. A warning in the conclusion.',
  },
  why: {
    nb: 'Åpne spørsmål skal være synlige for den som godkjenner.',
    nn: 'Opne spørsmål skal vere synlege for den som godkjenner.',
    en: 'Whoever approves must see what is open.',
  },
  source: 'GDPR art. 35(7)',
  falsePositives: {
    nb: 'Spørsmål som bevisst er lagt til en senere versjon.',
    nn: 'Spørsmål som medvite er lagde til ein seinare versjon.',
    en: 'Questions left to a later version on purpose.',
  },
};

export const openQuestion: Rule = {
  id: 'open-question',
  severity: 'info',
  evaluate: (context) =>
    context
      .of('section')
      .filter((section) => section.openQuestions.length > 0)
      .map((section) => ({
        refs: [section.id] as const,
        field: 'openQuestions',
        severity: section.role === 'conclusion' ? 'warning' : 'info',
        message: say(
          {
            nb: '«{title}»: ubesvart: {questions}',
            nn: '«{title}»: ikkje svart på: {questions}',
            en: '“{title}”: unanswered: {questions}',
          },
          {
            title: section.title,
            questions: {
              nb: section.openQuestions.map((q) => q.nb).join(' '),
              nn: section.openQuestions.map((q) => q.nn ?? q.nb).join(' '),
              en: section.openQuestions.map((q) => q.en ?? q.nb).join(' '),
            },
          },
        ),
        fix: {
          nb: 'Svar på spørsmålet, eller si hvem som svarer og når.',
          nn: 'Svar på spørsmålet, eller sei kven som svarer og når.',
          en: 'Answer the question, or say who will and when.',
        },
      })),
};
