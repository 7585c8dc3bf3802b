import { type Message, message } from '@risikobilde/words/message';
import { type Context, hasPassed, recordOf } from '../context.js';
import type { Reason } from '../evaluation.js';
import { addMonths, type LocalDate } from '../model/local-date.js';
import { plain, reasonOf } from '../reason.js';
import { certifiedAs } from './fact-now.js';
import { isKnown, newestLook } from './known-day.js';
import { saidHash } from '../world/facts.js';
import { markByReadings } from '../world/with-readings.js';
import { lawStatus } from './law-status.js';

/** Whether a party was certified under a scheme on the day, and how fresh that knowledge is. */
export const certificationReason = (context: Context, party: string, scheme: string): Reason => {
  const record = recordOf(context, 'party', party);
  const adequacy = context.world('adequacy', scheme);
  const names = { party: record?.name ?? plain(party), scheme: adequacy?.name ?? plain(scheme) };
  const base = {
    ref: `certification:${party}@${scheme}`,
    type: 'certification',
    label: message('reason.certification.label', names),
  };
  // Nobody is certified under what is not there yet, whatever the record leaves unsaid of the day.
  if (adequacy && lawStatus(context, adequacy.source).state === 'notInForce')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: message('reason.certification.noScheme'),
    });
  const found = certifiedAs(context, party, scheme);
  if (!found)
    return reasonOf({
      ...base,
      standing: 'unsupported',
      reason: message('reason.certification.notRecorded'),
    });
  // A look taken after the day says nothing that was known on it.
  const checked = newestLook(context, [found.lastChecked]);
  const fact = `${party}#${scheme}`;
  const facts = {
    ...markByReadings(
      { verification: found.verification, cite: found.source },
      saidHash(found),
      context.of('reading').filter((one) => one.fact === fact && isKnown(context, one.on)),
    ),
    fact,
    ...(checked && { lastChecked: checked }),
  };
  const notChecked = (reason: Message, since?: LocalDate): Reason => {
    const overdue = { ...facts, standing: 'challenged' as const, reason, ...(since && { since }) };
    const check = {
      ref: `${base.ref}#check`,
      type: 'check',
      label: message('reason.certification.check', names),
    };
    return reasonOf({ ...base, ...overdue, children: [reasonOf({ ...check, ...overdue })] });
  };
  // What nobody is known to have looked up holds no better than what was looked up too long ago.
  if (found.lastChecked === undefined) return notChecked(message('reason.certification.neverChecked'));
  if (checked === undefined)
    return reasonOf({
      ...base,
      ...facts,
      standing: 'supported',
      reason: message('reason.certification.checkedLater'),
    });
  const due = dueAfter(checked, adequacy?.checkEveryMonths);
  if (hasPassed(context, due))
    return notChecked(message('reason.certification.stale', { checked, due }), due);
  return reasonOf({
    ...base,
    ...facts,
    standing: 'supported',
    reason: message('reason.certification.checked', { checked }),
  });
};

// Certification is renewed each year, so an older look says little.
const dueAfter = (checked: LocalDate, months = 12): LocalDate => addMonths(checked, months);
