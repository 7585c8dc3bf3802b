import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import type { Reason } from '../evaluation.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { plain, reasonOf } from '../reason.js';
import { lawStatus } from './law-status.js';

// Certification under the DPF is renewed each year, so an older look says little.
const checkedForDays = 365;

/** Whether a party was certified under a scheme on the day, and how fresh that knowledge is. */
export const certificationReason = (context: Context, party: string, scheme: string): Reason => {
  const record = recordOf(context, 'party', party);
  const adequacy = context.world('adequacy', scheme);
  const base = {
    ref: `certification:${party}@${scheme}`,
    type: 'certification',
    label: message('reason.certification.label', {
      party: record?.name ?? plain(party),
      scheme: adequacy?.name ?? plain(scheme),
    }),
  };
  // Nobody is certified under what is not there yet, whatever the record leaves unsaid of the day.
  if (adequacy && lawStatus(context, adequacy.source).state === 'notInForce')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: message('reason.certification.noScheme'),
    });
  const found = record?.certifications?.find(
    (c) =>
      c.scheme === scheme &&
      (c.from === undefined || c.from <= context.asOf) &&
      (c.until === undefined || context.asOf < c.until),
  );
  if (!found)
    return reasonOf({
      ...base,
      standing: 'unsupported',
      reason: message('reason.certification.notRecorded'),
    });
  // A look taken after the day says nothing that was known on it.
  const checked =
    found.lastChecked !== undefined && found.lastChecked <= context.asOf ? found.lastChecked : undefined;
  const facts = {
    verification: found.verification,
    cite: found.source,
    ...(checked && { lastChecked: checked }),
  };
  if (checked !== undefined && isOld(checked, context.asOf))
    return reasonOf({
      ...base,
      ...facts,
      standing: 'challenged',
      since: addDays(checked, checkedForDays),
      reason: message('reason.certification.stale', { checked }),
    });
  return reasonOf({
    ...base,
    ...facts,
    standing: 'supported',
    reason: checked
      ? message('reason.certification.checked', { checked })
      : message('reason.certification.recorded'),
  });
};

const isOld = (checked: LocalDate, asOf: LocalDate): boolean => addDays(checked, checkedForDays) < asOf;
