import { criteriaShown, criteriaWritten } from '../derive/dpia.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutWp248Unreasoned: AboutRule = {
  title: {
    nb: 'Kriterium for høy risiko som ikke er begrunnet',
    nn: 'Kriterium for høg risiko som ikkje er grunngitt',
    en: 'WP248 criterion not written down',
  },
  finds: {
    nb: 'Aktiviteter der opplysningene selv viser et kriterium i WP248 (sensitive opplysninger, sårbare registrerte) som ikke er ført opp.',
    nn: 'Aktivitetar der opplysningane sjølve viser eit kriterium i WP248 (sensitive opplysningar, sårbare registrerte) som ikkje er ført opp.',
    en: 'Activities whose data show a WP248 criterion (sensitive data, vulnerable people) that is not written down.',
  },
  why: {
    nb: 'Antallet kriterier avgjør normalt om vurderingen er påkrevd; hvert av dem skal være begrunnet.',
    nn: 'Talet på kriterium avgjer normalt om vurderinga er påkravd; kvart av dei skal vere grunngitt.',
    en: 'The number of criteria normally decides whether an assessment is required; each must be reasoned.',
  },
  source: 'WP248 rev.01; GDPR art. 35(1)',
  falsePositives: {
    nb: 'Opplysningene er så få eller tilfeldige at kriteriet ikke er oppfylt.',
    nn: 'Opplysningane er så få eller tilfeldige at kriteriet ikkje er oppfylt.',
    en: 'The data are so few or incidental that the criterion is not met.',
  },
};

export const wp248Unreasoned: Rule = {
  id: 'wp248-unreasoned',
  severity: 'info',
  evaluate: (context) => {
    const items = context.world('catalogue', 'wp248')?.items;
    return context.of('activity').flatMap((activity): RawFinding[] => {
      const written = criteriaWritten(activity);
      const nameOfItem = (id: string) => items?.find((item) => item.id === id)?.text ?? plain(id);
      return criteriaShown(activity)
        .filter((item) => !written.includes(item))
        .map(
          (item): RawFinding => ({
            refs: [activity.id],
            aspect: item,
            field: 'criteria',
            message: say(
              {
                nb: '{title}: opplysningene tyder på kriteriet «{item}», som ikke er ført opp.',
                nn: '{title}: opplysningane tyder på kriteriet «{item}», som ikkje er ført opp.',
                en: '{title}: the data point to the criterion “{item}”, which is not written down.',
              },
              { title: activity.title, item: nameOfItem(item) },
            ),
            fix: {
              nb: 'Før opp kriteriet med begrunnelse.',
              nn: 'Før opp kriteriet med grunngiving.',
              en: 'Write the criterion down with its reason.',
            },
          }),
        );
    });
  },
};
