import type { Text } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { Bearing } from '../model/bearing.js';
import type { LocalDate } from '../model/local-date.js';
import type { Cite, Verification } from '../model/shared.js';
import { judgedBearing } from './bearings.js';
import { isKnown } from './known-day.js';
import { eventsSeen } from './law-status.js';

/** What another body came to where it had the same question, and what somebody here has judged that it means. */
export type Peer = {
  /** The source or the technology that holds it. */
  readonly of: string;
  readonly date: LocalDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly body: Text;
  readonly matter: Text;
  readonly concluded: Text;
  readonly ground: Text;
  readonly cite: Cite;
  readonly verification: Verification;
  /** Undefined where nobody here has judged it. */
  readonly judged: Bearing | undefined;
};

/** What other bodies had come to by the day in the themes of a premise, or that somebody has judged for it; the oldest first. */
export const peersOf = (context: Context, premise: RecordOf<'premise'>): readonly Peer[] => {
  const shares = (themes: readonly string[]): boolean =>
    themes.some((theme) => premise.themes.includes(theme));
  return [
    ...context.worldOf('technology').flatMap((technology): Peer[] => {
      const judged = judgedBearing(context, premise, { technology: technology.id });
      const { peer, date, precision, cite, verification } = technology;
      return peer && isKnown(context, date) && (judged || shares(technology.themes))
        ? [{ of: technology.id, date, precision, cite, verification, judged, ...peer }]
        : [];
    }),
    ...context.worldOf('source').flatMap((source) =>
      source.events.some(({ peer }) => peer !== undefined)
        ? eventsSeen(context, source).flatMap((event): Peer[] => {
            const judged = judgedBearing(context, premise, { source: source.id, event: event.date });
            const { peer, date, precision, cite, verification } = event;
            return peer && (judged || shares(source.themes))
              ? [{ of: source.id, date, precision, cite, verification, judged, ...peer }]
              : [];
          })
        : [],
    ),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.of < b.of ? -1 : 1));
};
