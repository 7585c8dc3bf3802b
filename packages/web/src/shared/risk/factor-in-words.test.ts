import { describe, expect, it } from 'vitest';
import { factorInWords } from './factor-in-words.js';

describe('what a factor on a scenario says', () => {
  it('is how much less, from the weakest to the strongest effect', () => {
    expect(factorInWords([0.2, 0.6])).toEqual({ as: 'less', least: 40, most: 80 });
  });

  it('is one figure when it is known exactly', () => {
    expect(factorInWords(0.5)).toEqual({ as: 'less', least: 50, most: 50 });
  });

  it('is nothing at one', () => {
    expect(factorInWords(1)).toEqual({ as: 'none' });
  });

  it('is not said to be less when it may make things worse', () => {
    expect(factorInWords([0.8, 1.3])).toEqual({ as: 'times', low: 0.8, high: 1.3 });
  });
});
