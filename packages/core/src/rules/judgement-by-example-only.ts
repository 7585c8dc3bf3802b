import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, listOf, nameOf } from '../derive/names.js';
import { groupedBy } from './grouped-by.js';

export const aboutJudgementByExampleOnly: AboutRule = {
  title: {
    nb: 'Bare eksempelets egen vurdering',
    nn: 'Berre eksempelet si eiga vurdering',
    en: 'Only the example’s own judgement',
  },
  finds: {
    nb: 'Scenarioer der virksomheten ikke har oppgitt nivå eller spenn, og eksempelets egen vurdering brukes i stedet.',
    nn: 'Scenario der verksemda ikkje har oppgitt nivå eller spenn, og eksempelet si eiga vurdering blir brukt i staden.',
    en: 'Scenarios for which the organisation has given no level or range, and the example’s own judgement stands in.',
  },
  why: {
    nb: 'Eksemplets tall viser metoden. De er ikke virksomhetens, og ingen konklusjon om virksomheten kan bygge på dem.',
    nn: 'Tala i eksempelet viser metoden. Dei er ikkje verksemda sine, og ingen konklusjon om verksemda kan byggje på dei.',
    en: 'The example’s numbers show the method. They are not the organisation’s, and no conclusion about it can rest on them.',
  },
  source: 'docs/metrics.md; GDPR art. 35(1), 35(7)(c)',
  falsePositives: {
    nb: 'Virksomheten har vurdert risikoen i en intern analyse som ikke er offentlig.',
    nn: 'Verksemda har vurdert risikoen i ein intern analyse som ikkje er offentleg.',
    en: 'The organisation judged the risk in an internal analysis that is not public.',
  },
};

export const judgementByExampleOnly: Rule = {
  id: 'judgement-by-example-only',
  severity: 'info',
  evaluate: (context, { risks }) =>
    groupedBy(
      risks.filter((risk) => risk.judgedBy === 'example'),
      (risk) => risk.scenario,
    ).map(([scenario, found]) => ({
      refs: [scenario] as const,
      field: 'judgements',
      message: say(found.length === context.head.alternatives.length ? everywhere : somewhere, {
        title: nameOf(context, scenario),
        alternatives: listOf(found.map((risk) => alternativeName(context, risk.alternative))),
      }),
      fix: {
        nb: 'Virksomheten oppgir egne nivåer eller spenn med begrunnelse.',
        nn: 'Verksemda oppgir eigne nivå eller spenn med grunngiving.',
        en: 'The organisation gives its own levels or ranges with reasons.',
      },
    })),
};

const everywhere = {
  nb: '«{title}» er bare vurdert av eksemplet selv.',
  nn: '«{title}» er berre vurdert av eksempelet sjølv.',
  en: '“{title}” is judged only by the example itself.',
};
const somewhere = {
  nb: '«{title}» er bare vurdert av eksemplet selv, for {alternatives}.',
  nn: '«{title}» er berre vurdert av eksempelet sjølv, for {alternatives}.',
  en: '“{title}” is judged only by the example itself, for {alternatives}.',
};
