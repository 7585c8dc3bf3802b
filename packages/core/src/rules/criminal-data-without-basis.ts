import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutCriminalDataWithoutBasis: AboutRule = {
  title: {
    nb: 'Opplysninger om straffbare forhold uten grunnlag',
    nn: 'Opplysningar om straffbare forhold utan grunnlag',
    en: 'Criminal-offence data without a ground',
  },
  finds: {
    nb: 'Aktiviteter med opplysninger om straffedommer og lovovertredelser uten at grunnlaget etter artikkel 10 er oppgitt.',
    nn: 'Aktivitetar med opplysningar om straffedommar og lovbrot utan at grunnlaget etter artikkel 10 er oppgitt.',
    en: 'Activities with data on convictions and offences without naming the ground under art. 10.',
  },
  why: {
    nb: 'Slike opplysninger kan bare behandles under en offentlig myndighets kontroll eller når lov tillater det.',
    nn: 'Slike opplysningar kan berre behandlast under kontroll av ei offentleg styresmakt eller når lov tillèt det.',
    en: 'Such data may be processed only under the control of official authority or when law allows it.',
  },
  source: 'GDPR art. 10; personopplysningsloven § 11',
  falsePositives: {
    nb: 'Opplysningene kan forekomme i fritekst uten at behandlingen tar sikte på dem.',
    nn: 'Opplysningane kan førekome i fritekst utan at behandlinga tek sikte på dei.',
    en: 'Such data may occur in free text without the processing aiming at them.',
  },
};

export const criminalDataWithoutBasis: Rule = {
  id: 'criminal-data-without-basis',
  severity: 'error',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const criminal = activity.data.find((data) => data.class === 'criminal');
      const named = activity.purposes.some((purpose) => purpose.bases.some((b) => b.article === '10'));
      if (!criminal || named) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'purposes',
          message: say(
            {
              nb: '{title}: «{data}» gjelder straffbare forhold, men grunnlaget etter artikkel 10 er ikke oppgitt.',
              nn: '{title}: «{data}» gjeld straffbare forhold, men grunnlaget etter artikkel 10 er ikkje oppgitt.',
              en: '{title}: “{data}” concerns criminal offences, but the ground under art. 10 is not named.',
            },
            { title: activity.title, data: criminal.text },
          ),
          fix: {
            nb: 'Oppgi artikkel 10 med loven som tillater behandlingen, eller myndigheten som har kontrollen.',
            nn: 'Oppgi artikkel 10 med lova som tillèt behandlinga, eller styresmakta som har kontrollen.',
            en: 'Name art. 10 with the law that allows the processing, or the authority in control.',
          },
        },
      ];
    }),
};
