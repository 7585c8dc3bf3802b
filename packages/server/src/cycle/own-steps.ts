import { fourEyesSteps, type OwnSteps, roles } from '@risikobilde/api';
import { acceptorsIn, authorsIn, isContent, officersIn, transition } from '@risikobilde/core';
import { norwegianDay } from '../base/clock.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { exceptionsActed, isExcepted } from './exceptions.js';
import { type About, readHands } from './read-hands.js';
import { aboutRisk, adviceCounted, type Writer } from './steps.js';
import { look, wholeOf } from './whole.js';

type Kept = OwnSteps['steps'][number] & { readonly isAbout: About };

/**
 * The steps that somebody may take by their roles and not now, because they wrote what these are about, or advised where they would
 * decide; and for who may approve, officers who also contributed. What refuses such a step (`takeSteps`) asks the same of the same records. Without logins nobody knows who writes, and nothing is kept.
 */
export const ownSteps = async (
  {
    auth,
    clock,
    db,
    releases,
    states,
    worlds,
  }: Pick<Services, 'auth' | 'db' | 'clock' | 'worlds' | 'states' | 'releases'>,
  { user, permitted }: Writer,
  row: AssessmentRow,
): Promise<OwnSteps> => {
  const { key, revision, head } = row;
  const { logins } = auth;
  const rightOf = (step: Kept['step']) => transition(step).right ?? 'releaseAssessment';
  const mine = fourEyesSteps.filter(
    (step) => permitted.includes(rightOf(step)) && logins?.maySayOfOwn(rightOf(step), roles) === false,
  );
  const [first] = mine;
  if (logins === undefined || first === undefined) return { revision, steps: [], excepted: [] };
  const state = await states.at(db, key, revision, head);
  const today = norwegianDay(clock.now());
  const whole = await wholeOf({ db, releases }, row, state, today);
  const seen = look(whole, await worlds.of(db, row), today, false);
  const { context } = seen;
  const all = mine.flatMap((step): readonly Kept[] =>
    step === 'acceptRisk'
      ? context.of('scenario').map(({ id }) => ({ step, scenario: id, isAbout: aboutRisk(context, id) }))
      : [{ step, isAbout: isContent }],
  );
  const read = await readHands(db, row, state, user.id);
  const asked = { ...read, advice: adviceCounted(seen) };
  const [advises, accepts] = [officersIn(asked, state.values()), acceptorsIn(asked, state.values())];
  const isLet = mine.includes('giveAdvice') && (await isExcepted(db, row, user, today));
  const steps = all.flatMap(({ step, scenario, isAbout }) =>
    (authorsIn(read.hands, isAbout).length > 0 && !logins.maySayOfOwn(rightOf(step), roles, isLet)) ||
    (step === 'giveAdvice' ? accepts : advises).has(user.id)
      ? [{ step, ...(scenario !== undefined && { scenario }) }]
      : [],
  );
  const policy = steps.length === 0 ? undefined : logins.forbiddenBy(rightOf(first));
  const excepted = mine.includes('approve')
    ? await exceptionsActed(db, row, state, async () => ({
        ...(await readHands(db, row, state)),
        advice: asked.advice,
      }))
    : [];
  return { revision, ...(policy !== undefined && { policy }), steps, excepted };
};
