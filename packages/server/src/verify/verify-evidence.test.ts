import { type AssessmentRecord, stateOf } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { describe, expect, it } from 'vitest';
import { verifyEvidence } from './verify-evidence.js';

type File = Parameters<typeof verifyEvidence>[1][number];
const [hash, other] = ['a', 'b'].map((sign) => sign.repeat(64)) as [string, string];
const said = { sha256: hash, type: 'pdf', size: 7 };
const state = stateOf([record('evidence', { id: 'file', file: said } as never) as AssessmentRecord]);
const kept: File = { assessment: '1', hash, size: 7, type: 'pdf', erased: null, computed: hash, length: 7 };
const found = (files: readonly File[], of = state) => verifyEvidence(of, files).map(({ code }) => code);

describe('a file that a record leans on', () => {
  it('is nothing to speak of where it is what it was', () => {
    expect(found([kept])).toEqual([]);
    expect(found([kept], new Map())).toEqual([]);
  });

  it.each([
    ['its bytes are others', { computed: other }, ['evidence']],
    ['its bytes are gone', { computed: null, length: null }, ['evidence']],
    ['it is longer than it says', { length: 8 }, ['evidence']],
    ['it says another size', { size: 8 }, ['evidence', 'evidence-said']],
    ['it says another type', { type: 'html' }, ['evidence-said']],
    ['it stands under another hash', { hash: other }, ['evidence', 'evidence-missing']],
    ['it is said to be erased', { erased: '2026-11-27' }, ['evidence-erased']],
  ] as const)('is told of where %s', (_, changed, codes) => {
    expect(found([{ ...kept, ...changed }])).toEqual(codes);
  });

  it('is told of where it is not there', () => {
    expect(found([])).toEqual(['evidence-missing']);
  });
});
