import { english } from './testing/english.js';
import { describe, expect, it } from 'vitest';
import { checkRecords, checkRecordsInParts, type RecordProblem } from './check-records.js';
import { parseAssessmentFolder } from './parse-assessment.js';
import { parseWorldFolder } from './parse-world.js';
import { smallAssessment } from './testing/small-assessment.js';
import { smallWorld } from './testing/small-world.js';

type Fields = Readonly<Record<string, unknown>>;

const parsed = parseAssessmentFolder(smallAssessment);
const world = parseWorldFolder(smallWorld);
if (!parsed.ok || !world.ok) throw new Error('the small assessment is broken');
const base = new Map<string, Fields>(
  parsed.value.assessment.records.map((record) => [record.id, { ...record }]),
);

const check = (changes: Readonly<Record<string, Fields | undefined>>) => {
  const records = new Map(base);
  for (const [id, fields] of Object.entries(changes)) {
    if (fields === undefined) records.delete(id);
    else records.set(id, { ...records.get(id), ...fields });
  }
  return checkRecords(records, {
    world: world.value,
    rules: ['a-rule'],
    changed: new Set(Object.keys(changes)),
    isSomethingGone: true,
  });
};
/** A problem as its reader sees it in English. */
type Said = Omit<RecordProblem, 'message' | 'hint'> & { readonly message: string; readonly hint?: string };

const problemsOf = (changes: Readonly<Record<string, Fields | undefined>>): readonly Said[] => {
  const checked = check(changes);
  return checked.ok
    ? []
    : checked.problems.map(({ message, hint, ...rest }) => ({
        ...rest,
        message: english(message),
        ...(hint && { hint: english(hint) }),
      }));
};

describe('records that somebody edits', () => {
  it('are an assessment when the files they were read from are', () => {
    const all = Object.fromEntries([...base].map(([id]) => [id, {}]));
    const checked = check(all);
    expect(checked.ok && [...checked.records.values()]).toEqual(parsed.value.assessment.records);
  });

  it('with a text over its bound are refused for that alone: it takes long to read on in it', () => {
    const section = [...base.values()].find(({ kind }) => kind === 'section');
    const body = { nb: '[lov](source:nowhere) '.repeat(20_000) };
    expect(problemsOf({ [String(section?.['id'])]: { body } }).map(({ code }) => code)).toEqual([
      'markdown-too-large',
    ]);
  });

  it('are looked at one at a time, so that whoever does it can let others in between', () => {
    const party = (at: number) => ({
      kind: 'party',
      id: `party-${at}`,
      name: { nb: 'x' },
      type: 'company',
      country: 'NO',
    });
    const records = new Map([
      ...base,
      ...Array.from({ length: 50 }, (_, at) => [`party-${at}`, party(at)] as const),
    ]);
    const changed = new Set(Array.from({ length: 50 }, (_, at) => `party-${at}`));
    const parts = checkRecordsInParts(records, { world: world.value, changed, isSomethingGone: false });
    let stops = 0;
    while (parts.next().done !== true) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(2 * changed.size);
  });

  it('get hints for the first of hundreds of faults, and each fault is told all the same', () => {
    const parties = Array.from({ length: 100 }, (_, at): [string, Fields] => [
      `party-${at}`,
      {
        kind: 'party',
        id: `party-${at}`,
        name: { nb: 'x' },
        type: 'company',
        country: 'NO',
        parent: `partj-${at}`,
      },
    ]);
    const problems = problemsOf(Object.fromEntries(parties));
    expect(problems).toHaveLength(100);
    expect(problems.filter(({ hint }) => hint !== undefined)).toHaveLength(20);
  });

  it.each([
    ['provider', 'providr', true],
    ['a-long-name-of-a-supplier-of-something', 'a-long-name-of-a-supplier-of-nothing', true],
    // A third of its letters, and yet no slip.
    ['a-long-name-of-a-supplier-of-something', 'a-long-name-of-other-things-than-those', false],
    ['ab', 'ba', true],
  ])('that refer to %s as %s get a hint where it can have been meant: %s', (id, typed, isMeant) => {
    const party = { kind: 'party', name: { nb: 'x' }, type: 'company', country: 'NO' };
    const problems = problemsOf({ [id]: { ...party, id }, other: { ...party, id: 'other', parent: typed } });
    expect(problems.map(({ hint }) => hint)).toEqual([isMeant ? `did you mean "${id}"?` : undefined]);
  });

  it('get the defaults of their schema', () => {
    const { level, ...digdir } = base.get('digdir') ?? {};
    const checked = check({ new: { ...digdir, id: 'new' } });
    expect(level).toBe('public');
    expect(checked.ok && checked.records.get('new')).toMatchObject({ level: 'public' });
  });

  it.each<[string, Readonly<Record<string, Fields | undefined>>, Partial<Said>]>([
    [
      'a reference to nothing',
      { inbox: { decides: [{ party: 'digdirr', what: ['purpose'] }] } },
      {
        code: 'unknown-reference',
        record: 'inbox',
        field: 'decides.0.party',
        hint: 'did you mean "digdir"?',
      },
    ],
    [
      'a reference to a record of another kind',
      { inbox: { decides: [{ party: 'approval', what: ['purpose'] }] } },
      {
        code: 'reference-of-wrong-kind',
        record: 'inbox',
        field: 'decides.0.party',
        message: 'decides[1].party: found "approval", a measure; allowed: the id of a party',
      },
    ],
    [
      'a record gone that others refer to',
      { provider: undefined },
      { code: 'unknown-reference', record: 'dpf-covers-provider', field: 'restsOn.1.certification.party' },
    ],
    ['an unknown field', { digdir: { nam: 'x' } }, { code: 'unknown-field', record: 'digdir', field: 'nam' }],
    ['a wrong type', { digdir: { name: 7 } }, { code: 'wrong-type', record: 'digdir', field: 'name' }],
    [
      'an unknown kind',
      { digdir: { kind: 'partty' } },
      { code: 'unknown-kind', record: 'digdir', hint: 'did you mean "party"?' },
    ],
    [
      'a check digit that is wrong',
      { digdir: { orgNumber: '991825828' } },
      { code: 'organisation-number', field: 'orgNumber' },
    ],
    [
      'a party that owns itself',
      { provider: { parent: 'provider' } },
      { code: 'circular-grounds', record: 'provider' },
    ],
    [
      'world data that is not there',
      { small: { scale: 'risk-5x6' } },
      { code: 'unknown-world-reference', field: 'scale' },
    ],
    [
      'a chapter that refers to nothing',
      { conclusion: { body: { nb: 'Se [x](record:inboxx)' } } },
      { code: 'unknown-reference', record: 'conclusion', field: 'body.nb', hint: 'did you mean "inbox"?' },
    ],
    [
      'HTML in a chapter',
      { conclusion: { body: { nb: 'Se <b>' } } },
      { code: 'html-in-markdown', field: 'body.nb' },
    ],
    ['no assessment record', { small: undefined }, { code: 'assessment-missing' }],
  ])('are refused with %s, and the answer names record and field', (_, changes, expected) => {
    expect(problemsOf(changes)).toContainEqual(expect.objectContaining(expected));
  });

  it('speak of no line of any file, since there is none', () => {
    const twice = problemsOf({
      small: { alternatives: [0, 1].map(() => ({ id: 'onprem', name: { nb: 'x' }, role: 'other' })) },
    });
    for (const { message } of twice) expect(message).not.toMatch(/line|\n|:1/);
    expect(twice.map(({ code }) => code)).toContain('duplicate-id');
  });
});
