import { createHash } from 'node:crypto';
import { createRelease, evaluate, type Kind, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { formatIds, publish, supportPack } from '@risikobilde/publish';
import { describe, expect, it } from 'vitest';
import { jobText, unpacked } from '../../packages/publish/test/fixture.js';
import { poisoned } from '../../packages/publish/test/poison.js';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment: whole } = shippedCase('altinn3');
const asOf = parseLocalDate('2026-11-24') ?? expect.fail();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whose word is found in what the public reads of the case, and in what goes to those who build on it. */
const foundIn = (isSecret: (record: { readonly id: string; readonly kind: Kind }) => boolean): readonly string[] => {
  const { assessment, poisons } = poisoned(whole, isSecret);
  const evaluation = evaluate(assessment, world, asOf);
  const risk = evaluateRisk(assessment, world, asOf, { draws: 500 });
  const { files } = publish(assessment, world, evaluation, {
    format: formatIds,
    languages: ['nb'],
    level: 'public',
    risk,
    typeset: jobText,
  });
  const release = createRelease(assessment, { version: '2.6', on: asOf }, hash);
  const pack = supportPack(release, world, evaluation, { format: 'markdown', languages: ['nb'] });
  const texts = [...files, ...pack].map((file) => `${file.path}\n${unpacked(file)}`);
  const found = new Set(texts.flatMap((text) => text.match(/gift\d{5}x/g) ?? []));
  return poisons.filter((poison) => found.has(poison));
};

/** Milliseconds: every format of a whole case on a busy machine. */
const atMost = 180_000;

describe('what is internal in the case', () => {
  it.each(['measure', 'party'] as const)(
    'is nowhere in print when every %s is',
    (kind) => {
      expect(foundIn((record) => record.kind === kind)).toEqual([]);
    },
    atMost,
  );

  it('is nowhere in print when every third record is', () => {
    const ids = whole.records.flatMap(({ id, kind }) => (kind === 'assessment' ? [] : [id]));
    const secret = new Set(ids.filter((_, index) => index % 3 === 0));
    expect(foundIn(({ id }) => secret.has(id))).toEqual([]);
  }, atMost);
});
