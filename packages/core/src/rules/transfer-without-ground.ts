import { message } from '@risikobilde/words/message';
import { importerName } from '../derive/transfers.js';
import { recordOf } from '../context.js';
import { countryName } from '../model/country-name.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const transferWithoutGround: Rule = {
  id: 'transfer-without-ground',
  severity: 'error',
  answers: { acts: ['permission', 'derogation'] },
  source: 'GDPR art. 44-46, 49',
  evaluate: (context, derived) =>
    derived.transfers
      .filter((transfer) => transfer.ground.type === 'none')
      .map((transfer) => ({
        refs: [transfer.transfer, transfer.importer],
        field: 'grounds',
        message: message('rule.transfer-without-ground.message', {
          title: recordOf(context, 'transfer', transfer.transfer)?.title ?? plain(transfer.transfer),
          importer: importerName(context, transfer),
          country: countryName(transfer.country),
        }),
        fix: message('rule.transfer-without-ground.fix'),
        ...(transfer.reason.since && { since: transfer.reason.since }),
      })),
};
