import { importerName } from '../derive/transfers.js';
import { recordOf } from '../context.js';
import { countryName } from '../model/country-name.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutTransferWithoutGround: AboutRule = {
  title: {
    nb: 'Overføring uten grunnlag',
    nn: 'Overføring utan grunnlag',
    en: 'Transfer without a ground',
  },
  finds: {
    nb: 'Overføringer til tredjeland der verken en adekvansbeslutning, garantier eller et unntak gjelder på datoen.',
    nn: 'Overføringar til tredjeland der verken ei adekvansavgjerd, garantiar eller eit unntak gjeld på datoen.',
    en: 'Transfers to third countries where no adequacy decision, safeguards or derogation holds on the day.',
  },
  why: {
    nb: 'Personopplysninger kan bare overføres når et grunnlag i kapittel V er oppfylt.',
    nn: 'Personopplysningar kan berre overførast når eit grunnlag i kapittel V er oppfylt.',
    en: 'Personal data may be transferred only on a ground of chapter V.',
  },
  source: 'GDPR art. 44-46, 49',
  falsePositives: {
    nb: 'Et grunnlag som finnes, men ikke er registrert.',
    nn: 'Eit grunnlag som finst, men ikkje er registrert.',
    en: 'A ground that exists but is not recorded.',
  },
};

export const transferWithoutGround: Rule = {
  id: 'transfer-without-ground',
  severity: 'error',
  evaluate: (context, derived) =>
    derived.transfers
      .filter((transfer) => transfer.ground.type === 'none')
      .map((transfer) => ({
        refs: [transfer.transfer, transfer.importer],
        field: 'grounds',
        message: say(
          {
            nb: '{title}: overføringen til {importer} ({country}) har ikke overføringsgrunnlag.',
            nn: '{title}: overføringa til {importer} ({country}) har ikkje overføringsgrunnlag.',
            en: '{title}: the transfer to {importer} ({country}) has no ground.',
          },
          {
            title: recordOf(context, 'transfer', transfer.transfer)?.title ?? plain(transfer.transfer),
            importer: importerName(context, transfer),
            country: countryName(transfer.country),
          },
        ),
        fix: {
          nb: 'Registrer et gyldig grunnlag etter artikkel 45, 46 eller 49, eller hindre overføringen.',
          nn: 'Registrer eit gyldig grunnlag etter artikkel 45, 46 eller 49, eller hindre overføringa.',
          en: 'Record a valid ground under art. 45, 46 or 49, or prevent the transfer.',
        },
        ...(transfer.reason.since && { since: transfer.reason.since }),
      })),
};
