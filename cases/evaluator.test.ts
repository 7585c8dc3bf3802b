import { compose } from '@risikobilde/core';
import { anyStep, expectSameBytes } from '@risikobilde/core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const steps = fc.array(anyStep, { minLength: 1, maxLength: 8 });
const few = { numRuns: 15 };

test('the case is evaluated to the same bytes after any edits and days as by itself', () => {
  const { assessment } = shippedCase('altinn3');
  fc.assert(fc.property(steps, (some) => expectSameBytes(assessment, world, some)), few);
});

test('so is a service on it, composed anew after each edit', () => {
  const { assessment, platform } = shippedCase('altinn3-service');
  const release = platform?.release ?? expect.fail();
  fc.assert(
    fc.property(steps, (some) => expectSameBytes(assessment, world, some, (own) => compose(own, release))),
    few,
  );
});
