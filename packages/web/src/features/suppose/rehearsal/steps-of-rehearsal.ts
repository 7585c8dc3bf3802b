import type { Language, RecordOf, Sayable } from '@risikobilde/core';
import type { SupposedEffect } from '@risikobilde/core/argument';
import { tasksOf } from '../effect-rows.js';

type Parts = Pick<RecordOf<'rehearsal'>, 'roles' | 'steps'>;

type Said = {
  readonly language: Language;
  readonly text: (said: Sayable) => string;
  /** The first step, of whoever leads. */
  readonly confirm: string;
  readonly lead: string;
  readonly lookAgain: (name: string) => string;
  /** The last one. */
  readonly tell: string;
};

/** The steps of a rehearsal from what a supposition opens: to confirm it, each task of its role, and to tell those concerned. */
export const stepsOfRehearsal = (effect: SupposedEffect, said: Said): Parts => {
  const { language, text, confirm, lead, lookAgain, tell } = said;
  const claims = new Map(effect.after.claims.map((claim) => [claim.id, claim.text]));
  const step = (what: string, role: string): Parts['steps'][number] => ({
    what: { [language]: what },
    role: { [language]: role },
  });
  const tasks = tasksOf(effect.change).map(({ claim, owner }) => {
    const name = claims.get(claim);
    return step(lookAgain(name === undefined ? claim : text(name)), text(owner));
  });
  const steps = [step(confirm, lead), ...tasks, step(tell, lead)];
  const roles = [...new Set(steps.map(({ role }) => role[language] ?? lead))];
  return { roles: roles.map((role) => ({ role: { [language]: role } })), steps };
};
