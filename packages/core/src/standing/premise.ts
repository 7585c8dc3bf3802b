import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isConsidered } from '../derive/considered.js';
import { eventsSeen, lawStatus } from '../derive/law-status.js';
import type { PremiseResult, PremiseStanding, Reason, Standing } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { preciseDate } from '../model/local-date.js';
import { reasonOf, standsOn } from '../reason.js';
import type { Source, SourceEvent } from '../world/world.js';
import type { Stand } from './stand.js';

/** A premise stands, is challenged, or has fallen, by what it rests on and by what has been said against its themes. */
export const premiseResult = (
  context: Context,
  premise: RecordOf<'premise'>,
  stand: Stand,
): PremiseResult => {
  const restsOn = premise.restsOn.map((ground) => stand.ground(ground, premise.id));
  // What the premise rests on already carries the events of its sources.
  const carried = new Set(restsOn.flatMap(sourcesIn));
  const because = [...restsOn, ...againstThemes(context, premise, carried)];
  return {
    id: premise.id,
    text: premise.text,
    standing: toPremise(standsOn(because)),
    ifItFalls: premise.ifItFalls,
    because,
  };
};

const sourcesIn = (reason: Reason): readonly string[] => [
  ...(reason.type === 'source' ? [reason.ref] : []),
  ...reason.children.flatMap(sourcesIn),
];

// What a premise rests on and nobody can show has fallen for all who lean on it.
const toPremise = (standing: Standing): PremiseStanding => {
  if (standing === 'supported') return 'standing';
  return standing === 'challenged' ? 'challenged' : 'fallen';
};

export const fromPremise = (standing: PremiseStanding): Standing =>
  (({ standing: 'supported', challenged: 'challenged', fallen: 'fallen' }) as const)[standing];

/** Reports, events of law, technology and mandates that speak against a theme of the premise and are not considered. */
const againstThemes = (
  context: Context,
  premise: RecordOf<'premise'>,
  carried: ReadonlySet<string>,
): readonly Reason[] => {
  if (premise.themes.length === 0) return [];
  const themes = new Set(premise.themes);
  return [
    ...fromSeries(context, premise, themes),
    ...context
      .worldOf('source')
      .filter((source) => !carried.has(source.id) && source.themes.some((theme) => themes.has(theme)))
      .flatMap((source) => fromSource(context, premise, source)),
    ...context
      .worldOf('technology')
      .filter(
        (t) =>
          t.bears === 'against' &&
          t.date <= context.asOf &&
          t.date <= context.knownAt &&
          t.themes.some((theme) => themes.has(theme)),
      )
      .map((t) => {
        const of = { technology: t.id };
        const considered = isConsidered(context, premise.id, of);
        return reasonOf({
          ref: t.id,
          type: 'technology',
          label: t.name,
          standing: considered ? 'supported' : 'challenged',
          reason: considered ?? t.text,
          since: t.date,
          ...(!considered && { considerAs: { of, about: premise.id } }),
          verification: t.verification,
          cite: t.cite,
        });
      }),
  ];
};

const fromSeries = (
  context: Context,
  premise: RecordOf<'premise'>,
  themes: ReadonlySet<string>,
): readonly Reason[] =>
  context.worldOf('series').flatMap((series) =>
    series.editions
      .filter((edition) => edition.date <= context.asOf && edition.date <= context.knownAt)
      .flatMap((edition) =>
        edition.points
          .filter(
            (point) => point.bears === 'against' && point.theme !== undefined && themes.has(point.theme),
          )
          .map((point) => {
            const of = { series: series.id, edition: edition.id };
            const considered = isConsidered(context, premise.id, of);
            return reasonOf({
              ref: `${series.id}@${edition.id}`,
              type: 'edition',
              label: edition.title,
              standing: considered ? 'supported' : 'challenged',
              reason: considered ?? message('reason.premise.spokenAgainst', { text: point.text }),
              since: edition.date,
              ...(!considered && { considerAs: { of, about: premise.id } }),
              verification: point.verification,
              cite: point.cite,
            });
          }),
      ),
  );

const against: ReadonlySet<SourceEvent['type']> = new Set(['weakened', 'lapsed', 'invalidated']);

const fromSource = (context: Context, premise: RecordOf<'premise'>, source: Source): readonly Reason[] => {
  // An appeal speaks against it only while it is undecided; a first action is noted where the law itself is leaned on.
  const { open } = lawStatus(context, source.id);
  return eventsSeen(context, source)
    .filter((event) => against.has(event.type) || (event.type === 'appealed' && open.includes(event)))
    .map((event) => {
      const of = { source: source.id, event: event.date };
      const considered = isConsidered(context, premise.id, of);
      return reasonOf({
        ref: `${source.id}@${event.date}`,
        type: 'event',
        label: event.text,
        standing: considered ? 'supported' : 'challenged',
        reason: considered ?? message('reason.premise.eventNotConsidered', { date: preciseDate(event) }),
        since: event.knownFrom ?? event.date,
        ...(!considered && { considerAs: { of, about: premise.id } }),
        verification: event.verification,
        cite: event.cite,
        ...(event.lastChecked && { lastChecked: event.lastChecked }),
      });
    });
};
