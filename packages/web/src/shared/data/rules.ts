import { createClaimsReader, createEvaluator } from '@risikobilde/core';

// Each remembers what it was asked last: after an edit or along days only what is another is worked out anew.
export const evaluate = createEvaluator();
export const claimsOn = createClaimsReader();
