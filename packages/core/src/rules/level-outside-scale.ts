import { judgementInUse } from '../derive/judgement.js';
import { scaleOf } from '../derive/scale.js';
import type { Judgement } from '../model/risk-judgement.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import type { Scale } from '../world/world.js';
import { alternativeName } from '../derive/names.js';

export const aboutLevelOutsideScale: AboutRule = {
  title: { nb: 'Nivå utenfor skalaen', nn: 'Nivå utanfor skalaen', en: 'Level outside the scale' },
  finds: {
    nb: 'Vurderinger som bruker et nivå skalaen ikke har.',
    nn: 'Vurderingar som brukar eit nivå skalaen ikkje har.',
    en: 'Judgements that use a level the scale does not have.',
  },
  why: {
    nb: 'Et nivå uten mening på skalaen kan ikke regnes om; risikoen ville blitt vist som null.',
    nn: 'Eit nivå utan meining på skalaen kan ikkje reknast om; risikoen ville ha blitt vist som null.',
    en: 'A level without meaning on the scale cannot be computed with; the risk would be shown as nil.',
  },
  source: 'ISO/IEC 27005:2022, clause 6 (risk criteria)',
  falsePositives: {
    nb: 'Ingen kjente.',
    nn: 'Ingen kjende.',
    en: 'None known.',
  },
};

export const levelOutsideScale: Rule = {
  id: 'level-outside-scale',
  severity: 'error',
  evaluate: (context) => {
    const scale = scaleOf(context);
    if (!scale) return [];
    return context.of('scenario').flatMap((scenario) =>
      context.head.alternatives.flatMap((alternative) => {
        const judgement = judgementInUse(context, scenario, alternative.id);
        return (judgement ? unknownLevels(scale, judgement) : []).map(({ side, level, highest }) => ({
          refs: [scenario.id] as const,
          aspect: `${alternative.id}-${side}`,
          field: 'judgements',
          message: say(
            {
              nb: '«{title}» i {alternative} bruker nivå {level} for {side}; skalaen «{scale}» går til {highest}.',
              nn: '«{title}» i {alternative} brukar nivå {level} for {side}; skalaen «{scale}» går til {highest}.',
              en: '“{title}” in {alternative} uses level {level} for {side}; the scale “{scale}” ends at {highest}.',
            },
            {
              title: scenario.title,
              alternative: alternativeName(context, alternative.id),
              level,
              side: sides[side],
              scale: scale.title,
              highest,
            },
          ),
          fix: {
            nb: 'Bruk et nivå som skalaen definerer, eller oppgi et spenn.',
            nn: 'Bruk eit nivå som skalaen definerer, eller oppgi eit spenn.',
            en: 'Use a level that the scale defines, or give a range.',
          },
        }));
      }),
    );
  },
};

const sides = {
  frequency: { nb: 'hyppighet', nn: 'hyppigheit', en: 'frequency' },
  consequence: { nb: 'konsekvens', nn: 'konsekvens', en: 'consequence' },
  organisation: {
    nb: 'konsekvens for virksomheten',
    nn: 'konsekvens for verksemda',
    en: 'consequence for the organisation',
  },
} as const;

type Unknown = {
  readonly side: keyof typeof sides;
  readonly level: number;
  readonly highest: number;
};

const unknownLevels = (scale: Scale, judgement: Judgement): readonly Unknown[] => {
  const { frequency, consequence, organisation } = judgement;
  const check = (
    side: keyof typeof sides,
    level: number | undefined,
    axis: readonly { readonly level: number }[],
  ): readonly Unknown[] =>
    level === undefined || axis.some((step) => step.level === level)
      ? []
      : [{ side, level, highest: Math.max(...axis.map((step) => step.level)) }];
  return [
    ...check('frequency', 'level' in frequency ? frequency.level : undefined, scale.likelihood),
    ...check('consequence', 'level' in consequence ? consequence.level : undefined, scale.consequence),
    ...check('organisation', organisation?.level, scale.consequence),
  ];
};
