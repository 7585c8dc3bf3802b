import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { type Context, hasCome, wasKnown } from '../context.js';
import type { Reason } from '../evaluation.js';
import { type LocalDate, preciseDate } from '../model/local-date.js';
import { plain, reasonOf, standsOn } from '../reason.js';
import type { Source, SourceEvent } from '../world/world.js';
import { overdueCheck } from './check.js';
import { isConsidered } from './considerations.js';
import { newestLook } from './known-day.js';
import { eventsSeen, type LawStatus, lawStatus, provisionStatus } from './law-status.js';
import { markedFact } from '../world/facts.js';

/** How a legal source, or one provision of it, holds what rests on it; `holder` is the record that leans on it. */
export const lawReason = (context: Context, holder: string, id: string, provision?: string): Reason => {
  const source = context.world('source', id);
  if (!source)
    return reasonOf({
      ref: id,
      type: 'source',
      label: plain(id),
      standing: 'unsupported',
      reason: message('reason.law.noSource'),
    });
  const status = provision === undefined ? lawStatus(context, id) : provisionStatus(context, id, provision);
  const label =
    provision === undefined ? source.title : message('name.provision', { law: source.short, provision });
  const events = eventReasons(context, holder, source, status);
  const own = ownReason(context, source, status, label, provision);
  const standing = standsOn([own, ...events]);
  const since =
    standing === own.standing ? own.since : events.find((event) => event.standing === standing)?.since;
  const reason =
    standing === 'challenged' && own.standing === 'supported'
      ? (onlyCheck(events)?.reason ?? butChallenged(status))
      : own.reason;
  return { ...own, reason, standing, children: events, ...(since && { since }) };
};

const ownReason = (
  context: Context,
  source: Source,
  status: LawStatus,
  label: Sayable,
  provision?: string,
): Reason => {
  const found = source.provisions.find((p) => p.ref === provision);
  const mark = found ? provisionMark(context, source, found) : markedFact(source, status.brought ?? source);
  const base = { ref: source.id, type: 'source', label, ...mark };
  const date = status.since ?? status.brought?.date ?? '';
  if (status.state === 'unknown')
    return reasonOf({
      ...base,
      standing: 'unsupported',
      reason: message('reason.law.noProvision', { ref: provision ?? source.id }),
    });
  if (status.state === 'ended')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: message('reason.law.ended', { what: status.brought?.text ?? ended(date) }),
      ...(date && { since: date }),
    });
  if (status.state === 'undated')
    return reasonOf({
      ...base,
      standing: 'challenged',
      reason: message('reason.law.undated'),
    });
  if (status.state === 'notInForce')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: message('reason.law.notInForce'),
    });
  return reasonOf({
    ...base,
    standing: 'supported',
    reason: date ? message('reason.law.inForceSince', { date }) : message('reason.law.inForce'),
  });
};

/** How surely a provision is known: one that was read before the act was amended was read in an earlier edition. */
const provisionMark = (context: Context, source: Source, provision: Source['provisions'][number]) => {
  const { verification, cite } = provision;
  const { read } = cite;
  const seen =
    read === undefined
      ? undefined
      : eventsSeen(context, source).findLast(({ type, date }) => type === 'amended' && date > read)?.date;
  return markedFact(
    source,
    { verification, cite: seen === undefined ? cite : { ...cite, later: { seen } } },
    provision,
  );
};

// The overdue check, when nothing else is said against it.
const onlyCheck = (events: readonly Reason[]): Reason | undefined => {
  const against = events.filter(({ standing }) => standing === 'challenged');
  return against.every(({ type }) => type === 'check') ? against[0] : undefined;
};

const butChallenged = (status: LawStatus): Message => {
  const date = status.since ?? status.brought?.date;
  return date ? message('reason.law.challengedSince', { date }) : message('reason.law.challenged');
};

const ended = (date: string) => message('reason.law.repealed', { date });

const eventReasons = (
  context: Context,
  holder: string,
  source: Source,
  status: LawStatus,
): readonly Reason[] => {
  const challenge = (event: SourceEvent): Reason => {
    const of = { source: source.id, event: event.date };
    const considered = isConsidered(context, holder, of);
    const checked = newestLook(context, [event.lastChecked]);
    return reasonOf({
      ref: event.by ?? `${source.id}@${event.date}`,
      type: 'event',
      label: event.text,
      standing: considered ? 'supported' : 'challenged',
      reason: considered ?? pending(event, checked ?? status.lastChecked),
      since: event.knownFrom ?? event.date,
      ...(!considered && { considerAs: { of, about: holder } }),
      ...markedFact(source, event),
      ...(checked && { lastChecked: checked }),
    });
  };
  // A first action suspends nothing (TFEU art. 278): it is shown, and the decision still carries what rests on it.
  // Before the court that can end it, on appeal or by reference, it is a challenge.
  const noted = (event: SourceEvent): Reason => {
    const reason = challenge(event);
    if (reason.standing === 'supported') return reason;
    return {
      ...reason,
      type: 'action',
      standing: 'supported',
      reason: message(event.type === 'questioned' ? 'reason.law.questioned' : 'reason.law.action', {
        date: preciseDate(event),
      }),
    };
  };
  const history = source.events
    .filter(
      (event) =>
        (event.type === 'upheld' || event.type === 'dismissed') &&
        hasCome(context, event.date) &&
        wasKnown(context, event.knownFrom ?? event.date),
    )
    .map((event) =>
      reasonOf({
        ref: event.by ?? `${source.id}@${event.date}`,
        type: 'event',
        label: event.text,
        standing: 'supported',
        reason: message('reason.law.upheld', { date: preciseDate(event) }),
        since: event.knownFrom ?? event.date,
        ...markedFact(source, event),
      }),
    );
  const next =
    status.successor && !status.successor.inForce && context.world('source', status.successor.source);
  return [
    ...[source, ...(next ? [next] : [])].flatMap((entry) => overdueCheck(context, holder, entry) ?? []),
    ...history,
    ...status.open.map((event) => (event.type === 'challenged' ? noted(event) : challenge(event))),
    ...status.weakened.map(challenge),
    ...status.questioned.map(noted),
    ...(status.lastDay ? [lastDayReason(source, status.lastDay)] : []),
    ...successorReasons(context, holder, status),
  ];
};

// That it ends one day takes nothing from it until then.
const lastDayReason = (source: Source, event: SourceEvent): Reason =>
  reasonOf({
    ref: `${source.id}@${event.date}`,
    type: 'lastDay',
    label: event.text,
    standing: 'supported',
    reason: message('reason.law.lastDay', { date: event.date }),
    ...markedFact(source, event),
  });

const pending = (event: SourceEvent, checked: LocalDate | undefined) => {
  const date = preciseDate(event);
  if (event.type === 'weakened') return message('reason.law.weakened', { date });
  return checked
    ? message('reason.law.undecidedWhenChecked', { date, checked })
    : message('reason.law.undecided', { date });
};

const successorReasons = (context: Context, holder: string, status: LawStatus): readonly Reason[] => {
  const { successor } = status;
  if (!successor || status.state !== 'inForce') return [];
  const next = context.world('source', successor.source);
  const of = { source: successor.source, event: successor.enacted };
  const considered = isConsidered(context, holder, of);
  const checked = lawStatus(context, successor.source).lastChecked;
  return [
    reasonOf({
      ref: successor.source,
      type: 'successor',
      label: next?.title ?? plain(successor.source),
      standing: considered ? 'supported' : 'challenged',
      reason:
        considered ??
        (successor.inForce
          ? message('reason.law.successor', { enacted: successor.enacted, date: successor.inForce })
          : message(
              checked === undefined
                ? 'reason.law.successorUndated'
                : 'reason.law.successorUndatedWhenChecked',
              {
                enacted: successor.enacted,
                checked: checked ?? '',
              },
            )),
      since: successor.enacted,
      ...(!considered && { considerAs: { of, about: holder } }),
      ...(next && markedFact(next, next)),
    }),
  ];
};
