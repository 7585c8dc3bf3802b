import { scaleOf } from '../derive/scale.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutScaleWithoutRanges: AboutRule = {
  title: { nb: 'Skala uten tall', nn: 'Skala utan tal', en: 'Scale without numbers' },
  finds: {
    nb: 'Skalaen i bruk når et nivå ikke sier hva det betyr i hendelser per år eller berørte personer.',
    nn: 'Skalaen i bruk når eit nivå ikkje seier kva det tyder i hendingar per år eller råka personar.',
    en: 'The scale in use when a level does not say what it means in events a year or persons harmed.',
  },
  why: {
    nb: 'Uten tall betyr «sannsynlig» ulike ting for ulike lesere, og virkningen av tiltak må regnes med en antatt faktor på ti per nivå.',
    nn: 'Utan tal tyder «sannsynleg» ulike ting for ulike lesarar, og verknaden av tiltak må reknast med ein tenkt faktor på ti per nivå.',
    en: 'Without numbers “likely” means different things to different readers, and the effect of measures must be reckoned with an assumed factor of ten per level.',
  },
  source: 'docs/metrics.md; Cox, Risk Analysis 28(2), 2008',
  falsePositives: {
    nb: 'En skala som bevisst bare rangerer.',
    nn: 'Ein skala som medvite berre rangerer.',
    en: 'A scale that is meant only to rank.',
  },
};

export const scaleWithoutRanges: Rule = {
  id: 'scale-without-ranges',
  severity: 'warning',
  evaluate: (context) => {
    const scale = scaleOf(context);
    if (!scale) return [];
    const bare =
      scale.likelihood.filter((level) => level.perYear === undefined).length +
      scale.consequence.filter((level) => level.persons === undefined).length;
    if (bare === 0) return [];
    return [
      {
        refs: [context.head.id, scale.id],
        field: 'scale',
        message: say(
          {
            nb: 'Skalaen «{title}» sier ikke hva {bare} av nivåene betyr i tall; det regnes med en faktor på ti per nivå.',
            nn: 'Skalaen «{title}» seier ikkje kva {bare} av nivåa tyder i tal; det blir rekna med ein faktor på ti per nivå.',
            en: 'The scale “{title}” does not say what {bare} of its levels mean in numbers; a factor of ten per level is assumed.',
          },
          { title: scale.title, bare },
        ),
        fix: {
          nb: 'Gi nivåene spenn, eller velg en skala som har det.',
          nn: 'Gi nivåa spenn, eller vel ein skala som har det.',
          en: 'Give the levels ranges, or choose a scale that has them.',
        },
      },
    ];
  },
};
