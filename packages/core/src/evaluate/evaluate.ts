import type { Evaluation } from '../evaluation.js';
import { recordRules } from '../rules/index.js';
import { type Asked, claimsIn, evaluateBy, evaluationIn, prepareBy, type Prepared } from './evaluate-by.js';
import { remembering } from './remember.js';

/**
 * Evaluates an assessment against the world on one day. Pure: the same arguments give the same result, whatever the
 * order of records. `knownAt` asks what could be known on another day than the one evaluated. `tolerance` is what the limits of
 * what is accepted come to (`toleranceOf` of `core/risk`, which loads the engine of distributions); without it a limit that is
 * set is found not to have been computed.
 */
export const evaluate = (...asked: Asked): Evaluation => evaluateBy(recordRules, ...asked);

/**
 * `evaluate` for whoever asks again after an edit or on another day: it remembers the last evaluation, and works out anew what read something
 * that is other than it was. The same arguments give the same bytes as `evaluate`, whatever was asked before.
 */
export const createEvaluator = () => remembering((context) => evaluationIn(context, recordRules));

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepare = (...asked: Asked): Prepared => prepareBy(recordRules, ...asked);

/** How every claim stands on a day, with its argument, for whoever asks of many days: the claims of `evaluate`, remembered as `createEvaluator` does. */
export const createClaimsReader = () => remembering((context) => claimsIn(context, recordRules));
