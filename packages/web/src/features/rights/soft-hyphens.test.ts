import { describe, expect, it } from 'vitest';
import { softHyphens } from './soft-hyphens.js';

describe('article names in narrow columns', () => {
  it('may be divided inside long words, with the letters as they were', () => {
    const divided = softHyphens('Dataportabilitet for opplysningene');
    expect(divided).toBe('Data\u00adportabilitet for opplys\u00adningene');
    expect(divided.replaceAll('\u00ad', '')).toBe('Dataportabilitet for opplysningene');
  });
});
