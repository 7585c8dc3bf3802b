import type { Context } from '../context.js';
import { isConsidered } from '../derive/considered.js';
import { eventsSeen } from '../derive/law-status.js';
import { isUnchecked } from '../model/is-unchecked.js';
import type { LocalDate } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutBaselineEnded: AboutRule = {
  title: {
    nb: 'Sammenligningsgrunnlaget har nådd sluttdatoen',
    nn: 'Samanlikningsgrunnlaget har nådd sluttdatoen',
    en: 'Baseline past its end date',
  },
  finds: {
    nb: 'Et sammenligningsgrunnlag som etter planen eller faktisk ikke lenger finnes på datoen.',
    nn: 'Eit samanlikningsgrunnlag som etter planen eller faktisk ikkje lenger finst på datoen.',
    en: 'A baseline that, by plan or in fact, no longer exists on the day.',
  },
  why: {
    nb: '«Ikke høyere enn før» sier lite når «før» ikke lenger er et alternativ. Sammenligningen må gjøres mot noe som kan velges.',
    nn: '«Ikkje høgare enn før» seier lite når «før» ikkje lenger er eit alternativ. Samanlikninga må gjerast mot noko som kan veljast.',
    en: '“Not higher than before” says little when “before” can no longer be chosen. The comparison must be with something that can.',
  },
  source: 'GDPR art. 35(7)(b), 35(11)',
  falsePositives: {
    nb: 'Stengningen er utsatt uten at det er ført.',
    nn: 'Stenginga er utsett utan at det er ført.',
    en: 'The closure was postponed and that is not recorded.',
  },
};

export const baselineEnded: Rule = {
  id: 'baseline-ended',
  severity: 'warning',
  evaluate: (context) =>
    context.head.alternatives.flatMap((alternative) => {
      const { until } = alternative;
      if (alternative.role !== 'baseline' || until === undefined || until > context.asOf) return [];
      if (isConsidered(context, context.head.id, { alternative: alternative.id })) return [];
      const confirmed = hasHappened(context, alternative.untilSource, until);
      return [
        {
          refs: [context.head.id] as const,
          also: alternative.untilSource === undefined ? [] : [alternative.untilSource],
          aspect: alternative.id,
          field: 'alternatives',
          since: until,
          message: say(confirmed ? happened : announced, { name: alternative.name, date: until }),
          fix: {
            nb: 'Velg et nytt sammenligningsgrunnlag, eller registrer hvorfor sammenligningen fortsatt sier noe.',
            nn: 'Vel eit nytt samanlikningsgrunnlag, eller registrer kvifor samanlikninga framleis seier noko.',
            en: 'Choose a new baseline, or record why the comparison still says something.',
          },
        },
      ];
    }),
};

// A plan is not an event: only an ending that was read in a source counts as having happened.
const hasHappened = (context: Context, id: string | undefined, until: LocalDate): boolean => {
  const source = id === undefined ? undefined : context.world('source', id);
  if (!source) return false;
  return eventsSeen(context, source).some(
    (event) => event.type !== 'announced' && event.date >= until && !isUnchecked(event.verification),
  );
};

const happened = {
  nb: '{name} opphørte {date}. Sammenligningen er gjort mot noe som ikke lenger finnes.',
  nn: '{name} tok slutt {date}. Samanlikninga er gjord mot noko som ikkje lenger finst.',
  en: '{name} ended {date}. The comparison is with something that no longer exists.',
};
const announced = {
  nb: '{name} skulle etter planen opphøre {date}. At det har skjedd, er ikke bekreftet, men sammenligningsgrunnlaget kan ikke lenger forutsettes.',
  nn: '{name} skulle etter planen ta slutt {date}. At det har skjedd, er ikkje stadfesta, men samanlikningsgrunnlaget kan ikkje lenger føresetjast.',
  en: '{name} was announced to end {date}. That it did is not confirmed, but the baseline can no longer be taken for granted.',
};
