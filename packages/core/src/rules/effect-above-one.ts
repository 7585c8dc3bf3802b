import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import type { EffectFactor } from '../model/risk-judgement.js';
import { asSentence, nameOf } from '../derive/names.js';

export const aboutEffectAboveOne: AboutRule = {
  title: {
    nb: 'Tiltak som øker en risiko',
    nn: 'Tiltak som aukar ein risiko',
    en: 'Measure that raises a risk',
  },
  finds: {
    nb: 'Virkninger med en faktor over 1: tiltaket gjør hendelsen hyppigere eller verre. Til opplysning når bare øvre ende av spennet er over 1.',
    nn: 'Verknader med ein faktor over 1: tiltaket gjer hendinga hyppigare eller verre. Til opplysning når berre øvre ende av spennet er over 1.',
    en: 'Effects with a factor above 1: the measure makes the event more frequent or worse. Information only when just the top of the range is above 1.',
  },
  why: {
    nb: 'Et tiltak kan redusere én risiko og øke en annen. Det må være villet og begrunnet, ikke en tastefeil.',
    nn: 'Eit tiltak kan redusere éin risiko og auke ein annan. Det må vere vilja og grunngitt, ikkje ein tastefeil.',
    en: 'A measure may lower one risk and raise another. That must be meant and reasoned, not a slip of the key.',
  },
  source: 'ISO 31000:2018, 6.5 (treatment may bring new risks)',
  falsePositives: {
    nb: 'En avveining som er vurdert og akseptert: besvar funnet med en beslutning.',
    nn: 'Ei avveging som er vurdert og akseptert: svar på funnet med ei avgjerd.',
    en: 'A trade-off that has been weighed and accepted: answer the finding with a decision.',
  },
};

export const effectAboveOne: Rule = {
  id: 'effect-above-one',
  severity: 'warning',
  evaluate: (context) =>
    context.of('effect').flatMap((effect) => {
      const factors = [effect.frequency, effect.consequence];
      if (!factors.some((factor) => topOf(factor) > 1)) return [];
      const raises = factors.some((factor) => middleOf(factor) > 1);
      return [
        {
          refs: [effect.id] as const,
          also: [effect.measure, effect.scenario],
          field: topOf(effect.frequency) > 1 ? 'frequency' : 'consequence',
          severity: raises ? ('warning' as const) : ('info' as const),
          message: say(raises ? raising : mayRaise, {
            measure: nameOf(context, effect.measure),
            scenario: nameOf(context, effect.scenario),
            why: asSentence(effect.why),
          }),
          fix: {
            nb: 'Kontroller faktoren. Er økningen villet, besvar funnet med en beslutning.',
            nn: 'Kontroller faktoren. Er auken vilja, svar på funnet med ei avgjerd.',
            en: 'Check the factor. If the increase is meant, answer the finding with a decision.',
          },
        },
      ];
    }),
};

const topOf = (factor: EffectFactor | undefined): number => {
  if (factor === undefined) return 1;
  return typeof factor === 'number' ? factor : factor[1];
};

// Of a range the geometric middle is what the risk is computed with.
const middleOf = (factor: EffectFactor | undefined): number => {
  if (factor === undefined) return 1;
  return typeof factor === 'number' ? factor : Math.sqrt(factor[0] * factor[1]);
};

const raising = {
  nb: '«{measure}» øker risikoen «{scenario}». Begrunnelse: {why}',
  nn: '«{measure}» aukar risikoen «{scenario}». Grunngiving: {why}',
  en: '“{measure}” raises the risk “{scenario}”. Reason given: {why}',
};
const mayRaise = {
  nb: '«{measure}» kan øke risikoen «{scenario}»: spennet går over 1. Begrunnelse: {why}',
  nn: '«{measure}» kan auke risikoen «{scenario}»: spennet går over 1. Grunngiving: {why}',
  en: '“{measure}” may raise the risk “{scenario}”: the range reaches above 1. Reason given: {why}',
};
