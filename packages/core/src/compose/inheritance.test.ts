import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { finalRefusals } from '../evaluate/final-refusals.js';
import type { Evaluation } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import { aWorld, day, record, testDay } from '../testing/fixtures.js';
import { aService, platformRecords, releaseOf, stanceOn, testHash, withChange } from '../testing/platform.js';
import { compareReleases } from './compare-releases.js';
import { compose } from './compose.js';
import { confirm, confirmAll, standOn, takeStance } from './confirm.js';
import { createRelease, isIntact } from './release.js';
import { updateEffects } from './update-effects.js';

const world = aWorld();
const evaluated = (service: Assessment, release = releaseOf()): Evaluation =>
  evaluate(compose(service, release), world, testDay);
const standings = (evaluation: Evaluation) =>
  Object.fromEntries(evaluation.claims.map(({ id, standing }) => [id, standing]));
const found = (evaluation: Evaluation, rule: string) =>
  evaluation.findings.filter((finding) => finding.rule === rule).map(({ refs }) => refs[0]);

describe('a release', () => {
  it('is named by its content: the order of records means nothing, a changed letter does', () => {
    const hash = releaseOf().manifest.hash;
    expect(releaseOf(platformRecords().toReversed()).manifest.hash).toBe(hash);
    expect(releaseOf(withChange('keys', { title: { nb: 'Nøkler' } })).manifest.hash).not.toBe(hash);
    expect(isIntact(releaseOf(), testHash)).toBe(true);
  });
  it('that was altered by hand is not what its hash says', () => {
    const release = releaseOf();
    const records = release.records.map((one) =>
      one.id === 'keys' ? { ...one, origin: 'example' as const } : one,
    );
    expect(isIntact({ ...release, records }, testHash)).toBe(false);
  });
  it('gives owners nothing that is internal: neither the record, nor its id, nor what is nothing without it', () => {
    const hidden = platformRecords().map((one) =>
      one.id === 'encryption' ? { ...one, level: 'internal' as const } : one,
    );
    const text = JSON.stringify(releaseOf(hidden));
    expect(text).not.toContain('encryption');
    expect(text).toContain('"measure":"withheld"');
  });
});

describe('roles in a service’s chain', () => {
  it('turn round: the owner is controller, the operator processor, the supplier sub-processor', () => {
    const roles = evaluated(aService(releaseOf())).roles.filter(({ activity }) => activity === 'permits');
    expect(roles.map(({ party, role }) => [party, role])).toEqual([
      ['me', 'controller'],
      ['plat.operator', 'processor'],
      ['plat.provider', 'subprocessor'],
    ]);
  });
});

describe('stances', () => {
  it('an adapted statement reads as the service wrote it, and says which field is its own', () => {
    const service = aService(releaseOf(), {
      keys: { answer: 'adapt', reason: { nb: 'R' }, fields: { title: { nb: 'Våre nøkler' } } },
    });
    const { inheritance, records } = compose(service, releaseOf());
    expect(records.find(({ id }) => id === 'plat.keys')).toMatchObject({ title: { nb: 'Våre nøkler' } });
    expect(inheritance?.provenance.get('plat.keys')).toEqual({
      from: 'adapted',
      of: 'keys',
      fields: ['title'],
      isReworded: true,
    });
  });
  describe('what is found in an adapted statement', () => {
    // What the operator decides on; what the owner decides on is the owner's, below.
    const noBasis = withChange('services', {
      purposes: [{ text: { nb: 'Formål' }, bases: [] }],
      decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
    });
    const refusedOver = (fields: Readonly<Record<string, unknown>> | undefined): readonly string[] => {
      const release = releaseOf(noBasis);
      const service = aService(release, {
        ...(fields && { services: { answer: 'adapt', reason: { nb: 'R' }, fields } }),
      });
      return finalRefusals(evaluated(service, release))
        .filter(({ finding }) => finding.rule === 'activity-without-legal-basis')
        .map(({ finding }) => finding.at.record);
    };
    it.each([
      ['is the platform’s while nothing is adapted', undefined, []],
      ['is the platform’s where other words stand in another field', { retention: { nb: 'Ti år' } }, []],
      ['is the platform’s under another name', { title: { nb: 'Våre søknader' } }, []],
      [
        'is the service’s where it changed the field',
        { purposes: [{ text: { nb: 'Vårt' }, bases: [] }] },
        ['plat.services'],
      ],
      [
        'is the service’s where it changed what is processed',
        { data: [{ text: { nb: 'Helse' }, class: 'special' }] },
        ['plat.services'],
      ],
      [
        'is the service’s where it changed more than words, also beside words',
        { title: { nb: 'Våre' }, data: [{ text: { nb: 'Navn' }, class: 'ordinary' }] },
        ['plat.services'],
      ],
    ])('%s', (_, fields, expected) => {
      expect(refusedOver(fields)).toEqual(expected);
    });
  });
  it.each([
    ['the platform', 'studio', false],
    ['the service itself', 'services', true],
  ])(
    'a missing basis of what %s decides on is for it to mend, whatever words the service put beside it',
    (_, of, isItsOwn) => {
      const without = { purposes: [{ text: { nb: 'Formål' }, bases: [] }] };
      const release = releaseOf([
        ...withChange('services', without),
        record('activity', {
          id: 'studio',
          offer: { type: 'yours' },
          ...without,
          decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
        }),
      ]);
      const service = aService(release, {
        [of]: { answer: 'adapt', reason: { nb: 'R' }, fields: { retention: { nb: 'Ett år' } } },
      });
      const { findings, conclusion } = evaluated(service, release);
      const [finding] = findings.filter(
        ({ rule, at }) => rule === 'activity-without-legal-basis' && at.record === `plat.${of}`,
      );
      expect(conclusion.errorsOfPlatform?.includes(finding?.id ?? '') ?? false).toBe(!isItsOwn);
      expect(finalRefusals({ findings }).some((one) => one.finding === finding)).toBe(isItsOwn);
    },
  );
  it('a field that the kind does not have, or the id itself, cannot be adapted', () => {
    const service = aService(releaseOf(), {
      keys: { answer: 'adapt', reason: { nb: 'R' }, fields: { colour: 'red' } },
      encryption: { answer: 'adapt', reason: { nb: 'R' }, fields: { id: 'other' } },
    });
    expect(
      compose(service, releaseOf()).inheritance?.problems.map(({ stance, code }) => [stance, code]),
    ).toEqual([
      ['stance-encryption', 'no-such-field'],
      ['stance-keys', 'not-valid'],
    ]);
  });
  it('an own measure stands in the place of a rejected one, also under the platform’s premise', () => {
    const service = aService(releaseOf(), {
      encryption: { answer: 'reject', reason: { nb: 'R' }, replacedBy: ['own-measure'] },
    });
    const evaluation = evaluated(service);
    expect(standings(evaluation)['leans-safe']).toBe('supported');
    expect(evaluation.risks[0]?.effects.map(({ measure }) => measure)).toEqual(['own-measure']);
  });
  it('a rejected measure takes its effect with it, and what needs it is unsupported', () => {
    const evaluation = evaluated(
      aService(releaseOf(), { encryption: { answer: 'reject', reason: { nb: 'R' } } }),
    );
    expect(evaluation.risks[0]?.effects).toEqual([]);
    expect(standings(evaluation)['leans-safe']).toBe('fallen');
    expect(found(evaluation, 'rejected-without-replacement')).toEqual(['plat.encryption']);
  });
  it('that are missing are findings, and what leans on the unread is challenged', () => {
    const service = aService(releaseOf());
    const without = { ...service, records: service.records.filter(({ id }) => id !== 'stance-keys') };
    const evaluation = evaluated(without);
    expect(found(evaluation, 'stance-open')).toEqual(['plat.keys']);
    expect(standings(evaluation)).toMatchObject({ 'leans-keys': 'challenged', 'leans-safe': 'supported' });
  });
  it('merely adopting what is left to the owner is an error', () => {
    const evaluation = evaluated(aService(releaseOf(), { services: { answer: 'adopt' } }));
    expect(found(evaluation, 'yours-merely-adopted')).toEqual(['plat.services']);
  });
  it('two answers to one statement are a problem, and the same one counts in any order', () => {
    const service = aService(releaseOf());
    const twice = record('stance', { id: 'a-second', of: 'keys', answer: 'adopt' });
    for (const records of [
      [...service.records, twice],
      [twice, ...service.records],
    ])
      expect(compose({ ...service, records }, releaseOf()).inheritance?.problems[0]).toMatchObject({
        stance: 'stance-keys',
        code: 'answered-twice',
      });
  });
});

describe('the service’s own risk picture', () => {
  it('holds a harm to the platform’s people against its own, and never exceeds them', () => {
    // 100 of 1000 harmed, half with encryption; the service has 100 of the 1000.
    const [risk] = evaluated(aService(releaseOf())).risks;
    expect([risk?.initial.consequence.mid, risk?.current.consequence.mid]).toEqual([10, 5]);
    expect([risk?.shock, risk?.provenance]).toEqual([
      'plat.breach',
      { from: 'adapted', of: 'breach', fields: ['exposure'] },
    ]);
  });
  it('is missing when the service does not say whom it reaches', () => {
    const service = aService(releaseOf());
    const bare = {
      ...service,
      records: service.records.map((one) =>
        one.kind === 'assessment' ? { ...one, exposure: undefined } : one,
      ),
    };
    expect(found(evaluated(bare), 'exposure-missing')).toEqual(['service']);
    expect(found(evaluated(service), 'exposure-missing')).toEqual([]);
  });
});

describe('a new platform release', () => {
  const base = releaseOf();
  const next = releaseOf(
    withChange('safe', { text: { nb: 'Holder ikke lenger' }, restsOn: [{ measure: 'gone' }] }),
    '2',
  );
  const service = aService(base);

  it('challenges exactly what leans on the change, and lets it fall only when somebody has read it', () => {
    expect(standings(evaluated(service, base))).toMatchObject({
      'leans-safe': 'supported',
      'leans-own': 'supported',
    });
    const moved = standOn(service, next);
    const after = evaluated(moved, next);
    expect(standings(after)).toMatchObject({
      'leans-safe': 'challenged',
      'leans-keys': 'supported',
      'leans-own': 'supported',
    });
    expect(found(after, 'statement-unconfirmed')).toEqual(['plat.safe']);
    expect(after.tasks.map(({ claim }) => claim)).toContain('leans-safe');
    const read = confirm(moved, next, 'safe', { on: testDay, by: { nb: 'R' }, result: 'changed' });
    expect(standings(evaluated(read, next))['leans-safe']).toBe('fallen');
  });
  it('that withdraws a statement challenges too, until the withdrawal is confirmed', () => {
    const withdrawn = releaseOf(
      platformRecords().filter(({ id }) => id !== 'keys'),
      '2',
    );
    const moved = standOn(service, withdrawn);
    expect(standings(evaluated(moved, withdrawn))['leans-keys']).toBe('challenged');
    const read = confirmAll(moved, withdrawn, {
      on: testDay,
      by: { nb: 'R' },
      result: 'unchanged',
      because: { nb: 'B' },
    });
    expect(standings(evaluated(read, withdrawn))['leans-keys']).toBe('unsupported');
  });
  it('is compared three ways: record, field, word, own adaptation', () => {
    const changed = releaseOf(
      [
        ...withChange('keys', { title: { nb: 'Nye tiltak' } }).filter(
          ({ id }) => id !== 'safe' && id !== 'all-well',
        ),
        record('measure', { id: 'brand-new', offer: { type: 'provided' } }),
      ],
      '2',
    );
    const adapted = aService(base, {
      keys: { answer: 'adapt', reason: { nb: 'R' }, fields: { title: { nb: 'Våre' } } },
    });
    const rows = compareReleases(base, changed, adapted).rows.filter(({ type }) => type !== 'unchanged');
    expect(rows.map(({ of, type, collisions }) => [of, type, collisions])).toEqual([
      ['all-well', 'withdrawn', []],
      ['brand-new', 'new', []],
      ['keys', 'changedWhereAdapted', ['title']],
      ['safe', 'withdrawn', []],
    ]);
    expect(rows[2]?.fields).toMatchObject([
      { path: 'title.nb', before: 'Tiltak', after: 'Nye tiltak', language: 'nb' },
    ]);
  });
  it('tells before it is taken what it does to the conclusion, at once and when read', () => {
    const effects = updateEffects(base, next, service, world, testDay);
    const own = (moves: readonly { readonly id: string; readonly after?: unknown }[]) =>
      moves.filter(({ id }) => !id.startsWith('plat.')).map(({ id, after }) => [id, after]);
    expect(own(effects.atOnce.claims)).toEqual([['leans-safe', 'challenged']]);
    expect(own(effects.whenConfirmed.claims)).toEqual([['leans-safe', 'fallen']]);
    expect(effects.leaning.get('plat.safe')).toEqual(['leans-safe']);
  });
  it('keeps "unchanged, because" for good', () => {
    const moved = confirmAll(standOn(service, next), next, {
      on: day('2024-05-01'),
      by: { nb: 'R' },
      result: 'unchanged',
      because: { nb: 'Gjelder ikke oss' },
    });
    expect(stanceOn(moved, 'safe')?.confirmed.map(({ result, because }) => [result, because?.nb])).toEqual([
      ['taken', undefined],
      ['unchanged', 'Gjelder ikke oss'],
    ]);
    expect(stanceOn(moved, 'keys')?.confirmed).toHaveLength(1);
  });
});

it('a stance on what no release ever offered is a problem, not a withdrawal', () => {
  const service = takeStance(
    aService(releaseOf()),
    releaseOf(),
    { of: 'keys', answer: 'adopt' },
    { on: testDay, by: { nb: 'R' } },
  );
  const wrong = {
    ...service,
    records: [...service.records, record('stance', { id: 'wrong', of: 'nothing' })],
  };
  expect(compose(wrong, releaseOf()).inheritance?.problems.map(({ code }) => code)).toContain(
    'not-a-statement',
  );
});

it('an assessment that builds on nothing evaluates as before: no provenance anywhere', () => {
  const evaluation = evaluate({ schemaVersion: 1, records: platformRecords() }, world, testDay);
  expect(JSON.stringify(evaluation)).not.toMatch(/"provenance"|"inheritance"|"shock"|"exposure"/);
  expect(
    createRelease({ schemaVersion: 1, records: platformRecords() }, { version: '1', on: testDay }, testHash)
      .records,
  ).toHaveLength(platformRecords().length);
});
