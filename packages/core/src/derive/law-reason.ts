import type { Context } from '../context.js';
import type { Reason } from '../evaluation.js';
import { type LocalDate, preciseDate } from '../model/local-date.js';
import type { FullText, Text } from '../model/text.js';
import { plain, reasonOf, say, standsOn } from '../reason.js';
import type { Source, SourceEvent } from '../world/world.js';
import { isConsidered } from './considered.js';
import { type LawStatus, lawStatus, provisionStatus } from './law-status.js';

/** How a legal source, or one provision of it, holds what rests on it; `holder` is the record that leans on it. */
export const lawReason = (context: Context, holder: string, id: string, provision?: string): Reason => {
  const source = context.world('source', id);
  if (!source)
    return reasonOf({
      ref: id,
      type: 'source',
      label: plain(id),
      standing: 'unsupported',
      reason: {
        nb: 'Kilden finnes ikke i verdensdataene.',
        nn: 'Kjelda finst ikkje i verdsdataa.',
        en: 'The source is not in the world data.',
      },
    });
  const status = provision === undefined ? lawStatus(context, id) : provisionStatus(context, id, provision);
  const label = provision === undefined ? source.title : withProvision(source, provision);
  const events = eventReasons(context, holder, source, status);
  const own = ownReason(source, status, label, provision);
  const standing = standsOn([own, ...events]);
  const since =
    standing === own.standing ? own.since : events.find((event) => event.standing === standing)?.since;
  const reason =
    standing === 'challenged' && own.standing === 'supported' ? butChallenged(status) : own.reason;
  return { ...own, reason, standing, children: events, ...(since && { since }) };
};

const withProvision = (source: Source, provision: string): Text => ({
  nb: `${source.short.nb} ${provision}`,
  nn: `${source.short.nn ?? source.short.nb} ${provision}`,
  en: `${source.short.en ?? source.short.nb} ${provision}`,
});

const ownReason = (source: Source, status: LawStatus, label: Text, provision?: string): Reason => {
  const fact = source.provisions.find((p) => p.ref === provision) ?? status.brought ?? source;
  const base = { ref: source.id, type: 'source', label, verification: fact.verification, cite: fact.cite };
  const date = status.since ?? status.brought?.date ?? '';
  if (status.state === 'unknown')
    return reasonOf({
      ...base,
      standing: 'unsupported',
      reason: say(
        {
          nb: 'Bestemmelsen {ref} finnes ikke i verdensdataene.',
          nn: 'Føresegna {ref} finst ikkje i verdsdataa.',
          en: 'The provision {ref} is not in the world data.',
        },
        { ref: provision ?? source.id },
      ),
    });
  if (status.state === 'ended')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: say(
        {
          nb: 'Gjelder ikke lenger: {what}',
          nn: 'Gjeld ikkje lenger: {what}',
          en: 'No longer holds: {what}',
        },
        { what: status.brought?.text ?? ended(date) },
      ),
      ...(date && { since: date }),
    });
  if (status.state === 'notInForce')
    return reasonOf({
      ...base,
      standing: 'fallen',
      reason: { nb: 'Er ikke trådt i kraft.', nn: 'Har ikkje teke til å gjelde.', en: 'Not in force.' },
    });
  return reasonOf({
    ...base,
    standing: 'supported',
    reason: date
      ? say(
          { nb: 'Gjelder siden {date}.', nn: 'Gjeld sidan {date}.', en: 'In force since {date}.' },
          { date },
        )
      : { nb: 'Gjelder.', nn: 'Gjeld.', en: 'In force.' },
  });
};

const butChallenged = (status: LawStatus): FullText => {
  const date = status.since ?? status.brought?.date;
  return date
    ? say(
        {
          nb: 'Gjelder siden {date}, men er utfordret.',
          nn: 'Gjeld sidan {date}, men er utfordra.',
          en: 'In force since {date}, but challenged.',
        },
        { date },
      )
    : { nb: 'Gjelder, men er utfordret.', nn: 'Gjeld, men er utfordra.', en: 'In force, but challenged.' };
};

const ended = (date: string) =>
  say({ nb: 'opphevet {date}.', nn: 'oppheva {date}.', en: 'repealed {date}.' }, { date });

const eventReasons = (
  context: Context,
  holder: string,
  source: Source,
  status: LawStatus,
): readonly Reason[] => {
  const challenge = (event: SourceEvent): Reason => {
    const of = { source: source.id, event: event.date };
    const considered = isConsidered(context, holder, of);
    return reasonOf({
      ref: event.by ?? `${source.id}@${event.date}`,
      type: 'event',
      label: event.text,
      standing: considered ? 'supported' : 'challenged',
      reason: considered ?? pending(event, status.lastChecked),
      since: event.knownFrom ?? event.date,
      ...(!considered && { considerAs: { of, about: holder } }),
      verification: event.verification,
      cite: event.cite,
      ...(event.lastChecked && { lastChecked: event.lastChecked }),
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
      reason: say(
        {
          nb: 'Reist {date}; beslutningen gjelder inntil den eventuelt blir kjent ugyldig.',
          nn: 'Reist {date}; avgjerda gjeld til ho eventuelt blir kjend ugyldig.',
          en: 'Brought {date}; the decision applies unless and until it is annulled.',
        },
        { date: preciseDate(event) },
      ),
    };
  };
  const history = source.events
    .filter(
      (event) =>
        (event.type === 'upheld' || event.type === 'dismissed') &&
        event.date <= context.asOf &&
        (event.knownFrom ?? event.date) <= context.knownAt,
    )
    .map((event) =>
      reasonOf({
        ref: event.by ?? `${source.id}@${event.date}`,
        type: 'event',
        label: event.text,
        standing: 'supported',
        reason: say(
          {
            nb: 'Prøvd og opprettholdt {date}.',
            nn: 'Prøvd og halde oppe {date}.',
            en: 'Tried and upheld {date}.',
          },
          { date: preciseDate(event) },
        ),
        since: event.date,
        verification: event.verification,
        cite: event.cite,
      }),
    );
  return [
    ...history,
    ...status.open.map((event) => (event.type === 'challenged' ? noted(event) : challenge(event))),
    ...status.weakened.map(challenge),
    ...successorReasons(context, holder, status),
  ];
};

const pending = (event: SourceEvent, lastChecked: LocalDate | undefined) => {
  const checked = event.lastChecked ?? lastChecked;
  const date = preciseDate(event);
  if (event.type === 'weakened')
    return say({ nb: 'Svekket {date}.', nn: 'Svekt {date}.', en: 'Weakened {date}.' }, { date });
  return checked
    ? say(
        {
          nb: 'Reist {date}; ikke avgjort da det sist ble undersøkt, {checked}.',
          nn: 'Reist {date}; ikkje avgjort då det sist vart undersøkt, {checked}.',
          en: 'Brought {date}; undecided when last checked, {checked}.',
        },
        { date, checked },
      )
    : say(
        {
          nb: 'Reist {date}; ikke avgjort.',
          nn: 'Reist {date}; ikkje avgjort.',
          en: 'Brought {date}; undecided.',
        },
        { date },
      );
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
          ? say(
              {
                nb: 'Vedtatt {enacted} og avløser det som gjelder nå, fra {date}.',
                nn: 'Vedteke {enacted} og avløyser det som gjeld no, frå {date}.',
                en: 'Enacted {enacted}, and succeeds what is now in force on {date}.',
              },
              { enacted: successor.enacted, date: successor.inForce },
            )
          : say(checked === undefined ? unknownStart : unknownStartWhenChecked, {
              enacted: successor.enacted,
              checked: checked ?? '',
            })),
      since: successor.enacted,
      ...(!considered && { considerAs: { of, about: holder } }),
      ...(next && { verification: next.verification, cite: next.cite }),
    }),
  ];
};

const unknownStart = {
  nb: 'Vedtatt {enacted} for å avløse det som gjelder nå; når det skjer, er ikke kjent.',
  nn: 'Vedteke {enacted} for å avløyse det som gjeld no; når det skjer, er ikkje kjent.',
  en: 'Enacted {enacted} to succeed what is now in force; when that happens is not known.',
};
const unknownStartWhenChecked = {
  nb: 'Vedtatt {enacted} for å avløse det som gjelder nå; når det skjer, var ikke fastsatt da det sist ble undersøkt, {checked}.',
  nn: 'Vedteke {enacted} for å avløyse det som gjeld no; når det skjer, var ikkje fastsett då det sist vart undersøkt, {checked}.',
  en: 'Enacted {enacted} to succeed what is now in force; when that happens was not set when last checked, {checked}.',
};
