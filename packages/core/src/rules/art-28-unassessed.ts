import { listOf, nameOf } from '../derive/names.js';
import { article28 } from '../model/article.js';
import type { FullText } from '../model/text.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutArt28Unassessed: AboutRule = {
  title: {
    nb: 'Krav til databehandleravtalen som ikke er vurdert',
    nn: 'Krav til databehandlaravtalen som ikkje er vurderte',
    en: 'Duties of art. 28 not assessed',
  },
  finds: {
    nb: 'Databehandlerforhold der ett eller flere av kravene i artikkel 28 ikke er holdt opp mot avtalen.',
    nn: 'Databehandlarforhold der eitt eller fleire av krava i artikkel 28 ikkje er haldne opp mot avtalen.',
    en: 'Engagements for which one or more duties of art. 28 have not been held against the contract.',
  },
  why: {
    nb: 'Bare databehandlere som gir tilstrekkelige garantier, kan brukes, og det må kunne vises.',
    nn: 'Berre databehandlarar som gir tilstrekkelege garantiar, kan brukast, og det må kunne visast.',
    en: 'Only processors giving sufficient guarantees may be used, and that must be demonstrable.',
  },
  source: 'GDPR art. 28(1)-(4), 28(9), 5(2)',
  falsePositives: {
    nb: 'Avtalen følger Kommisjonens standardvilkår (EU) 2021/915 uendret; kravene er da oppfylt i avtaleteksten.',
    nn: 'Avtalen følgjer standardvilkåra til Kommisjonen (EU) 2021/915 uendra; krava er då oppfylte i avtaleteksten.',
    en: 'The contract uses the Commission’s clauses (EU) 2021/915 unchanged; the wording then meets the duties.',
  },
};

// The sentence names article 28 once.
const placeIn28 = (item: string): FullText => {
  const { nb, nn, en } = article28(item);
  return {
    nb: nb.replace('artikkel 28 ', ''),
    nn: nn.replace('artikkel 28 ', ''),
    en: en.replace('art. 28', ''),
  };
};

export const art28Unassessed: Rule = {
  id: 'art-28-unassessed',
  severity: 'warning',
  evaluate: (context, { requirements }) =>
    [...new Set(requirements.map((r) => r.engagement))].flatMap((engagement) => {
      const of = requirements.filter((r) => r.engagement === engagement);
      const open = of.filter((r) => r.met === 'unassessed').map((r) => r.item);
      if (open.length === 0) return [];
      return [
        {
          refs: [engagement] as const,
          message: say(
            open.length === of.length
              ? {
                  nb: '{engagement}: ingen av de {all} kravene etter artikkel 28 er vurdert.',
                  nn: '{engagement}: ingen av dei {all} krava etter artikkel 28 er vurderte.',
                  en: '{engagement}: none of the {all} duties of art. 28 is assessed.',
                }
              : {
                  nb: '{engagement}: {open} av {all} krav etter artikkel 28 er ikke vurdert: {items}.',
                  nn: '{engagement}: {open} av {all} krav etter artikkel 28 er ikkje vurderte: {items}.',
                  en: '{engagement}: {open} of {all} duties of art. 28 are not assessed: {items}.',
                },
            {
              engagement: nameOf(context, engagement),
              open: open.length,
              all: of.length,
              items: listOf(open.map(placeIn28)),
            },
          ),
          fix: {
            nb: 'Hold hvert krav opp mot avtalen, og vis til klausulen det er oppfylt i.',
            nn: 'Hald kvart krav opp mot avtalen, og vis til klausulen det er oppfylt i.',
            en: 'Hold each duty against the contract and point to the clause that meets it.',
          },
        },
      ];
    }),
};
