import {
  createContext,
  type Evaluation,
  type Judgement,
  judgementInUse,
  type AssessmentRecord,
  type RecordOf,
} from '@risikobilde/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { evaluateTimed, useUnderHand } from '../../shared/data/evaluate.js';

export type Draft = {
  /** The records with what is under the hand in them. */
  readonly records: readonly AssessmentRecord[];
  readonly evaluation: Evaluation;
  /** The judgement in use for an alternative, as it is under the hand. */
  readonly judgementOf: (alternative: string) => Judgement | undefined;
  /** Shows a change at once without saving it: a slider under way. */
  readonly show: (next: Judgement, old: Judgement) => void;
  /** Saves what is shown, as one edit that one undo takes back. */
  readonly keep: () => void;
  /** Shows and saves. */
  readonly save: (next: Judgement, old: Judgement | undefined) => void;
};

/** The judgements of one scenario while they are edited: everything follows the hand, and one edit is kept when it rests. */
export const useDraft = (scenario: RecordOf<'scenario'>): Draft => {
  const { assessment, records, world, asOf, evaluation, edit, store } = useWorkbench();
  const [moving, setMoving] = useState<RecordOf<'scenario'>>();
  const latest = useRef<RecordOf<'scenario'>>(undefined);
  const letGo = useRef<() => void>(undefined);
  const shown = moving ?? scenario;
  const followed = useUnderHand(moving);
  const withMoving = useMemo(
    () =>
      followed ? records.map((r) => (r.id === followed.id ? (followed as AssessmentRecord) : r)) : records,
    [records, followed],
  );
  const own = useMemo(
    () => (followed && evaluateTimed({ ...assessment, records: withMoving }, world, asOf)) ?? evaluation,
    [followed, assessment, withMoving, world, asOf, evaluation],
  );
  const context = useMemo(() => createContext(assessment, world, asOf), [assessment, world, asOf]);
  const judgementOf = useCallback(
    (alternative: string) => judgementInUse(context, shown, alternative),
    [context, shown],
  );
  const replaced = (next: Judgement, old: Judgement | undefined): RecordOf<'scenario'> => ({
    ...shown,
    judgements:
      old && shown.judgements.includes(old)
        ? shown.judgements.map((one) => (one === old ? next : one))
        : [...shown.judgements, next],
  });
  return {
    records: withMoving,
    evaluation: own,
    judgementOf,
    show: (next, old) => {
      letGo.current ??= store.hold();
      latest.current = replaced(next, old);
      setMoving(latest.current);
    },
    keep: () => {
      if (latest.current) edit([{ record: scenario.id, set: { judgements: latest.current.judgements } }]);
      latest.current = undefined;
      setMoving(undefined);
      letGo.current?.();
      letGo.current = undefined;
    },
    save: (next, old) => edit([{ record: scenario.id, set: { judgements: replaced(next, old).judgements } }]),
  };
};
