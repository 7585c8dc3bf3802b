import { type Message, message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { bearingWords, judgedBearing, judgedWords } from '../derive/bearings.js';
import { passageAbout, passagesJudged } from '../derive/own-words.js';
import { isConsidered } from '../derive/considerations.js';
import { editionsSeen } from '../derive/editions.js';
import { isKnown, newestLook } from '../derive/known-day.js';
import { eventsSeen, lawStatus } from '../derive/law-status.js';
import { asSentence, listOf } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import type { Bearing } from '../model/bearing.js';
import { memoiseByObject } from '../model/memoise.js';
import { type Strength, strengths } from '../model/strength.js';
import { preciseDate } from '../model/local-date.js';
import { reasonOf } from '../reason.js';
import type { Series, SourceEvent } from '../world/world.js';
import { markedFact } from '../world/facts.js';

/** What was said or done: what the data propose that it means, and what somebody has judged. */
type Item = {
  readonly of: Bearing['of'];
  readonly about: Pick<
    Reason,
    'ref' | 'type' | 'label' | 'since' | 'verification' | 'cite' | 'fact' | 'lastChecked'
  >;
  /** What it says, as it stands unjudged. */
  readonly said: Sayable;
};

/** What may mean something for a premise; told in full only when it does. */
type Candidate = {
  readonly of: Item['of'];
  /** Only themes that it shares with the premise propose anything. */
  readonly proposed:
    | { readonly bears: Bearing['bears']; readonly strength?: Strength | undefined }
    | undefined;
  readonly item: () => Item;
};

type Weighed = {
  readonly item: Item;
  readonly judged?: Bearing;
  readonly bears: Bearing['bears'];
  readonly strength: Strength;
};

/**
 * What reports, events of law and technologies mean for a premise, the strongest first. What the data propose counts against it until
 * somebody has judged it; what somebody judged decides, for and against.
 */
export const bearingReasons = (
  context: Context,
  premise: RecordOf<'premise'>,
  carried: ReadonlySet<string>,
): readonly Reason[] => {
  const weighed = itemsFor(context, premise, carried).flatMap(({ of, proposed, item }): Weighed[] => {
    const judged = judgedBearing(context, premise, of);
    if (judged) return [{ item: item(), judged, bears: judged.bears, strength: judged.strength }];
    return proposed?.bears === 'weakens'
      ? [{ item: item(), bears: 'weakens', strength: proposed.strength ?? 'considerable' }]
      : [];
  });
  return weighed
    .map((one) => reasonFor(context, premise, one, weighed))
    .toSorted((a, b) => byStrength(a.strength) - byStrength(b.strength));
};

const byStrength = (strength: Strength | undefined): number =>
  strength === undefined ? strengths.length : strengths.indexOf(strength);

const reasonFor = (
  context: Context,
  premise: RecordOf<'premise'>,
  one: Weighed,
  all: readonly Weighed[],
): Reason => {
  const { item, judged, strength } = one;
  const { about, of } = item;
  const holds = (reason: Message): Reason => reasonOf({ ...about, standing: 'supported', reason, strength });
  const light = judged && bearingWords(context, judged);
  if (light) return holds(light);
  // An edition is considered as a whole, whatever it says of the theme; a passage is there because somebody has judged it.
  const consideredOf =
    'passage' in of ? undefined : 'series' in of ? { series: of.series, edition: of.edition } : of;
  const considered = consideredOf && isConsidered(context, premise.id, consideredOf);
  if (considered) return holds(considered);
  if (strength === 'slight') return holds(message('reason.bearing.slightProposed', { text: item.said }));
  const newer = outweighedBy(one, all);
  if (newer.length > 0)
    return holds(
      message('reason.bearing.outweighed', {
        names: listOf(
          newer.map(
            ({
              item: {
                about: { label },
              },
            }) => label,
          ),
        ),
      }),
    );
  return reasonOf({
    ...about,
    strength,
    ...(!judged && { touches: 'theme' as const }),
    // Only a person can say that a premise cannot stand.
    standing: judged && strength === 'decisive' ? 'fallen' : 'challenged',
    reason: judged ? message(`reason.bearing.${strength}`, judgedWords(context, judged)) : item.said,
    ...(consideredOf && { considerAs: { of: consideredOf, about: premise.id } }),
  });
};

/** What came later and speaks for the premise: one decisive or two considerable judgements answer what is no more than considerable. */
const outweighedBy = ({ item, strength }: Weighed, all: readonly Weighed[]): readonly Weighed[] => {
  if (strength === 'decisive') return [];
  const newer = all.filter(
    (other) =>
      other.bears === 'supports' &&
      other.strength !== 'slight' &&
      (other.item.about.since ?? '') > (item.about.since ?? ''),
  );
  return newer.length > 1 || newer.some((other) => other.strength === 'decisive') ? newer : [];
};

const itemsFor = (
  context: Context,
  premise: RecordOf<'premise'>,
  carried: ReadonlySet<string>,
): readonly Candidate[] => {
  const themes = new Set(premise.themes);
  const judged = new Set(
    (premise.bearings ?? []).map(({ of }) =>
      'series' in of ? of.series : 'source' in of ? of.source : of.technology,
    ),
  );
  const shares = (own: readonly string[]): boolean => own.some((theme) => themes.has(theme));
  return [
    ...seriesOn(context, themes, judged).flatMap((series) =>
      editionsSeen(context, series.editions).flatMap((edition) =>
        edition.points
          .filter((point) => judged.has(series.id) || (point.theme !== undefined && themes.has(point.theme)))
          .map((point): Candidate => {
            const of = { series: series.id, edition: edition.id, theme: point.theme };
            return {
              of,
              proposed:
                point.theme !== undefined && themes.has(point.theme)
                  ? { bears: fromTheme[point.bears], strength: point.strength }
                  : undefined,
              item: () => ({
                of,
                about: {
                  ref: `${series.id}@${edition.id}`,
                  type: 'edition',
                  label: edition.title,
                  since: edition.date,
                  ...markedFact(series, point),
                },
                said: message('reason.premise.spokenAgainst', { text: asSentence(point.text) }),
              }),
            };
          }),
      ),
    ),
    ...context
      .worldOf('source')
      .filter((source) => judged.has(source.id) || (!carried.has(source.id) && shares(source.themes)))
      .flatMap((source) => {
        const { open } = lawStatus(context, source.id);
        const speaks = !carried.has(source.id) && shares(source.themes);
        return eventsSeen(context, source).map((event): Candidate => {
          const of = { source: source.id, event: event.date };
          const checked = newestLook(context, [event.lastChecked]);
          return {
            of,
            proposed:
              speaks && !open.includes(event) && against.has(event.type) ? { bears: 'weakens' } : undefined,
            item: () => ({
              of,
              about: {
                ref: `${source.id}@${event.date}`,
                type: 'event',
                label: event.text,
                since: event.knownFrom ?? event.date,
                ...markedFact(source, event),
                ...(checked && { lastChecked: checked }),
              },
              said: message('reason.premise.eventNotConsidered', { date: preciseDate(event) }),
            }),
          };
        });
      }),
    ...passagesJudged(context, premise).map(({ source, passage }): Candidate => {
      const of = { source: source.id, passage: passage.id };
      return {
        of,
        proposed: undefined,
        item: () => ({ of, about: passageAbout(source, passage), said: passage.text }),
      };
    }),
    ...context
      .worldOf('technology')
      .filter((t) => isKnown(context, t.date) && (judged.has(t.id) || shares(t.themes)))
      .map((t): Candidate => {
        const of = { technology: t.id };
        return {
          of,
          proposed: shares(t.themes) ? { bears: fromTheme[t.bears], strength: t.strength } : undefined,
          item: () => ({
            of,
            about: {
              ref: t.id,
              type: 'technology',
              label: t.name,
              since: t.date,
              ...markedFact(t, t),
            },
            said: t.text,
          }),
        };
      }),
  ];
};

/** Those that have said something on one of the themes, whenever, and those that somebody has judged. */
const seriesOn = (
  context: Context,
  themes: ReadonlySet<string>,
  judged: ReadonlySet<string>,
): readonly Series[] =>
  context
    .worldOf('series')
    .filter((series) => judged.has(series.id) || themesOf(series).some((theme) => themes.has(theme)));

const themesOf = memoiseByObject((series: Series): readonly string[] => [
  ...new Set(series.editions.flatMap(({ points }) => points.flatMap(({ theme }) => theme ?? []))),
]);

const fromTheme = { against: 'weakens', for: 'supports', neutral: 'neutral' } as const;

// An appeal speaks only against what rests on the decision itself, and there it is carried by the law.
const against: ReadonlySet<SourceEvent['type']> = new Set(['weakened', 'lapsed', 'invalidated']);
