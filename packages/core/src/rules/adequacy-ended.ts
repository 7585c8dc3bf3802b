import { lawReason } from '../derive/law-reason.js';
import { nameOf } from '../derive/names.js';
import { recordOf } from '../context.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutAdequacyEnded: AboutRule = {
  title: {
    nb: 'Adekvansbeslutningen gjelder ikke lenger',
    nn: 'Adekvansavgjerda gjeld ikkje lenger',
    en: 'The adequacy decision no longer holds',
  },
  finds: {
    nb: 'Overføringer som har hvilt på en adekvansbeslutning som er kjent ugyldig, opphevet eller utløpt på datoen.',
    nn: 'Overføringar som har kvilt på ei adekvansavgjerd som er kjend ugyldig, oppheva eller gått ut på datoen.',
    en: 'Transfers that rested on an adequacy decision which was invalidated, repealed or had expired by the day.',
  },
  why: {
    nb: 'Uten adekvansbeslutning må overføringen ha et annet grunnlag i kapittel V, og beskyttelsesnivået må vurderes.',
    nn: 'Utan adekvansavgjerd må overføringa ha eit anna grunnlag i kapittel V, og vernenivået må vurderast.',
    en: 'Without an adequacy decision the transfer needs another ground of chapter V and an assessment of the level of protection.',
  },
  source: 'GDPR art. 45-46; C-362/14, C-311/18',
  falsePositives: {
    nb: 'Et nytt grunnlag er på plass: sett en sluttdato på det gamle.',
    nn: 'Eit nytt grunnlag er på plass: set ein sluttdato på det gamle.',
    en: 'A new ground is in place: put an end date on the old one.',
  },
};

export const adequacyEnded: Rule = {
  id: 'adequacy-ended',
  severity: 'warning',
  evaluate: (context, { transfers }) =>
    transfers.flatMap((result) => {
      if (!result.isTransfer || result.excluded || result.ground.type === 'adequacy') return [];
      const grounds = recordOf(context, 'transfer', result.transfer)?.grounds ?? [];
      return grounds.flatMap((ground) => {
        const adequacy =
          ground.adequacy === undefined ? undefined : context.world('adequacy', ground.adequacy);
        const used =
          (ground.from === undefined || ground.from <= context.asOf) &&
          (ground.until === undefined || context.asOf < ground.until);
        if (!adequacy || !used) return [];
        const law = lawReason(context, result.transfer, adequacy.source);
        if (law.standing !== 'fallen' || law.since === undefined) return [];
        return [
          {
            refs: [result.transfer, adequacy.id] as const,
            field: 'grounds',
            message: say(
              {
                nb: '{title}: {adequacy} gir ikke lenger grunnlag for overføring. {reason}',
                nn: '{title}: {adequacy} gir ikkje lenger grunnlag for overføring. {reason}',
                en: '{title}: {adequacy} is no longer a ground for transfer. {reason}',
              },
              { title: nameOf(context, result.transfer), adequacy: adequacy.name, reason: law.reason },
            ),
            fix: {
              nb: 'Finn et annet grunnlag (artikkel 46 med vurdering av beskyttelsesnivået), eller hindre overføringen.',
              nn: 'Finn eit anna grunnlag (artikkel 46 med vurdering av vernenivået), eller hindre overføringa.',
              en: 'Find another ground (art. 46 with an assessment of the level of protection), or prevent the transfer.',
            },
            since: law.since,
          },
        ];
      });
    }),
};
