import type { Context } from '../context.js';
import { rightArises } from '../derive/rights.js';
import type { RecordOf } from '../model/assessment.js';
import type { Text } from '../model/text.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { listOf } from '../derive/names.js';

export const aboutRightUnanswered: AboutRule = {
  title: {
    nb: 'Rettighet ikke besvart',
    nn: 'Rett ikkje svart på',
    en: 'Right not answered',
  },
  finds: {
    nb: 'Behandlingsaktiviteter der vurderingen ikke svarer på en rettighet som behandlingsgrunnlaget gir. Ett funn per aktivitet.',
    nn: 'Behandlingsaktivitetar der vurderinga ikkje svarer på ein rett som behandlingsgrunnlaget gir. Eitt funn per aktivitet.',
    en: 'Processing activities for which the assessment does not answer a right that the legal basis gives. One finding per activity.',
  },
  why: {
    nb: 'En vurdering av personvernkonsekvenser skal vise hvordan rettighetene ivaretas.',
    nn: 'Ei vurdering av personvernkonsekvensar skal vise korleis rettane blir tekne vare på.',
    en: 'A DPIA must show how the rights are met.',
  },
  source: 'GDPR art. 35(7)(b), 12-22; WP248 rev.01 annex 2',
  falsePositives: {
    nb: 'Rettigheten er besvart i brødteksten, men ikke registrert. Artikkel 22 der det ikke treffes automatiserte avgjørelser.',
    nn: 'Retten er svart på i brødteksten, men ikkje registrert. Artikkel 22 der det ikkje blir teke automatiserte avgjerder.',
    en: 'The right is answered in the text but not recorded. Art. 22 where no automated decisions are made.',
  },
};

export const rightUnanswered: Rule = {
  id: 'right-unanswered',
  severity: 'warning',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const missing = unanswered(context, activity);
      if (missing.length === 0) return [];
      return [
        {
          refs: [activity.id] as const,
          message: say(
            {
              nb: '«{title}»: vurderingen svarer ikke på {rights}.',
              nn: '«{title}»: vurderinga svarer ikkje på {rights}.',
              en: '“{title}”: the assessment does not answer {rights}.',
            },
            { title: activity.title, rights: listOf(missing) },
          ),
          fix: {
            nb: 'Registrer for hver rettighet om den finnes, hvem som svarer, og hvordan.',
            nn: 'Registrer for kvar rett om han finst, kven som svarer, og korleis.',
            en: 'Record for each right whether it exists, who answers and how.',
          },
        },
      ];
    }),
};

const unanswered = (context: Context, activity: RecordOf<'activity'>) => {
  const answered = new Set(
    context
      .of('right')
      .filter((right) => right.activities.includes(activity.id))
      .map((right): string => right.article),
  );
  return (context.worldOf('rightsByBasis')[0]?.rows ?? [])
    .filter((row) => !answered.has(row.article) && rightArises(activity, row))
    .map((row) =>
      say(
        {
          nb: '{name} (artikkel {article})',
          nn: '{name} (artikkel {article})',
          en: '{name} (art. {article})',
        },
        { name: inSentence(row.name), article: plain(row.article) },
      ),
    );
};

const inSentence = ({ nb, nn, en }: Text): Text => {
  const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
  return { nb: lower(nb), nn: lower(nn ?? nb), en: lower(en ?? nb) };
};
