import { type Context, recordOf } from '../context.js';
import { judgementInUse } from '../derive/judgement.js';
import { effectsOnScenario, engagementsForActivity } from '../derive/record-index.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { latest } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';
import { listOf, nameOf } from '../derive/names.js';

export const aboutChangedAfterJudgement: AboutRule = {
  title: {
    nb: 'Endret etter vurderingen',
    nn: 'Endra etter vurderinga',
    en: 'Changed after the judgement',
  },
  finds: {
    nb: 'Scenarioer som er vurdert før en berørt behandlingsaktivitet, et databehandlerforhold, et tiltak eller en virkning sist ble endret.',
    nn: 'Scenario som er vurderte før ein råka behandlingsaktivitet, eit databehandlarforhold, eit tiltak eller ein verknad sist vart endra.',
    en: 'Scenarios judged before an affected activity, an engagement, a measure or an effect was last changed.',
  },
  why: {
    nb: 'Risikovurderingen gjelder det den som vurderte, hadde foran seg.',
    nn: 'Risikovurderinga gjeld det den som vurderte, hadde framfor seg.',
    en: 'A risk judgement is about what whoever judged it had before them.',
  },
  source: 'GDPR art. 35(11)',
  falsePositives: {
    nb: 'En endring uten betydning for risikoen: besvar funnet med en beslutning.',
    nn: 'Ei endring utan noko å seie for risikoen: svar på funnet med ei avgjerd.',
    en: 'A change without bearing on the risk: answer the finding with a decision.',
  },
};

export const changedAfterJudgement: Rule = {
  id: 'changed-after-judgement',
  severity: 'warning',
  evaluate: (context) =>
    context.of('scenario').flatMap((scenario) => {
      const leansOn = underlying(context, scenario);
      const later = context.head.alternatives.flatMap(({ id }) => {
        const judgement = judgementInUse(context, scenario, id);
        return judgement
          ? leansOn.filter(
              ({ changed }) => changed !== undefined && changed <= context.asOf && changed > judgement.on,
            )
          : [];
      });
      const records = groupedBy(later, (record) => record.id).flatMap(([, same]) => same.slice(0, 1));
      const days = records.flatMap((record) => record.changed ?? []).sort();
      const [first, newest] = [days[0], latest(days)];
      if (first === undefined || newest === undefined) return [];
      return [
        {
          refs: [scenario.id] as const,
          // A further change is a new finding: an answer to the old one does not cover it.
          aspect: newest,
          also: records.map((record) => record.id),
          field: 'judgements',
          since: first,
          message: say(
            {
              nb: '«{title}» er ikke vurdert på nytt etter at dette ble endret: {records}.',
              nn: '«{title}» er ikkje vurdert på nytt etter at dette vart endra: {records}.',
              en: '“{title}” has not been judged again since these changed: {records}.',
            },
            {
              title: scenario.title,
              records: listOf(
                records.map((record) =>
                  say(
                    { nb: '{name} ({on})', nn: '{name} ({on})', en: '{name} ({on})' },
                    { name: whatIs(context, record), on: record.changed ?? '' },
                  ),
                ),
              ),
            },
          ),
          fix: {
            nb: 'Vurder scenarioet på nytt, eller besvar funnet med hvorfor endringen ikke betyr noe.',
            nn: 'Vurder scenarioet på nytt, eller svar på funnet med kvifor endringa ikkje har noko å seie.',
            en: 'Judge the scenario again, or answer the finding with why the change does not matter.',
          },
        },
      ];
    }),
};

const distinct = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...new Set(records)].sort((a, b) => (a.id < b.id ? -1 : 1));

const underlying = (context: Context, scenario: RecordOf<'scenario'>): readonly AssessmentRecord[] => {
  const effects = effectsOnScenario(context, scenario.id);
  return [
    ...distinct(scenario.affects.flatMap((id) => recordOf(context, 'activity', id) ?? [])),
    ...distinct(scenario.affects.flatMap((id) => engagementsForActivity(context, id))),
    ...distinct(effects.flatMap((effect) => recordOf(context, 'measure', effect.measure) ?? [])),
    ...effects,
  ];
};

// An effect and an engagement have no title of their own.
const whatIs = (context: Context, record: AssessmentRecord) => {
  if (record.kind === 'effect')
    return say(
      { nb: 'virkningen av «{m}»', nn: 'verknaden av «{m}»', en: 'the effect of “{m}”' },
      { m: nameOf(context, record.measure) },
    );
  if (record.kind === 'engagement') return record.contract.title;
  return say({ nb: '«{n}»', nn: '«{n}»', en: '“{n}”' }, { n: nameOf(context, record.id) });
};
