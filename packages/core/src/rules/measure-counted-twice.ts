import type { RecordOf } from '../model/assessment.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';
import { listOfWords, nameOf } from '../derive/names.js';

export const aboutMeasureCountedTwice: AboutRule = {
  title: { nb: 'Tiltak regnet to ganger', nn: 'Tiltak rekna to gonger', en: 'Measure counted twice' },
  finds: {
    nb: 'To virkninger av samme tiltak på samme scenario og alternativ, på samme side (hyppighet eller konsekvens).',
    nn: 'To verknader av same tiltak på same scenario og alternativ, på same side (hyppigheit eller konsekvens).',
    en: 'Two effects of one measure on the same scenario and alternative, on the same side (frequency or consequence).',
  },
  why: {
    nb: 'Virkninger ganges sammen. Regnes et tiltak to ganger, ser risikoen lavere ut enn den er.',
    nn: 'Verknader blir gonga saman. Blir eit tiltak rekna to gonger, ser risikoen lågare ut enn han er.',
    en: 'Effects multiply. A measure counted twice makes the risk look lower than it is.',
  },
  source: 'docs/metrics.md (effects multiply)',
  falsePositives: {
    nb: 'To deler av et tiltak som virker uavhengig av hverandre: registrer dem som to tiltak.',
    nn: 'To delar av eit tiltak som verkar uavhengig av kvarandre: registrer dei som to tiltak.',
    en: 'Two parts of a measure that work independently: record them as two measures.',
  },
};

export const measureCountedTwice: Rule = {
  id: 'measure-counted-twice',
  severity: 'error',
  evaluate: (context) =>
    groupedBy(context.of('effect'), (effect) => `${effect.measure} ${effect.scenario}`).flatMap(
      ([, effects]) => {
        const doubled = effects.filter((one) =>
          effects.some((other) => other.id !== one.id && overlaps(one, other)),
        );
        const [first, ...rest] = doubled;
        if (!first) return [];
        return [
          {
            refs: [first.measure, first.scenario] as const,
            also: doubled.map((effect) => effect.id),
            place: rest.at(-1)?.id ?? first.id,
            message: say(
              {
                nb: '«{measure}» er regnet mer enn én gang mot «{scenario}»: {effects}.',
                nn: '«{measure}» er rekna meir enn éin gong mot «{scenario}»: {effects}.',
                en: '“{measure}” is counted more than once against “{scenario}”: {effects}.',
              },
              {
                measure: nameOf(context, first.measure),
                scenario: nameOf(context, first.scenario),
                effects: listOfWords(doubled.map((effect) => effect.id)),
              },
            ),
            fix: {
              nb: 'Slå virkningene sammen til én.',
              nn: 'Slå verknadene saman til éin.',
              en: 'Merge the effects into one.',
            },
          },
        ];
      },
    ),
};

type Effect = RecordOf<'effect'>;

const overlaps = (a: Effect, b: Effect): boolean => {
  const sameAlternative =
    a.alternatives === undefined ||
    b.alternatives === undefined ||
    a.alternatives.some((alternative) => b.alternatives?.includes(alternative));
  const sameSide =
    (a.frequency !== undefined && b.frequency !== undefined) ||
    (a.consequence !== undefined && b.consequence !== undefined);
  return sameAlternative && sameSide;
};
