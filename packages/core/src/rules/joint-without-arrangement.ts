import { namesOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutJointWithoutArrangement: AboutRule = {
  title: {
    nb: 'Felles behandlingsansvar uten ordning',
    nn: 'Felles behandlingsansvar utan ordning',
    en: 'Joint controllers without an arrangement',
  },
  finds: {
    nb: 'Behandlingsaktiviteter der flere bestemmer sammen, men der fordelingen av ansvar mellom dem ikke er registrert.',
    nn: 'Behandlingsaktivitetar der fleire avgjer saman, men der fordelinga av ansvar mellom dei ikkje er registrert.',
    en: 'Activities that several parties decide together, with no arrangement between them recorded.',
  },
  why: {
    nb: 'Felles behandlingsansvarlige skal på en åpen måte fastsette hvem som gjør hva, særlig overfor de registrerte.',
    nn: 'Felles behandlingsansvarlege skal på ein open måte fastsetje kven som gjer kva, særleg overfor dei registrerte.',
    en: 'Joint controllers must determine in a transparent manner who does what, above all towards data subjects.',
  },
  source: 'GDPR art. 26(1)-(2)',
  falsePositives: {
    nb: 'Ansvaret er fordelt i lov eller forskrift (artikkel 26 nr. 1 siste del). Skriv det da i ordningen.',
    nn: 'Ansvaret er fordelt i lov eller forskrift (artikkel 26 nr. 1 siste del). Skriv det då i ordninga.',
    en: 'The responsibilities are laid down by law (art. 26(1), last part). Then write that as the arrangement.',
  },
};

export const jointWithoutArrangement: Rule = {
  id: 'joint-without-arrangement',
  severity: 'error',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity) => {
      const joint = roles.filter((r) => r.activity === activity.id && r.role === 'jointController');
      if (joint.length === 0 || activity.jointArrangement !== undefined) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'jointArrangement',
          message: say(
            {
              nb: '{title}: {parties} er felles behandlingsansvarlige, men ingen ordning mellom dem er registrert.',
              nn: '{title}: {parties} er felles behandlingsansvarlege, men inga ordning mellom dei er registrert.',
              en: '{title}: {parties} are joint controllers, but no arrangement between them is recorded.',
            },
            {
              title: activity.title,
              parties: namesOf(
                context,
                joint.map((r) => r.party),
              ),
            },
          ),
          fix: {
            nb: 'Inngå en ordning etter artikkel 26, og gjør hovedtrekkene kjent for de registrerte.',
            nn: 'Inngå ei ordning etter artikkel 26, og gjer hovudtrekka kjende for dei registrerte.',
            en: 'Make an arrangement under art. 26 and make its essence available to data subjects.',
          },
        },
      ];
    }),
};
