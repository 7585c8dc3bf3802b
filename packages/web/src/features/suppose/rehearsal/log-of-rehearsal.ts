import type { RecordOf, Text } from '@risikobilde/core';

type Rehearsal = RecordOf<'rehearsal'>;

export type LogLine = {
  /** Seconds since it began. */
  readonly at: number;
  readonly who: string | undefined;
  readonly type: 'begun' | 'stuck' | 'done' | 'ended';
  readonly step?: number;
  readonly says?: Text | undefined;
};

/** Who did what when, the first first: it follows from the steps and is written nowhere else. */
export const logOfRehearsal = ({ steps, ended }: Rehearsal): readonly LogLine[] =>
  [
    ...steps.flatMap(({ by, begun, done, answer, stuck = [] }, step): LogLine[] => [
      ...(begun === undefined ? [] : [{ at: begun, who: by, type: 'begun' as const, step }]),
      ...stuck.map(({ at, asks }) => ({ at, who: by, type: 'stuck' as const, step, says: asks })),
      ...(done === undefined ? [] : [{ at: done, who: by, type: 'done' as const, step, says: answer }]),
    ]),
    ...(ended === undefined ? [] : [{ at: ended, who: undefined, type: 'ended' as const }]),
  ].toSorted((a, b) => a.at - b.at);

/** Seconds as a clock shows them. */
export const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
