import type { AboutRule, Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const aboutRightGivenThatDoesNotExist: AboutRule = {
  title: {
    nb: 'Rettighet lovet som grunnlaget ikke gir',
    nn: 'Rett lova som grunnlaget ikkje gir',
    en: 'Right promised that the basis does not give',
  },
  finds: {
    nb: 'Svar om at en rettighet finnes, der behandlingsgrunnlaget ikke gir den.',
    nn: 'Svar om at ein rett finst, der behandlingsgrunnlaget ikkje gir han.',
    en: 'Answers that a right exists where the legal basis does not give it.',
  },
  why: {
    nb: 'Det er lov å gi mer enn loven krever, men den som lover en rettighet, må kunne oppfylle den.',
    nn: 'Det er lov å gi meir enn lova krev, men den som lovar ein rett, må kunne oppfylle han.',
    en: 'One may give more than the law asks, but who promises a right must be able to honour it.',
  },
  source: 'GDPR art. 12(1), 13-22, 20(3), 21(1)',
  falsePositives: {
    nb: 'En ordning virksomheten tilbyr frivillig.',
    nn: 'Ei ordning verksemda tilbyr frivillig.',
    en: 'An arrangement the organisation offers of its own accord.',
  },
};

export const rightGivenThatDoesNotExist: Rule = {
  id: 'right-given-that-does-not-exist',
  severity: 'info',
  evaluate: (context, { rights }) => {
    // Without a recorded basis nothing can be said of the right.
    const rows = rights.filter(
      (row) => row.says !== 'doesNotExist' && row.gives === 'doesNotExist' && row.bases.length > 0,
    );
    return rightFindings(context, rows, () => ({
      message: {
        nb: 'Vurderingen gir en rett etter artikkel {article}. Med grunnlag i artikkel {bases} finnes den ikke: {why} Gjelder {activities}.',
        nn: 'Vurderinga gir ein rett etter artikkel {article}. Med grunnlag i artikkel {bases} finst han ikkje: {why} Gjeld {activities}.',
        en: 'The assessment gives a right under art. {article}. On the basis of art. {bases} there is none: {why} Concerns {activities}.',
      },
      fix: {
        nb: 'Si om retten gis frivillig, eller rett svaret.',
        nn: 'Sei om retten blir gitt frivillig, eller rett svaret.',
        en: 'Say that the right is given voluntarily, or correct the answer.',
      },
    }));
  },
};
