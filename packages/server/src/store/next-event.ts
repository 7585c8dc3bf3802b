import type { User } from '@risikobilde/api';
import {
  changesBetween,
  type EditEvent,
  noHash,
  readEvent,
  type RecordChange,
  type RecordOf,
  sealEventInParts,
  type SealedEditEvent,
  type SealedEvent,
  type State,
  type Text,
} from '@risikobilde/core';
import type { Clock } from '../base/clock.js';
import { inParts } from '../base/in-parts.js';
import { newSalts } from '../base/salts.js';
import { sha256 } from '../base/sha256.js';
import type { NewEvent } from './assessments.js';
import type { AssessmentRow } from './tables.js';

/** What an event is made with: the time, and an id that nothing else has. */
type Making = { readonly clock: Clock; readonly newId: () => string };

type Made = {
  readonly changes: readonly RecordChange[];
  readonly base: number;
  readonly why?: string;
  /** The hash of the release that the assessment then builds on. */
  readonly standsOn?: string | undefined;
  /** The hash of the world data that it then has of its own. */
  readonly worldHash: string | null;
  /** The hashes of the files, when it comes in as files. */
  readonly files?: EditEvent['files'];
  /** What was erased with it. */
  readonly erased?: EditEvent['erased'];
};

/**
 * The event that follows the last one of an assessment; of a new assessment, the first. It bears no earlier moment than the one
 * before it: clocks of two machines differ, and one may be set back.
 */
export const nextEvent = async (
  { clock, newId }: Making,
  assessment: string,
  last: Pick<AssessmentRow, 'revision' | 'head' | 'changed'> | undefined,
  who: User,
  after: State,
  { changes, base, why, standsOn, worldHash, files, erased }: Made,
): Promise<NewEvent> => {
  const now = clock.now().toISOString();
  const event: EditEvent = {
    id: newId(),
    assessment,
    revision: (last?.revision ?? 0) + 1,
    base,
    who,
    when: last !== undefined && now < last.changed ? last.changed : now,
    ...(why !== undefined && { why }),
    changes,
    ...(files !== undefined && { files }),
    ...(erased !== undefined && { erased }),
    previous: last?.head ?? noHash,
  };
  return {
    event,
    sealed: await inParts(sealEventInParts(event, sha256, newSalts)),
    title: JSON.stringify(titleOf(after)),
    isExample: isExample(after),
    buildsOn: standsOn ?? null,
    worldHash,
    archived: headOf(after)?.archived ?? null,
  };
};

/** The first event: every record is added. */
export const firstEvent = (
  services: Making,
  assessment: string,
  who: User,
  state: State,
  { why, standsOn, worldHash, files }: Pick<Made, 'why' | 'standsOn' | 'worldHash' | 'files'>,
): Promise<NewEvent> =>
  nextEvent(services, assessment, undefined, who, state, {
    changes: changesBetween(new Map(), state),
    base: 0,
    standsOn,
    worldHash,
    files,
    ...(why !== undefined && { why }),
  });

/** An event as it is read from the table, so that whoever asks for it twice gets the same text twice. */
export const withHash = (sealed: SealedEvent): SealedEditEvent => ({
  ...readEvent(sealed),
  hash: sealed.hash,
});

/** The same as JSON. */
export const textWithHash = ({ body, hash }: SealedEvent): string =>
  `${body.slice(0, -1)},"hash":${JSON.stringify(hash)}}`;

/** The title in the record of kind assessment, of which there is always one. */
export const titleOf = (state: State): Text => headOf(state)?.title ?? { nb: '?' };

/** Whether the assessment says of itself that it is an example of somebody's. */
export const isExample = (state: State): boolean => headOf(state)?.exampleOf !== undefined;

export const headOf = (state: State): RecordOf<'assessment'> | undefined => {
  for (const record of state.values()) if (record.kind === 'assessment') return record;
  return undefined;
};
