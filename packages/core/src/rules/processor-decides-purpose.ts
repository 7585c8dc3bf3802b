import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutProcessorDecidesPurpose: AboutRule = {
  title: {
    nb: 'Databehandler som bestemmer formålet',
    nn: 'Databehandlar som avgjer formålet',
    en: 'Processor that decides the purpose',
  },
  finds: {
    nb: 'Virksomheter som er engasjert som databehandler for en aktivitet, men som også bestemmer formålet eller de vesentlige midlene.',
    nn: 'Verksemder som er engasjerte som databehandlar for ein aktivitet, men som òg avgjer formålet eller dei vesentlege midla.',
    en: 'Parties engaged as processor for an activity that also decide its purpose or essential means.',
  },
  why: {
    nb: 'Den som bestemmer formål og midler, regnes som behandlingsansvarlig, uansett hva avtalen sier.',
    nn: 'Den som avgjer formål og midlar, blir rekna som behandlingsansvarleg, uansett kva avtalen seier.',
    en: 'Whoever decides purposes and means counts as controller, whatever the contract says.',
  },
  source: 'GDPR art. 28(10); EDPB Guidelines 07/2020',
  falsePositives: {
    nb: 'Avtalen gjelder andre deler av aktiviteten enn dem virksomheten selv bestemmer over. Del da aktiviteten.',
    nn: 'Avtalen gjeld andre delar av aktiviteten enn dei verksemda sjølv avgjer. Del då aktiviteten.',
    en: 'The contract covers other parts of the activity than those the party decides. Then split the activity.',
  },
};

export const processorDecidesPurpose: Rule = {
  id: 'processor-decides-purpose',
  severity: 'warning',
  evaluate: (context) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.activities.flatMap((id) => {
        const activity = context.of('activity').find((a) => a.id === id);
        if (!activity?.decides.some((decision) => decision.party === engagement.contractor)) return [];
        return [
          {
            refs: [id, engagement.contractor, engagement.id] as const,
            field: 'decides',
            message: say(
              {
                nb: '{title}: {party} er engasjert som databehandler, men bestemmer selv og regnes da som behandlingsansvarlig.',
                nn: '{title}: {party} er engasjert som databehandlar, men avgjer sjølv og blir då rekna som behandlingsansvarleg.',
                en: '{title}: {party} is engaged as processor but decides itself and then counts as controller.',
              },
              { title: activity.title, party: nameOf(context, engagement.contractor) },
            ),
            fix: {
              nb: 'Avklar hvem som bestemmer. Er begge ansvarlige, trengs grunnlag for utleveringen eller en ordning etter artikkel 26.',
              nn: 'Avklar kven som avgjer. Er begge ansvarlege, trengst grunnlag for utleveringa eller ei ordning etter artikkel 26.',
              en: 'Settle who decides. If both are controllers, a ground for the disclosure or an arrangement under art. 26 is needed.',
            },
          },
        ];
      }),
    ),
};
