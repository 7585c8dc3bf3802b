import {
  applyEdit,
  type Assessment,
  type AssessmentRecord,
  createRelease,
  type LocalDate,
  recordSchemas,
  type Release,
  type RequestedChange,
  stateOf,
} from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { answerTo, keepAnswer, keepOldText, standOnRelease, stancesBy, withMove } from './stance-changes.js';

const day = '2026-03-01' as LocalDate;
const hash = (text: string): string =>
  Array.from(text)
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xfffffff, 7)
    .toString(16)
    .padStart(64, '0');
const measure = (id: string, nb: string) =>
  recordSchemas.measure.parse({
    kind: 'measure',
    id,
    title: { nb },
    description: { nb },
    type: 'technical',
    states: [{ state: 'implemented' }],
    owner: { nb: 'Drift' },
    offer: { type: 'provided' },
  }) as AssessmentRecord;
const head = (id: string, type: 'platform' | 'service') =>
  recordSchemas.assessment.parse({
    kind: 'assessment',
    id,
    title: { nb: id },
    subject: { type, name: { nb: id }, operator: 'me' },
    alternatives: [{ id: 'only', name: { nb: 'Den' }, role: 'chosen' }],
    scale: 'risk-5x5',
    changeLog: [],
  }) as AssessmentRecord;
const releaseOf = (version: string, ...records: readonly AssessmentRecord[]): Release =>
  createRelease(
    { schemaVersion: 1, records: [head('plat', 'platform'), ...records] },
    { version, on: day },
    hash,
  );

const base = releaseOf('1', measure('keys', 'Nøkler'), measure('logs', 'Logger'));
const newer = releaseOf('2', measure('keys', 'Nye nøkler'), measure('backup', 'Kopi'));
const by = { nb: 'Rådgiver' };
const service = (records: readonly AssessmentRecord[]): Assessment => ({ schemaVersion: 1, records });
const edited = (records: readonly AssessmentRecord[], changes: readonly RequestedChange[]) => [
  ...applyEdit(stateOf(records), changes).state.values(),
];
const standing = service(edited([head('mine', 'service')], [standOnRelease('mine', base)]));
const after = (own: Assessment, changes: readonly RequestedChange[]) => service(edited(own.records, changes));
const adopted = ['keys', 'logs'].reduce(
  (own, of) => after(own, [answerTo({ own, base, on: day, by }, of, { answer: 'adopt' })]),
  standing,
);
const standsOn = (own: Assessment) => {
  const found = own.records.find(({ kind }) => kind === 'assessment');
  return found?.kind === 'assessment' ? found.buildsOn?.release : undefined;
};

describe('an answer to a statement', () => {
  it('is a new stance the first time, read as the release has it', () => {
    expect(stancesBy(adopted).get('keys')).toMatchObject({
      answer: 'adopt',
      confirmed: [{ release: base.manifest.hash, result: 'taken', by }],
    });
    for (const record of adopted.records)
      expect(recordSchemas[record.kind].safeParse(record).success).toBe(true);
  });
  it('may become another one, and what was written under it stays', () => {
    const rejected = after(adopted, [
      answerTo({ own: adopted, base, on: day, by }, 'keys', { answer: 'reject', reason: { nb: 'Egne' } }),
    ]);
    expect(
      stancesBy(rejected)
        .get('keys')
        ?.confirmed.map(({ result }) => result),
    ).toEqual(['taken', 'changed']);
    const back = after(rejected, [
      answerTo({ own: rejected, base, on: day, by }, 'keys', { answer: 'adopt' }),
    ]);
    expect(stancesBy(back).get('keys')).not.toHaveProperty('reason');
    expect(stancesBy(back).get('keys')?.confirmed).toHaveLength(3);
  });
  it('is kept as unchanged only with its reason', () => {
    const kept = after(
      adopted,
      keepAnswer({ own: adopted, base, newer, on: day, by }, 'keys', { nb: 'Likt' }),
    );
    expect(stancesBy(kept).get('keys')?.confirmed.at(-1)).toMatchObject({
      release: newer.manifest.hash,
      result: 'unchanged',
      because: { nb: 'Likt' },
    });
  });
});

describe('going through a newer release', () => {
  it('moves the service with the last statement, and not before', () => {
    let own = adopted;
    for (const step of [
      () => keepAnswer({ own, base, newer, on: day, by }, 'keys'),
      () => keepAnswer({ own, base, newer, on: day, by }, 'logs', { nb: 'Har egne' }),
      () => [answerTo({ own, base, newer, on: day, by }, 'backup', { answer: 'adopt' })],
    ]) {
      expect(standsOn(own)).toBe(base.manifest.hash);
      own = after(own, withMove({ own, base, newer, on: day, by }, step()));
    }
    expect(standsOn(own)).toBe(newer.manifest.hash);
  });
});

it('the old text is kept as the service’s own in the fields that the release changed, and in no other', () => {
  const [shown] = base.records.filter(({ id }) => id === 'keys');
  const row = { fields: [{ path: 'title.nb' }, { path: 'description.nb' }, { path: 'offer' }] };
  expect(keepOldText(row, shown, { nb: 'Bedre' })).toEqual({
    answer: 'adapt',
    reason: { nb: 'Bedre' },
    fields: { title: { nb: 'Nøkler' }, description: { nb: 'Nøkler' } },
  });
  expect(keepOldText({ fields: [{ path: 'offer' }] }, shown, { nb: 'Bedre' })).toBeUndefined();
});
