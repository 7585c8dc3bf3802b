import { claimReason } from '../tables/reasons.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';

/** A claim's own sentence, with how it stands on the date when it is not supported. Undefined when the reader may not see it. */
export const claimBlock = (id: string, writer: PageWriter): Block | undefined => {
  const record = writer.view.record(id);
  if (record?.kind !== 'claim') return undefined;
  const result = writer.view.evaluation.claims.find((claim) => claim.id === id);
  const standing = result?.standing ?? 'unsupported';
  const remark =
    result && standing !== 'supported'
      ? writer.t('document.standingOn', {
          standing: writer.t(`standing.${standing}`),
          date: writer.view.evaluation.asOf,
          reason: claimReason(result, writer),
        })
      : undefined;
  return {
    type: 'claim',
    id,
    inlines: writer.text(record.text),
    standing,
    ...(remark !== undefined && { remark }),
    ...(record.origin === 'example' && { example: writer.t('document.exampleClaim') }),
  };
};
