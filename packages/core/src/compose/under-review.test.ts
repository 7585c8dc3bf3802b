import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import type { Assessment } from '../model/assessment.js';
import { aWorld, day, record, testDay } from '../testing/fixtures.js';
import { aService, platformRecords, releaseOf, withChange } from '../testing/platform.js';
import { compose } from './compose.js';
import { confirm, confirmAll, standOn, takeStance } from './confirm.js';
import { contentToRead, unreadOf } from './under-review.js';

const world = aWorld();
const base = releaseOf();
const newer = releaseOf(
  [
    ...withChange('safe', { text: { nb: 'Holder ikke lenger' }, restsOn: [{ measure: 'gone' }] }).filter(
      ({ id }) => id !== 'keys',
    ),
    record('measure', { id: 'brand-new', offer: { type: 'provided' } }),
  ],
  '2',
);
const service = aService(base);
const reader = { on: day('2024-05-01'), by: { nb: 'R' } };
const read = { ...reader, result: 'changed' } as const;
const evaluated = (of: Assessment) => evaluate(compose(of, base, newer), world, testDay);
const standings = (of: Assessment) =>
  Object.fromEntries(evaluated(of).claims.map(({ id, standing }) => [id, standing]));
const textOf = (of: Assessment, id: string): unknown => {
  const found = compose(of, base, newer).records.find((one) => one.id === id);
  return found && 'text' in found ? found.text.nb : undefined;
};

describe('a service with a newer platform release to go through', () => {
  it('says what it said, with exactly what leans on a change or a withdrawal challenged', () => {
    expect(standings(service)).toMatchObject({
      'leans-safe': 'challenged',
      'leans-keys': 'challenged',
      'leans-own': 'supported',
    });
    expect(textOf(service, 'plat.safe')).toBe(textOf(standOn(service, base), 'plat.safe'));
    expect(textOf(service, 'plat.safe')).not.toBe('Holder ikke lenger');
    expect(evaluated(service).inheritance?.newer?.version).toBe('2');
  });
  it('has to read what is changed, new and withdrawn, and nothing else', () => {
    expect(unreadOf(service, base, newer)).toEqual(['brand-new', 'keys', 'safe']);
    expect(contentToRead(newer, 'keys')).toBe('withdrawn');
  });
  it('takes each statement as the release has it when it is read, and no sooner', () => {
    const half = confirm(service, newer, 'safe', read);
    expect(textOf(half, 'plat.safe')).toBe('Holder ikke lenger');
    expect(standings(half)).toMatchObject({ 'leans-safe': 'fallen', 'leans-keys': 'challenged' });
    expect(unreadOf(half, base, newer)).toEqual(['brand-new', 'keys']);
  });
  it('with everything read is what it is when it stands on the newer release', () => {
    const answered = takeStance(
      confirmAll(standOn(service, newer), newer, { ...reader, result: 'unchanged', because: { nb: 'B' } }),
      newer,
      { of: 'brand-new', answer: 'adopt' },
      reader,
    );
    const before = standOn(answered, base);
    expect(unreadOf(before, base, newer)).toEqual([]);
    const under = evaluated(before);
    const { inheritance: _, ...moved } = evaluate(compose(standOn(before, newer), newer), world, testDay);
    expect(under).toMatchObject(JSON.parse(JSON.stringify(moved)) as object);
  });
  it('need not answer what was withdrawn before anybody answered it', () => {
    const without = { ...service, records: service.records.filter(({ id }) => id !== 'stance-keys') };
    expect(unreadOf(without, base, newer)).toEqual(['brand-new', 'safe']);
  });
  it('a record that is no longer offered is read as withdrawn', () => {
    const { offer: _, ...bare } = platformRecords().find(({ id }) => id === 'keys') as { offer?: unknown };
    const unoffered = releaseOf(
      platformRecords().map((one) => (one.id === 'keys' ? (bare as typeof one) : one)),
      '3',
    );
    expect(unreadOf(service, base, unoffered)).toEqual(['keys']);
    expect(unreadOf(confirm(service, unoffered, 'keys', read), base, unoffered)).toEqual([]);
  });
});
