import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import type { Reason, Standing, TransferStep } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName } from '../model/country-name.js';
import { countrySpan, goesOut, isHomeOutside, isOrganisation, type Viewpoint } from './countries.js';
import { measureCounts } from './measure-state.js';

type Transfer = RecordOf<'transfer'>;

export const stepOf = (
  step: string,
  answer: TransferStep['answer'],
  text: TransferStep['text'],
): TransferStep => ({ step, answer, text });

type Where = {
  /** Goes out of the EEA, to somebody else; one that does not take place would. */
  readonly isTransfer: boolean;
  readonly step: TransferStep;
  readonly says: Sayable;
  /** Where what is known of the country was read. */
  readonly fact: Partial<Pick<Reason, 'verification' | 'cite'>>;
};

/** Whether it is a transfer at all: to a separate recipient (EDPB Guidelines 05/2021) who is outside the EEA on the day. */
export const whereOf = (context: Context, view: Viewpoint, transfer: Transfer): Where => {
  const organisation = isOrganisation(context, transfer.importer);
  const span = countrySpan(view, transfer.country);
  const fact = span === undefined ? {} : { verification: span.verification, cite: span.cite };
  const no = (says: Message, known: Where['fact'] = {}): Where => ({
    isTransfer: false,
    step: stepOf('isTransfer', 'no', says),
    says,
    fact: known,
  });
  if (!organisation && isHomeOutside(view) && transfer.country === view.home)
    return no(message('transfer.isTransfer.atHome'));
  if (!organisation && !goesOut(view, transfer.country))
    return {
      ...no(
        span && span.tie !== 'union' && span.tie !== 'eea'
          ? message('transfer.isTransfer.insideBy', { text: span.text })
          : message('transfer.isTransfer.insideEea'),
        fact,
      ),
      says: message('transfer.insideEea'),
    };
  const same = notSeparate(context, transfer);
  if (same !== undefined) return no(message(`transfer.isTransfer.${same}`));
  const yes = organisation
    ? message('transfer.isTransfer.organisation')
    : span
      ? message('transfer.isTransfer.outsideBy', { text: span.text })
      : message(
          transfer.mode === 'remoteAccess'
            ? 'transfer.isTransfer.remoteAccess'
            : 'transfer.isTransfer.madeAvailable',
        );
  return {
    isTransfer: true,
    step:
      transfer.frequency === 'excluded'
        ? stepOf('isTransfer', 'no', message('transfer.isTransfer.excluded'))
        : stepOf('isTransfer', 'yes', yes),
    says: yes,
    fact,
  };
};

/**
 * Why nobody else receives the data. What is said of the recipient counts only where the records do not name another organisation
 * as the recipient.
 */
const notSeparate = (
  context: Context,
  { exporter, importer, recipient }: Transfer,
): 'ownStaff' | 'sameEntity' | 'person' | undefined => {
  const isPerson = (id: string) => recordOf(context, 'party', id)?.type === 'person';
  // Whoever gives out her own data is neither controller nor processor of them.
  if (isPerson(exporter)) return 'person';
  if (importer === exporter) return recipient === 'ownStaff' ? 'ownStaff' : 'sameEntity';
  return isPerson(importer) && (recipient === 'person' || recipient === 'ownStaff') ? recipient : undefined;
};

/** How well it is shown that a transfer does not take place: by a measure that something shows in place, or a contract in writing, that prevents it. */
export const exclusion = (
  context: Context,
  { preventedBy, supplementary, country }: Transfer,
): { readonly standing: Standing; readonly says: Message } => {
  const named = [...(preventedBy ?? []), ...supplementary];
  const holds = named.some((id) => {
    const measure = recordOf(context, 'measure', id);
    if (measure) return measureCounts(context, measure) === 'current';
    return recordOf(context, 'engagement', id)?.contract.inWriting === true;
  });
  if (holds) return { standing: 'supported', says: message('transfer.excluded') };
  return {
    standing: 'unsupported',
    says:
      named.length === 0
        ? message('transfer.excludedByNothing')
        : message('transfer.excludedNotYet', { country: countryName(country) }),
  };
};
