import { message } from '@risikobilde/words/message';
import { namesOf } from '../derive/names.js';
import { type Context, recordOf } from '../context.js';
import type { DpiaResult } from '../evaluation.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

// These items have rules of their own that say more; a code of conduct counts where there is one (art. 35(8)), and is no duty.
const elsewhere: ReadonlySet<string> = new Set(['a5', 'b2', 'b8', 'e1', 'e2']);

export const dpiaContentGap: Rule = {
  id: 'dpia-content-gap',
  severity: 'warning',
  alsoErrors: true,
  answers: 'compliance',
  source: 'GDPR art. 35(7); WP248 rev.01 annex 2',
  evaluate: (context, { dpia }) => {
    const items = context.world('catalogue', 'art-35-7')?.items ?? [];
    return dpia.content
      .filter((row) => !row.filled && !elsewhere.has(row.item) && !lacksOnlyRetention(context, row))
      .map((row) => ({
        refs: [context.head.id] as const,
        aspect: row.item,
        ...(isBare(row) && { severity: 'error' as const }),
        message: message(
          row.by.length > 0 ? 'rule.dpia-content-gap.missingWhere' : 'rule.dpia-content-gap.missing',
          {
            item: items.find((item) => item.id === row.item)?.text ?? plain(row.item),
            where: namesOf(context, row.by),
          },
        ),
        fix: message('rule.dpia-content-gap.fix'),
      }));
  },
};

/** Data are there and retention is not: missing retention has a rule of its own. */
const lacksOnlyRetention = (context: Context, { item, by }: DpiaResult['content'][number]): boolean =>
  item === 'a2' && by.length > 0 && by.every((id) => recordOf(context, 'activity', id)?.data.length !== 0);

/** No processing is described, or a risk of what was chosen is not judged: without them it is no assessment (art. 35(7)(a) and (c)). */
const isBare = ({ item, by }: DpiaResult['content'][number]): boolean =>
  item === 'c2' || (item === 'a1' && by.length === 0);
