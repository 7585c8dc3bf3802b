import { stepsOfChange } from '../cycle/steps.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { isSameResult } from '../history/equality.js';
import type { EditEvent } from '../history/event.js';
import { apply, type State } from '../history/changes.js';
import type { Text } from '@risikobilde/words';
import type { Audience, Notice } from './notice.js';

const writers: Audience = { writers: true };

/**
 * What an edit tells others of: a step that was taken, and work that was given to somebody by name. `before` is the state that the
 * edit was made in. What an edit only leads to (advice is asked for, a risk waits for an acceptance) is told by {@link noticesOfStanding}.
 */
export const noticesOfEdit = (
  before: State,
  event: Pick<EditEvent, 'changes' | 'who' | 'revision'>,
): readonly Notice[] => {
  const after = apply(before, event.changes);
  const ids = [...new Set(event.changes.map(({ record }) => record))];
  return ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    return now === undefined ? [] : [...steps(old, now, event), ...given(old, now, event)];
  });
};

type Event = Pick<EditEvent, 'who' | 'revision'>;

const steps = (
  old: AssessmentRecord | undefined,
  now: AssessmentRecord,
  { who }: Event,
): readonly Notice[] => {
  const place = { screen: 'publish' } as const;
  return stepsOfChange(old, now).flatMap((step): readonly Notice[] => {
    const kind =
      step === 'giveAdvice'
        ? 'adviceGiven'
        : step === 'acceptRisk'
          ? 'acceptanceGiven'
          : step === 'approve'
            ? 'approvalGiven'
            : step === 'sendBack'
              ? 'sentBack'
              : undefined;
    if (kind === undefined) return [];
    return [{ key: `${kind}:${now.id}`, kind, to: [writers], place, by: who }];
  });
};

/** Work is given by a name in the record that says what is to be done. */
const given = (
  old: AssessmentRecord | undefined,
  now: AssessmentRecord,
  { who, revision }: Event,
): readonly Notice[] => {
  const owner = ownerOf(now);
  if (owner === undefined || isSameResult(owner, ownerOf(old))) return [];
  return [
    {
      key: `taskGiven:${now.id}:${revision}`,
      kind: 'taskGiven',
      to: [{ named: owner }],
      place: { record: now.id, kind: now.kind },
      by: who,
    },
  ];
};

const ownerOf = (record: AssessmentRecord | undefined): Text | undefined =>
  record?.kind === 'claim' || record?.kind === 'measure' || record?.kind === 'scenario'
    ? record.owner
    : undefined;
