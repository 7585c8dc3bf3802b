import { type Assessment, type Evaluation, evaluate, type LocalDate, type World } from '@risikobilde/core';

/** As many days as a hand passes on its way over the time line and back. */
const most = 100;

let known: { readonly key: readonly unknown[]; readonly byDay: Map<LocalDate, Evaluation> } | undefined;

/**
 * Evaluates on a day, once for the same records and world. React begins a drawing anew when the day moves on under it and
 * throws away what it had worked out; without this, a hand that does not rest would get no picture at all.
 */
export const evaluateOnce = (assessment: Assessment, world: World, day: LocalDate): Evaluation => {
  // The parts and not the whole: who asks puts the whole together anew each time.
  const key = [assessment.records, assessment.inheritance, world];
  if (!known || known.key.some((part, k) => part !== key[k])) known = { key, byDay: new Map() };
  const { byDay } = known;
  const before = byDay.get(day);
  if (before) return before;
  const made = evaluate(assessment, world, day);
  if (byDay.size >= most) byDay.clear();
  byDay.set(day, made);
  return made;
};
