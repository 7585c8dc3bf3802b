import type { Evaluation, LocalDate } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { today } from '../search-params.js';
import { useWorkbench } from '../data/context.js';
import { evaluateOnce, useHasRules, useUnderHand } from '../data/evaluate.js';

/** How long the hand must rest before the address follows; browsers slow down pages that rewrite it at every step. */
const restMs = 250;

/** The day under the hand: shown at once here, and in the address of the page when the hand rests. */
export const useDraggedDay = (): {
  readonly day: LocalDate;
  readonly setDay: (day: LocalDate) => void;
  /** While the hand holds on, the address and the page around stay still. */
  readonly hold: (held: boolean) => void;
  readonly evaluation: Evaluation;
  /** Whether that is of another day: what evaluates is on its way. */
  readonly isBehind: boolean;
} => {
  const { asOf, evaluation, assessmentOn, world } = useWorkbench();
  const navigate = useNavigate();
  const [day, setLocal] = useState<LocalDate>(asOf);
  const held = useRef(false);
  const latest = useRef(day);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setLocal(asOf);
    latest.current = asOf;
    return () => clearTimeout(timer.current);
  }, [asOf]);
  const hasRules = useHasRules();
  const shown = useUnderHand(day);
  const own = useMemo(
    () => (shown === evaluation.asOf ? evaluation : evaluateOnce(assessmentOn(shown), world, shown)),
    [shown, evaluation, assessmentOn, world, hasRules],
  );
  const settle = (next: LocalDate) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void navigate({
        to: '.',
        search: ({ dato: _old, ...rest }) => (next === today() ? rest : { ...rest, dato: next }),
        replace: true,
        resetScroll: false,
      });
    }, restMs);
  };
  const setDay = (next: LocalDate) => {
    setLocal(next);
    latest.current = next;
    if (!held.current) settle(next);
  };
  const hold = (now: boolean) => {
    held.current = now;
    if (!now && latest.current !== asOf) settle(latest.current);
  };
  return { day, setDay, hold, evaluation: own ?? evaluation, isBehind: own === undefined };
};
