import { bandOfId, scaleOf } from '../derive/scale.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const aboutWeakKnowledgeHighBand: AboutRule = {
  title: {
    nb: 'Høy risiko på svak kunnskap',
    nn: 'Høg risiko på svak kunnskap',
    en: 'High risk on weak knowledge',
  },
  finds: {
    nb: 'Risikoer i det valgte alternativet som er for høye til å godtas uten videre, og der kunnskapen bak er svak.',
    nn: 'Risikoar i det valde alternativet som er for høge til å godtakast utan vidare, og der kunnskapen bak er svak.',
    en: 'Risks in the chosen alternative too high to be accepted as they are, with weak knowledge behind them.',
  },
  why: {
    nb: 'Det er her mer kunnskap kan endre beslutningen.',
    nn: 'Det er her meir kunnskap kan endre avgjerda.',
    en: 'This is where more knowledge may change the decision.',
  },
  source: 'ISO 31000:2018, 6.4.3 (confidence and limits of knowledge)',
  falsePositives: {
    nb: 'Risikoer der bedre kunnskap ikke kan skaffes.',
    nn: 'Risikoar der betre kunnskap ikkje kan skaffast.',
    en: 'Risks on which no better knowledge can be had.',
  },
};

export const weakKnowledgeHighBand: Rule = {
  id: 'weak-knowledge-high-band',
  severity: 'warning',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.current.band);
      if (risk.strength !== 'weak' || !chosen.has(risk.alternative) || !band || band.accept === 'yes')
        return [];
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          field: 'judgements',
          message: say(
            {
              nb: '«{title}» i {alternative}: risikoen er {band} nå, og kunnskapen bak er svak.',
              nn: '«{title}» i {alternative}: risikoen er {band} no, og kunnskapen bak er svak.',
              en: '“{title}” in {alternative}: the risk is {band} now, and the knowledge behind it is weak.',
            },
            {
              title: nameOf(context, risk.scenario),
              alternative: alternativeName(context, risk.alternative),
              band: band.name,
            },
          ),
          fix: {
            nb: 'Skaff bedre grunnlag (hendelsesdata, tester, flere vurderinger), eller bruk føre-var-tiltak.',
            nn: 'Skaff betre grunnlag (hendingsdata, testar, fleire vurderingar), eller bruk føre-var-tiltak.',
            en: 'Get better grounds (incident data, tests, more assessors), or take precautionary measures.',
          },
        },
      ];
    });
  },
};
