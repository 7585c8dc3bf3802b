import { addDays, canonicalJson, evaluate, packJson, parseLocalDate, unpackJson } from '@risikobilde/core';
import { evaluateWithTolerance, toleranceOf } from '@risikobilde/core/risk';
import { law } from '@risikobilde/core/testing/property';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const from = parseLocalDate('2019-01-01') ?? expect.fail();

test.each(['altinn3', 'altinn3-service'] as const)(
  'on any day a page of %s makes of the same records the bytes that it was sent',
  (name) => {
    const { platform, assessment: own } = shippedCase(name);
    const assessment = platform?.composed ?? own;
    law(
      [fc.nat(365 * 10)],
      (n) => {
        const day = addDays(from, n);
        const sent = JSON.stringify(packJson(evaluateWithTolerance(assessment, world, day, day)));
        const shown = unpackJson(JSON.parse(sent) as unknown[]);
        const made = evaluate(assessment, world, day, undefined, toleranceOf(assessment, world, day));
        expect(canonicalJson(shown)).toBe(canonicalJson(made));
        expect(sent.length).toBeLessThan(canonicalJson(made).length / 2);
      },
      0.1,
    );
  },
);
