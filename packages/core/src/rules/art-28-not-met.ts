import { itemIn } from '../derive/requirements.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutArt28NotMet: AboutRule = {
  title: {
    nb: 'Krav til databehandleravtalen som ikke er oppfylt',
    nn: 'Krav til databehandlaravtalen som ikkje er oppfylte',
    en: 'Duties of art. 28 not met',
  },
  finds: {
    nb: 'Krav i artikkel 28 som er vurdert som ikke oppfylt. Advarsel når de er delvis oppfylt.',
    nn: 'Krav i artikkel 28 som er vurderte som ikkje oppfylte. Åtvaring når dei er delvis oppfylte.',
    en: 'Duties of art. 28 assessed as not met. A warning when partly met.',
  },
  why: {
    nb: 'Innholdet i artikkel 28 nr. 3 er et minstekrav; mangler ved avtalen rammer den behandlingsansvarlige.',
    nn: 'Innhaldet i artikkel 28 nr. 3 er eit minstekrav; manglar ved avtalen råkar den behandlingsansvarlege.',
    en: 'The content of art. 28(3) is a minimum; faults in the contract fall on the controller.',
  },
  source: 'GDPR art. 28(2)-(4), 28(9)',
  falsePositives: {
    nb: 'Mangelen er rettet i en tilleggsavtale som ikke er registrert.',
    nn: 'Mangelen er retta i ein tilleggsavtale som ikkje er registrert.',
    en: 'The fault is cured in an amendment that is not recorded.',
  },
};

export const art28NotMet: Rule = {
  id: 'art-28-not-met',
  severity: 'error',
  evaluate: (context) =>
    context.of('requirement').flatMap((requirement) => {
      const id = itemIn('art-28', requirement.item);
      if (id === undefined || requirement.met === 'met' || requirement.on > context.asOf) return [];
      const item = context.world('catalogue', 'art-28')?.items.find((i) => i.id === id);
      const partly = requirement.met === 'partly';
      return [
        {
          refs: [requirement.id, requirement.engagement] as const,
          field: 'met',
          severity: partly ? ('warning' as const) : ('error' as const),
          message: say(
            partly
              ? {
                  nb: '{engagement}: kravet «{item}» er bare delvis oppfylt. {why}',
                  nn: '{engagement}: kravet «{item}» er berre delvis oppfylt. {why}',
                  en: '{engagement}: the duty “{item}” is only partly met. {why}',
                }
              : {
                  nb: '{engagement}: kravet «{item}» er ikke oppfylt. {why}',
                  nn: '{engagement}: kravet «{item}» er ikkje oppfylt. {why}',
                  en: '{engagement}: the duty “{item}” is not met. {why}',
                },
            {
              engagement: nameOf(context, requirement.engagement),
              item: item?.text ?? plain(id),
              why: requirement.why,
            },
          ),
          fix: {
            nb: 'Få avtalen endret, eller begrunn hvorfor en annen garanti er tilstrekkelig.',
            nn: 'Få avtalen endra, eller grunngje kvifor ein annan garanti er tilstrekkeleg.',
            en: 'Have the contract changed, or give the reason why another guarantee is sufficient.',
          },
          since: requirement.on,
        },
      ];
    }),
};
