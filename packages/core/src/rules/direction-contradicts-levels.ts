import { compareScenario } from '../derive/comparison.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const aboutDirectionContradictsLevels: AboutRule = {
  title: {
    nb: 'Ord og nivåer peker hver sin vei',
    nn: 'Ord og nivå peikar kvar sin veg',
    en: 'Words and levels point different ways',
  },
  finds: {
    nb: 'Scenarioer der noen sier at risikoen ikke er høyere, mens nivåene gir høyere, eller at den er høyere eller ny, mens nivåene gir lavere.',
    nn: 'Scenario der nokon seier at risikoen ikkje er høgare, medan nivåa gir høgare, eller at han er høgare eller ny, medan nivåa gir lågare.',
    en: 'Scenarios said to be no higher while the levels give higher, or said to be higher or new while the levels give lower.',
  },
  why: {
    nb: 'Konklusjonen kan ikke bygge på begge. Enten er nivåene eller ordene feil.',
    nn: 'Konklusjonen kan ikkje byggje på begge. Anten er nivåa eller orda feil.',
    en: 'The conclusion cannot rest on both. Either the levels or the words are wrong.',
  },
  source: 'GDPR art. 35(7)(c); Cox, What’s Wrong with Risk Matrices?, Risk Analysis 28(2), 2008',
  falsePositives: {
    nb: 'Utsagnet gjelder en annen del av risikoen enn scenarioet. Nivåene kan være eksempelets egne.',
    nn: 'Utsegna gjeld ein annan del av risikoen enn scenarioet. Nivåa kan vere eksempelet sine eigne.',
    en: 'The statement is about another part of the risk than the scenario. The levels may be the example’s own.',
  },
};

export const directionContradictsLevels: Rule = {
  id: 'direction-contradicts-levels',
  severity: 'warning',
  evaluate: (context, { risks }) =>
    context.of('scenario').flatMap((scenario) =>
      scenario.directions.flatMap((said) => {
        const inForce =
          (said.from === undefined || said.from <= context.asOf) &&
          (said.until === undefined || context.asOf < said.until);
        if (!inForce) return [];
        const row = compareScenario(risks, scenario.id, said.alternative, said.against);
        const saidHigher = said.change === 'higher' || said.change === 'new';
        // Levels whose order the scale does not justify contradict nobody.
        if (!row.orderJustified || row.change !== (saidHigher ? 'lower' : 'higher')) return [];
        return [
          {
            refs: [scenario.id, said.by] as const,
            aspect: `${said.alternative}-${said.against}`,
            field: 'directions',
            message: say(saidHigher ? tooDark : tooBright, {
              title: scenario.title,
              by: nameOf(context, said.by),
              a: alternativeName(context, said.alternative),
              b: alternativeName(context, said.against),
            }),
            fix: {
              nb: 'Gå gjennom nivåene og utsagnet sammen, og rett det som er feil.',
              nn: 'Gå gjennom nivåa og utsegna saman, og rett det som er feil.',
              en: 'Go through levels and statement together and correct the one that is wrong.',
            },
          },
        ];
      }),
    ),
};

const tooBright = {
  nb: '«{title}»: {by} sier at risikoen ikke er høyere i {a} enn i {b}, men nivåene gir høyere.',
  nn: '«{title}»: {by} seier at risikoen ikkje er høgare i {a} enn i {b}, men nivåa gir høgare.',
  en: '“{title}”: {by} says that the risk is not higher in {a} than in {b}, but the levels give higher.',
};
const tooDark = {
  nb: '«{title}»: {by} sier at risikoen er høyere eller ny i {a} sammenlignet med {b}, men nivåene gir lavere.',
  nn: '«{title}»: {by} seier at risikoen er høgare eller ny i {a} samanlikna med {b}, men nivåa gir lågare.',
  en: '“{title}”: {by} says that the risk is higher or new in {a} compared with {b}, but the levels give lower.',
};
