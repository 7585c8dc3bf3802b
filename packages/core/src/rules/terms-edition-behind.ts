import { isConsidered } from '../derive/considered.js';
import { editionsSeen } from '../derive/editions.js';
import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutTermsEditionBehind: AboutRule = {
  title: {
    nb: 'Vilkårene er kommet i ny utgave',
    nn: 'Vilkåra er komne i ny utgåve',
    en: 'The terms have a newer edition',
  },
  finds: {
    nb: 'Databehandlerforhold som bygger på en eldre utgave av leverandørens vilkår enn den nyeste, uten at den nyeste er vurdert. Feil når utgaven ikke finnes.',
    nn: 'Databehandlarforhold som byggjer på ei eldre utgåve av vilkåra frå leverandøren enn den nyaste, utan at den nyaste er vurdert. Feil når utgåva ikkje finst.',
    en: "Engagements on an older edition of the supplier's terms than the newest, the newest not considered. An error when there is no such edition.",
  },
  why: {
    nb: 'Avtalen er instruksen og garantien; endrer leverandøren vilkårene, må det vurderes om kravene fortsatt er oppfylt.',
    nn: 'Avtalen er instruksen og garantien; endrar leverandøren vilkåra, må det vurderast om krava framleis er oppfylte.',
    en: 'The contract holds the instructions and guarantees; when the supplier changes it, whether the duties are still met must be looked at.',
  },
  source: 'GDPR art. 28(1), 28(3), 35(11); EDPB Guidelines 07/2020',
  falsePositives: {
    nb: 'Avtalen låser utgaven i avtaleperioden.',
    nn: 'Avtalen låser utgåva i avtaleperioden.',
    en: 'The contract fixes the edition for its term.',
  },
};

export const termsEditionBehind: Rule = {
  id: 'terms-edition-behind',
  severity: 'warning',
  evaluate: (context) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.terms.flatMap(({ terms: id, edition }): RawFinding[] => {
        const terms = context.world('terms', id);
        if (!terms) return [];
        const base = { refs: [engagement.id, id] as const, field: 'terms' };
        const names = { engagement: nameOf(context, engagement.id), terms: terms.title };
        if (!terms.editions.some((e) => e.id === edition))
          return [
            {
              ...base,
              aspect: edition,
              severity: 'error',
              message: say(
                {
                  nb: '{engagement}: utgaven «{edition}» av {terms} finnes ikke.',
                  nn: '{engagement}: utgåva «{edition}» av {terms} finst ikkje.',
                  en: '{engagement}: there is no edition “{edition}” of {terms}.',
                },
                { ...names, edition },
              ),
              fix: say(
                { nb: 'Velg en av {ids}.', nn: 'Vel ei av {ids}.', en: 'Choose one of {ids}.' },
                { ids: terms.editions.map((e) => e.id).join(', ') },
              ),
            },
          ];
        const seen = editionsSeen(context, terms.editions);
        const at = seen.findIndex((e) => e.id === edition);
        const [first, newest] = [seen[at + 1], seen.at(-1)];
        if (at < 0 || !first || !newest) return [];
        if (isConsidered(context, engagement.id, { terms: id, edition: newest.id })) return [];
        return [
          {
            ...base,
            message: say(
              {
                nb: '{engagement}: bygger på {terms} i utgave {edition}; nyeste utgave er {newest} og er ikke vurdert.',
                nn: '{engagement}: byggjer på {terms} i utgåve {edition}; nyaste utgåve er {newest} og er ikkje vurdert.',
                en: '{engagement}: relies on {terms}, edition {edition}; the newest is {newest} and is not considered.',
              },
              { ...names, edition, newest: newest.id },
            ),
            fix: {
              nb: 'Sammenlign utgavene, vurder endringene, og registrer hva vurderingen ga.',
              nn: 'Samanlikn utgåvene, vurder endringane, og registrer kva vurderinga gav.',
              en: 'Compare the editions, consider the changes and record the result.',
            },
            since: first.date,
          },
        ];
      }),
    ),
};
