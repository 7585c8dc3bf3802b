import { fourEyesSteps, type OwnSteps, roles } from '@risikobilde/api';
import { createContext, isCovered, transition } from '@risikobilde/core';
import { norwegianDay } from '../clock.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { type About, lastWritersOf } from './last-writer.js';
import { aboutRisk, type Writer, wholeOf } from './steps.js';

type Kept = OwnSteps['steps'][number] & { readonly isAbout: About };

/**
 * The steps that somebody may take by their roles and not now, because they wrote the last change of what these are about. What refuses
 * such a step (`takeSteps`) asks the same of the same records. Without logins nobody knows who writes, and nothing is kept.
 */
export const ownSteps = async (
  { auth, clock, db, releases, states, worlds }: Services,
  { user, permitted }: Writer,
  row: AssessmentRow,
): Promise<OwnSteps> => {
  const { key, revision, head } = row;
  const { logins } = auth;
  const rightOf = (step: Kept['step']) => transition(step).right ?? 'releaseAssessment';
  const asked = fourEyesSteps.filter(
    (step) => permitted.includes(rightOf(step)) && logins?.maySayOfOwn(rightOf(step), roles) === false,
  );
  const [first] = asked;
  if (logins === undefined || first === undefined) return { revision, steps: [] };
  const state = await states.at(db, key, revision, head);
  const today = norwegianDay(clock.now());
  const whole = await wholeOf({ db, releases }, row, state, today);
  const context = createContext(whole, await worlds.of(db, row), today);
  const all = asked.flatMap((step): readonly Kept[] =>
    step === 'acceptRisk'
      ? context.of('scenario').map(({ id }) => ({ step, scenario: id, isAbout: aboutRisk(context, id) }))
      : [{ step, isAbout: step === 'approve' ? isCovered.approval : isCovered.advice }],
  );
  const writers = await lastWritersOf(
    db,
    key,
    revision,
    state,
    all.map(({ isAbout }) => isAbout),
  );
  const steps = all.flatMap(({ step, scenario }, at) =>
    writers[at] === user.id ? [{ step, ...(scenario !== undefined && { scenario }) }] : [],
  );
  const policy = steps.length === 0 ? undefined : logins.forbiddenBy(rightOf(first));
  return { revision, ...(policy !== undefined && { policy }), steps };
};
