import { say } from '@risikobilde/words/all';
import { compose, evaluate, isLocalDate, type Library, type LocalDate } from '@risikobilde/core';
import { releaseOf } from '@risikobilde/core/testing';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../test/shipped-words.js';
import { layout, metadata, model, policy, smallApp } from '../../test/small-app.js';
import { checkWorldReferences, parseAssessmentFolder, type SourceFile } from '@risikobilde/files';
import { type Answers, diffImport, storedImport } from '../diff-import.js';
import { altinnAppImporter, type ImportedApp } from '../import-altinn-app.js';
import { parseStoredImport } from '../stored-import.js';
import { draftAssessment } from './draft-assessment.js';

const world = shippedWorld();
const library: Library = {
  items: (
    [
      ['a-lawful', 'legalBasis'],
      ['a-necessary', 'necessity'],
      ['a-processors', 'agreements'],
      ['a-transfers', 'transfers'],
      ['a-judged', 'scenariosJudged'],
    ] as const
  ).map(([id, ground]) => ({
    kind: 'argument',
    id,
    edition: '2026-11',
    text: { nb: id },
    why: { nb: 'Fordi' },
    grounds: [ground],
    sources: [],
    earlier: [],
  })),
};
const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(text);
  return text;
};
const imported = (parts: Parameters<typeof smallApp>[0] = {}): ImportedApp => {
  const result = altinnAppImporter.read(smallApp(parts), { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const paths = ['barn.fnr', 'barn.diagnose', 'soker.epost'] as const;
const app = imported({
  'App/models/skjema.schema.json': model(...paths),
  'App/ui/layouts/side.json': layout(...paths),
  'App/config/authorization/policy.xml': policy([{ roles: ['A0239'] }], 1),
  'App/models/skjema.prefill.json': { DSF: { SSN: 'barn.fnr' } },
});
const read = (files: readonly SourceFile[]) => {
  const parsed = parseAssessmentFolder(files.filter(({ path }) => !path.endsWith('.json')));
  if (!parsed.ok)
    throw new Error(
      parsed.problems.map(({ path, line, message }) => `${path}:${line} ${say(message, 'en')}`).join('\n'),
    );
  expect(checkWorldReferences(parsed.value.folder, world)).toEqual([]);
  const activity = parsed.value.assessment.records.find((record) => record.kind === 'activity');
  if (activity?.kind !== 'activity') throw new Error('no activity');
  return { activity, records: parsed.value.assessment.records };
};
const everyAnswer = (state: 'accepted' | 'refused'): Answers =>
  Object.fromEntries(app.proposals.map(({ id }) => [id, { state, why: 'fordi' }]));

describe('the draft of an assessment', () => {
  it('is one that can be read, and nothing that was not accepted is in its records', () => {
    const files = draftAssessment(app, { asOf: day('2026-03-01') });
    const { activity, records } = read(files);
    expect(activity).toMatchObject({ data: [], subjects: [], recipients: [], criteria: [], purposes: [] });
    expect(records.find((record) => record.kind === 'party')).toMatchObject({
      id: 'fd',
      orgNumber: '971203420',
    });
    const yaml = files.find(({ path }) => path.startsWith('activities/'))?.text ?? '';
    for (const { id } of app.proposals) expect(yaml).toContain(`# SPØRSMÅL ${id} `);
    const page = files.find(({ path }) => path === 'README.md')?.text ?? '';
    for (const { id } of app.proposals) expect(page).toContain(`(${id}, `);
  });

  it('holds everything that was accepted', () => {
    const { activity } = read(
      draftAssessment(app, { asOf: day('2026-03-01'), answers: everyAnswer('accepted') }),
    );
    expect(activity.data.map((item) => item.class)).toEqual(
      expect.arrayContaining(['nationalId', 'special', 'ordinary']),
    );
    expect(activity.criteria.map(({ item }) => item).toSorted()).toEqual(['c4', 'c6', 'c7']);
    expect(activity.subjects.some(({ vulnerable }) => vulnerable)).toBe(true);
    expect(activity.obtainedFrom).toBe('both');
    expect(activity.retention?.nb).toContain('Slettes fra Altinn');
    expect(activity.description.nb).toContain('sikkerhetsnivå 1');
  });

  it('says what was refused and why, and holds none of it', () => {
    const files = draftAssessment(app, { asOf: day('2026-03-01'), answers: everyAnswer('refused') });
    expect(read(files).activity.data).toEqual([]);
    expect(files.find(({ path }) => path.startsWith('activities/'))?.text).toContain(
      '# AVVIST data-health: Helseopplysninger Begrunnelse: fordi',
    );
  });

  it('a comment that is taken in as it stands is a valid item of its list', () => {
    const files = draftAssessment(app, { asOf: day('2026-03-01') });
    const opened = files.map(({ path, text }) => {
      const found = /# SPØRSMÅL data-national-id .*\n(?:# {3}models.*\n)+((?:# {3}.*\n)+)/.exec(text)?.[1];
      if (found === undefined) return { path, text };
      const item = found.replaceAll(/^# {3}/gm, '');
      return { path, text: text.replace('data: []\n', `data:\n${item}`) };
    });
    expect(read(opened).activity.data).toMatchObject([{ class: 'nationalId' }]);
  });

  it('text of the app cannot leave its comment, its cell or its string', () => {
    const title = 'A\n# B\nkind: party\n<script>alert(1)</script> [x](record:fd) ::claim{id="x"} \u001B[31m';
    const bad = imported({
      'App/config/applicationmetadata.json': metadata({ title: { nb: title, nn: title } }),
      'App/models/skjema.schema.json': {
        '@xsdRootElement': 'S',
        properties: { 'fnr\ndata: [1]\n# <b>': { type: 'string' } },
      },
      'App/ui/layouts/side.json': layout('x'),
    });
    const files = draftAssessment(bad, { asOf: day('2026-03-01') });
    const { activity } = read(files);
    expect([activity.data, activity.title.nb]).toEqual([[], title]);
    expect(files.find(({ path }) => path === 'README.md')?.text).not.toMatch(
      /<b>|<script>|\p{Cc}(?<!\n)|^data:/mu,
    );
  });

  it('takes another name, and manages an id of any kind', () => {
    for (const id of ['fd/Ærlig Øl–Å!', 'fd/', 'fd/---', 'x', `fd/${'a'.repeat(300)}`]) {
      const one = imported({ 'App/config/applicationmetadata.json': metadata({ id }) });
      const { records } = read(draftAssessment(one, { asOf: day('2026-03-01'), name: 'Min tjeneste' }));
      expect(records.find((record) => record.kind === 'assessment')).toMatchObject({
        subject: { name: { nb: 'Min tjeneste' } },
      });
    }
  });
});

describe('a draft on a platform', () => {
  const release = releaseOf();
  const files = draftAssessment(app, {
    asOf: day('2026-03-01'),
    release,
    library,
    by: { nb: 'Kari' },
    answers: everyAnswer('accepted'),
  });
  const composed = () => {
    const parsed = parseAssessmentFolder(files.filter(({ path }) => path !== 'altinn-import.json'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return compose(parsed.value.assessment, release);
  };

  it('has the platform and its supplier in its chain from the first second', () => {
    const { roles } = evaluate(composed(), world, day('2026-03-01'));
    expect(
      roles
        .filter(({ activity }) => activity.endsWith('-innsending'))
        .map(({ party, role }) => [party, role]),
    ).toEqual([
      ['fd', 'controller'],
      ['plat.operator', 'processor'],
      ['plat.provider', 'subprocessor'],
    ]);
  });

  it('answers nothing of the platform but that its own processing stands in place of what is left to it', () => {
    const stances = composed().records.filter((record) => record.kind === 'stance');
    expect(stances.map(({ of, answer, replacedBy }) => [of, answer, replacedBy.length])).toEqual([
      ['services', 'adapt', 1],
    ]);
  });

  it('has every chapter and a conclusion of sentences, carried by those of law alone, none of which holds before it is shown', () => {
    const { records } = composed();
    const roles = records.flatMap((record) =>
      record.kind === 'section' && !record.id.includes('.') ? [record.role] : [],
    );
    expect(roles).toHaveLength(7);
    expect(roles).toContain('conclusion');
    const claims = evaluate(composed(), world, day('2026-03-01')).conclusion.claims;
    expect(claims.length).toBeGreaterThan(3);
    const carrying = claims.filter(({ essential }) => essential);
    expect(carrying.map(({ id, standing }) => [id, standing])).toEqual([
      ['konklusjon-lawful', 'unsupported'],
      ['konklusjon-processors', 'challenged'],
      ['konklusjon-transfers', 'unsupported'],
    ]);
    expect(carrying.filter(({ legality }) => legality === undefined)).toEqual([]);
  });
});

describe('a second import', () => {
  const answers: Answers = {
    'data-national-id': { state: 'accepted' },
    'data-health': { state: 'refused', why: 'Ikke helse' },
    retention: { state: 'accepted' },
  };
  const before = storedImport(app, answers);

  it('of the same app shows nothing and keeps the answers', () => {
    const difference = diffImport(before, app);
    expect(difference).toMatchObject({ isOtherApp: false, answers, review: [] });
    expect(difference.proposals).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it('of a changed app shows the change only, and asks for the answers that lost their ground', () => {
    const changed = [...paths.slice(0, 1), 'soker.straff', 'soker.fnr'];
    const next = imported({
      'App/models/skjema.schema.json': model(...changed),
      'App/ui/layouts/side.json': layout(...changed),
      'App/config/authorization/policy.xml': policy([{ roles: ['A0239'] }], 1),
      'App/models/skjema.prefill.json': { DSF: { SSN: 'barn.fnr' } },
    });
    const { proposals, answers: kept, review } = diffImport(before, next);
    expect(proposals.added.map(({ id }) => id)).toEqual(['data-criminal']);
    expect(proposals.removed.map(({ id }) => id)).toEqual(['data-contact', 'data-health']);
    const id = proposals.changed.find((one) => one.id === 'data-national-id');
    expect(id?.evidenceAdded.map(({ found }) => found)).toEqual(['soker.fnr']);
    expect([kept, review]).toEqual([answers, ['data-health', 'data-national-id']]);
  });

  it('of another app says so', () => {
    const other = imported({ 'App/config/applicationmetadata.json': metadata({ id: 'fd/annet' }) });
    expect(diffImport(before, other).isOtherApp).toBe(true);
  });

  it('reads what the first one kept, and refuses what is none', () => {
    expect(parseStoredImport('a.json', JSON.stringify(before))).toEqual({
      ok: true,
      value: JSON.parse(JSON.stringify(before)),
    });
    for (const text of [
      '',
      '[]',
      '{"format":2}',
      '{"format":1,"proposals":[1],"findings":[],"answers":{}}',
      JSON.stringify({ ...before, answers: { a: { state: 'kanskje' } } }),
    ]) {
      const result = parseStoredImport('a.json', text);
      expect(!result.ok && result.problems[0]?.code).toBe('import-unreadable');
    }
  });
});
