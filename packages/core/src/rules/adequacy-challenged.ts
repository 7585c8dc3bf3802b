import { lawReason } from '../derive/law-reason.js';
import { nameOf } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { Text } from '../model/text.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutAdequacyChallenged: AboutRule = {
  title: {
    nb: 'Adekvansbeslutning som er utfordret',
    nn: 'Adekvansavgjerd som er utfordra',
    en: 'Adequacy decision under challenge',
  },
  finds: {
    nb: 'Overføringer på en adekvansbeslutning som er bestridt i en sak som ikke er avgjort, eller som er svekket, uten at det er vurdert. Informasjon når bare en sak i første instans er reist.',
    nn: 'Overføringar på ei adekvansavgjerd som er bestridd i ei sak som ikkje er avgjord, eller som er svekt, utan at det er vurdert. Informasjon når berre ei sak i første instans er reist.',
    en: 'Transfers on an adequacy decision that is contested in a pending case or weakened, without that being considered. Info when only a first action has been brought.',
  },
  why: {
    nb: 'Beslutningen gjelder til den oppheves, men faller den, faller grunnlaget samme dag. Hva som da skjer, må være avklart.',
    nn: 'Avgjerda gjeld til ho blir oppheva, men fell ho, fell grunnlaget same dag. Kva som då skjer, må vere avklart.',
    en: 'The decision holds until annulled, but if it falls, the ground falls the same day. What happens then must be settled.',
  },
  source: 'GDPR art. 45(3)-(5); CJEU C-362/14, C-311/18; EDPB Recommendations 01/2020 step 6',
  falsePositives: {
    nb: 'Saken er avgjort etter at verdensdataene sist ble kontrollert.',
    nn: 'Saka er avgjord etter at verdsdataa sist vart kontrollerte.',
    en: 'The case was decided after the world data were last checked.',
  },
};

export const adequacyChallenged: Rule = {
  id: 'adequacy-challenged',
  severity: 'warning',
  evaluate: (context, { transfers }) =>
    transfers.flatMap((t) => {
      if (t.ground.type !== 'adequacy') return [];
      const adequacy = t.ground.source === undefined ? undefined : context.world('adequacy', t.ground.source);
      if (!adequacy) return [];
      const events = lawReason(context, t.transfer, adequacy.source).children.filter(
        (event) => event.standing === 'challenged' || event.type === 'action',
      );
      const since = events.flatMap((event) => event.since ?? []).sort()[0];
      if (events.length === 0) return [];
      return [
        {
          refs: [t.transfer, adequacy.id] as const,
          field: 'grounds',
          ...(events.every((event) => event.type === 'action') && { severity: 'info' as const }),
          message: say(
            {
              nb: '{title}: hviler på {adequacy}, som er utfordret. {events}',
              nn: '{title}: kviler på {adequacy}, som er utfordra. {events}',
              en: '{title}: rests on {adequacy}, which is under challenge. {events}',
            },
            { title: nameOf(context, t.transfer), adequacy: adequacy.name, events: told(events) },
          ),
          fix: {
            nb: 'Avgjør hva som skal skje hvis beslutningen faller (grunnlag etter artikkel 46, tilleggstiltak eller uttreden), og registrer at hendelsen er vurdert.',
            nn: 'Avgjer kva som skal skje om avgjerda fell (grunnlag etter artikkel 46, tilleggstiltak eller uttreding), og registrer at hendinga er vurdert.',
            en: 'Settle what happens if the decision falls (art. 46 ground, supplementary measures or exit), and record that the event was considered.',
          },
          ...(since && { since }),
        },
      ];
    }),
};

const told = (events: readonly Reason[]): Text => {
  const join = (language: 'nb' | 'nn' | 'en') =>
    events.map((event) => `${event.label[language] ?? event.label.nb}: ${event.reason[language]}`).join(' ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};
