import { lazyPart } from '../../lazy-part.js';

/** What readers have said of a record, beside its comments: fetched when there is any place for it. */
export const FeedbackHere = lazyPart(async () => (await import('./feedback-list.js')).FeedbackList);
