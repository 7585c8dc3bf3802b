import { isLargeScaleSpecial } from '../derive/dpia.js';
import { listOf, namesOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutDpiaRequired: AboutRule = {
  title: {
    nb: 'Vurdering av personvernkonsekvenser er påkrevd',
    nn: 'Vurdering av personvernkonsekvensar er påkravd',
    en: 'Impact assessment required',
  },
  finds: {
    nb: 'Hvorfor behandlingen krever en vurdering: særlige kategorier eller straffbare forhold i stor skala, eller to eller flere av kriteriene i WP248 for samme aktivitet.',
    nn: 'Kvifor behandlinga krev ei vurdering: særlege kategoriar eller straffbare forhold i stor skala, eller to eller fleire av kriteria i WP248 for same aktivitet.',
    en: 'Why the processing needs an assessment: special or criminal data on a large scale, or two or more WP248 criteria for one activity.',
  },
  why: {
    nb: 'Begrunnelsen for at en vurdering er gjort, hører hjemme i den, og viser hva som skal til for at den må gjøres på nytt.',
    nn: 'Grunngivinga for at ei vurdering er gjord, høyrer heime i ho, og viser kva som skal til for at ho må gjerast på nytt.',
    en: 'The reason for making an assessment belongs in it, and shows what would make it due again.',
  },
  source: 'GDPR art. 35(1), 35(3)(b); WP248 rev.01',
  falsePositives: {
    nb: 'Datatilsynets liste kan kreve en vurdering også uten disse kriteriene, og artikkel 35 nr. 10 kan gi unntak.',
    nn: 'Lista til Datatilsynet kan krevje ei vurdering òg utan desse kriteria, og artikkel 35 nr. 10 kan gi unntak.',
    en: "The authority's list may require an assessment without these criteria, and art. 35(10) may exempt.",
  },
};

export const dpiaRequired: Rule = {
  id: 'dpia-required',
  severity: 'info',
  evaluate: (context, { dpia }) => {
    if (dpia.needed !== 'always' && dpia.needed !== 'normally') return [];
    const texts = context.world('catalogue', 'wp248')?.items ?? [];
    const large = context
      .of('activity')
      .filter(isLargeScaleSpecial)
      .map((activity) => activity.id);
    return [
      {
        refs: [context.head.id] as const,
        message: say(
          large.length > 0
            ? {
                nb: 'Vurderingen er påkrevd etter artikkel 35 nr. 3 bokstav b ({activities}). Kriterier: {criteria}.',
                nn: 'Vurderinga er påkravd etter artikkel 35 nr. 3 bokstav b ({activities}). Kriterium: {criteria}.',
                en: 'The assessment is required under art. 35(3)(b) ({activities}). Criteria: {criteria}.',
              }
            : {
                nb: 'Vurderingen er normalt påkrevd: minst to av kriteriene i WP248 er oppfylt for samme aktivitet. Kriterier: {criteria}.',
                nn: 'Vurderinga er normalt påkravd: minst to av kriteria i WP248 er oppfylte for same aktivitet. Kriterium: {criteria}.',
                en: 'The assessment is normally required: at least two WP248 criteria are met for one activity. Criteria: {criteria}.',
              },
          {
            activities: namesOf(context, large),
            criteria: listOf(
              dpia.criteria.map(({ item }) => texts.find((t) => t.id === item)?.text ?? plain(item)),
            ),
          },
        ),
      },
    ];
  },
};
