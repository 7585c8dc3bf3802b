import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutEngagementOutsideChain: AboutRule = {
  title: {
    nb: 'Databehandlerforhold uten kobling til en behandlingsansvarlig',
    nn: 'Databehandlarforhold utan kopling til ein behandlingsansvarleg',
    en: 'Engagement that no chain leads to',
  },
  finds: {
    nb: 'Databehandlerforhold der oppdragsgiveren verken er behandlingsansvarlig eller databehandler for aktiviteten.',
    nn: 'Databehandlarforhold der oppdragsgivaren verken er behandlingsansvarleg eller databehandlar for aktiviteten.',
    en: 'Engagements whose principal is neither controller nor processor of the activity.',
  },
  why: {
    nb: 'En databehandler handler bare på vegne av en behandlingsansvarlig; er kjeden brutt, mangler instruksen.',
    nn: 'Ein databehandlar handlar berre på vegner av ein behandlingsansvarleg; er kjeda broten, manglar instruksen.',
    en: 'A processor acts only on behalf of a controller; where the chain is broken, there is no instruction.',
  },
  source: 'GDPR art. 28(3)(a), 29',
  falsePositives: {
    nb: 'Leddet mellom dem finnes, men er ikke registrert.',
    nn: 'Leddet mellom dei finst, men er ikkje registrert.',
    en: 'The link between them exists but is not recorded.',
  },
};

export const engagementOutsideChain: Rule = {
  id: 'engagement-outside-chain',
  severity: 'warning',
  evaluate: (context, { roles }) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.activities
        .filter(
          (activity) =>
            context.record(activity) !== undefined &&
            !roles.some((role) => role.activity === activity && role.party === engagement.principal),
        )
        .map((activity) => ({
          refs: [engagement.id, activity] as const,
          field: 'principal',
          message: say(
            {
              nb: '{principal} engasjerer {contractor} for {activity}, men har selv ingen rolle der.',
              nn: '{principal} engasjerer {contractor} for {activity}, men har sjølv inga rolle der.',
              en: '{principal} engages {contractor} for {activity} but has no role there itself.',
            },
            {
              principal: nameOf(context, engagement.principal),
              contractor: nameOf(context, engagement.contractor),
              activity: nameOf(context, activity),
            },
          ),
          fix: {
            nb: 'Registrer databehandlerforholdet som mangler, eller rett aktivitetene det gjelder.',
            nn: 'Registrer databehandlarforholdet som manglar, eller rett aktivitetane det gjeld.',
            en: 'Record the engagement that is missing, or correct the activities it covers.',
          },
        })),
    ),
};
