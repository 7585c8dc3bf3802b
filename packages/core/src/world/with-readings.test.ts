import { describe, expect, test } from 'vitest';
import { createContext } from '../context.js';
import { factNow } from '../derive/fact-now.js';
import { evaluate } from '../evaluate/evaluate.js';
import { conclusionMarks } from '../evaluate/marks.js';
import { hashOfPassage } from '../model/hash-of-passage.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { recordSchemas } from '../model/record-schemas.js';
import {
  anAssessment,
  aWorld,
  day,
  edition,
  entry,
  event,
  type Fields,
  record,
} from '../testing/fixtures.js';
import { partsOf } from './facts.js';

const text = 'Loven trer i kraft straks.';
const told = { verification: 'S' as const, cite: { title: 'En avis' } };
const act = (fields: object = {}) =>
  entry('source', {
    id: 'act',
    ...told,
    events: [
      { ...event('2020-01-01', 'adopted'), ...told },
      { ...event('2020-01-01', 'inForce'), ...told, ...fields },
    ],
  });
const address = 'act@2020-01-01:inForce';
const saysOf = (source = act()) =>
  factNow(createContext(anAssessment(), aWorld(source), day('2026-12-01')), address)?.says ?? '';
const reading = (fields: Fields<'reading'> = {}) =>
  record('reading', {
    fact: address,
    result: 'says',
    on: '2026-12-01',
    place: '§ 6',
    passage: text,
    textHash: hashOfPassage(text),
    says: saysOf(),
    ...fields,
  });

const claim = record('claim', { id: 'holds', section: 'end', grounds: { source: 'act' } });
const end = record('section', { id: 'end', role: 'conclusion' });
const marksOf = (
  readings: readonly AssessmentRecord[],
  source = act(),
  asOf = '2026-12-01',
  knownAt?: string,
) =>
  conclusionMarks(
    evaluate(
      anAssessment(end, claim, ...readings),
      aWorld(source),
      day(asOf),
      knownAt === undefined ? undefined : day(knownAt),
    ),
  );
const markOf = (...all: Parameters<typeof marksOf>) => {
  const { facts } = marksOf(...all);
  return [facts[0]?.verification, facts[0]?.isEarlier === true ? 'earlier' : 'now'].join(' ');
};

test('each part of an entry has an address, and two events of a day are told apart', () => {
  const terms = entry('terms', {
    id: 'dpa',
    editions: [
      edition('2026-05', '2026-05-01', {
        clauses: [{ anchor: 'audit', title: { nb: 'A' }, text: { nb: 'A' } }],
      }),
    ],
  });
  expect([...partsOf(act()).keys()]).toEqual(['act', 'act@2020-01-01:adopted', address]);
  expect([...partsOf(terms).keys()]).toEqual(['dpa', 'dpa@2026-05', 'dpa@2026-05#audit']);
});

describe('a reading', () => {
  test('lifts the mark of the fact, with where, when and which text', () => {
    const [fact] = marksOf([reading()]).facts;
    expect(fact).toMatchObject({
      fact: address,
      verification: 'P',
      cite: { title: 'En avis', place: '§ 6', read: '2026-12-01', textHash: hashOfPassage(text) },
    });
    expect(marksOf([]).primary).toBe(0);
  });

  test.each<[string, string, ...Parameters<typeof marksOf>]>([
    ['of another event of the day lifts nothing', 'S now', [reading({ fact: 'act@2020-01-01:adopted' })]],
    ['lifts nothing before its day', 'S now', [reading()], act(), '2026-11-30'],
    ['lifts nothing for who could not know of it', 'S now', [reading()], act(), '2026-12-01', '2026-11-30'],
    [
      'of what the fact no longer says lifts nothing',
      'S now',
      [reading()],
      act({ text: { nb: 'Noe annet' } }),
    ],
    [
      'of a day that was moved since lifts nothing',
      'S now',
      [reading()],
      act({ date: '2020-01-01', precision: 'year' }),
    ],
    ['that does not find it lifts nothing', 'S now', [reading({ result: 'notFound' })]],
    [
      'that finds another thing makes the fact uncertain',
      'U now',
      [reading({ result: 'other', note: { nb: 'Den trer i kraft 2021' } })],
    ],
    [
      'holds until the text is another',
      'S earlier',
      [
        reading(),
        reading({
          id: 'seen',
          result: 'changed',
          on: '2026-12-02',
          textHash: 'b'.repeat(64),
          passage: undefined,
        }),
      ],
      act(),
      '2026-12-03',
    ],
    [
      'holds while the text that is seen is the same',
      'P now',
      [reading(), reading({ id: 'seen', result: 'changed', on: '2026-12-02' })],
      act(),
      '2026-12-03',
    ],
    [
      'anew of the later text holds again',
      'P now',
      [
        reading(),
        reading({
          id: 'seen',
          result: 'changed',
          on: '2026-12-02',
          textHash: 'b'.repeat(64),
          passage: undefined,
        }),
        reading({ id: 'again', on: '2026-12-03' }),
      ],
      act(),
      '2026-12-03',
    ],
    ['of a file that is not there lifts nothing', 'S now', [reading({ evidence: 'file' })]],
    [
      'of a file that is another than was read lifts nothing',
      'S now',
      [
        reading({ evidence: 'file' }),
        record('evidence', {
          id: 'file',
          of: ['holds'],
          file: { sha256: 'c'.repeat(64), type: 'pdf', size: 1 },
        }),
      ],
    ],
    [
      'of a file lifts the mark',
      'P now',
      [
        reading({ evidence: 'file', passage: undefined, textHash: 'c'.repeat(64) }),
        record('evidence', {
          id: 'file',
          of: ['holds'],
          file: { sha256: 'c'.repeat(64), type: 'pdf', size: 1 },
        }),
      ],
    ],
  ])('%s', (_, mark, ...asked) => {
    expect(markOf(...asked)).toBe(mark);
  });

  test.each([
    ['no place', { place: undefined }, 'place'],
    ['a place of blanks', { place: '  ' }, 'place'],
    ['neither passage nor file', { passage: undefined }, 'place'],
    ['a hash of another passage', { textHash: 'a'.repeat(64) }, 'textHash'],
    ['a front page for a sentence of content', { fact: 'act#§ 1', place: 'Forsiden' }, 'place'],
    ['something else without saying what', { result: 'other' as const }, 'note'],
  ])('with %s is refused', (_, fields, at) => {
    const found = recordSchemas.reading.safeParse({ ...reading(), ...fields });
    expect(found.error?.issues.map(({ path }) => path.join('.'))).toContain(at);
  });

  test('is of the words, however they are broken into lines', () => {
    expect(hashOfPassage('  Loven\ntrer \u00a0i kraft\r\nstraks. ')).toBe(hashOfPassage(text));
    expect(hashOfPassage('Loven trer i kraft')).not.toBe(hashOfPassage(text));
    expect(() => hashOfPassage('\ud800')).not.toThrow();
  });

  test('leaves the standing of what leans on the fact as it was', () => {
    const standings = ([[], [reading()]] as const).map(
      (readings) =>
        evaluate(anAssessment(end, claim, ...readings), aWorld(act()), day('2026-12-01')).claims[0]?.standing,
    );
    expect(new Set(standings).size).toBe(1);
  });
});

test('an act that was amended since one of its provisions was read was read in an earlier edition', () => {
  const provisions = [
    {
      ref: '§ 1',
      text: { nb: 'S' },
      verification: 'P' as const,
      cite: { title: 'Lovdata', place: '§ 1', read: '2026-01-01' },
    },
  ];
  const on = record('claim', { id: 'holds', section: 'end', grounds: { source: 'act', provision: '§ 1' } });
  const mark = (...events: ReturnType<typeof event>[]) =>
    conclusionMarks(
      evaluate(
        anAssessment(end, on),
        aWorld(
          entry('source', { id: 'act', provisions, events: [event('2020-01-01', 'inForce'), ...events] }),
        ),
        day('2026-12-01'),
      ),
    ).facts[0];
  expect(mark()).toMatchObject({ verification: 'P' });
  expect(mark(event('2025-01-01', 'amended'))).toMatchObject({ verification: 'P' });
  expect(mark(event('2026-06-01', 'amended'))).toMatchObject({ verification: 'S', isEarlier: true });
  expect(mark(event('2027-06-01', 'amended'))).toMatchObject({ verification: 'P' });
});
