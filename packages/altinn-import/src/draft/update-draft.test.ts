import { readFileSync } from 'node:fs';
import { isLocalDate, type LocalDate, type RecordOf } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../test/shipped-words.js';
import { layout, metadata, model, policy, smallApp } from '../../test/small-app.js';
import { parseAssessmentFolder, parseRelease, type SourceFile } from '@risikobilde/files';
import { type Answers, diffImport } from '../diff-import.js';
import { altinnAppImporter, type ImportedApp } from '../import-altinn-app.js';
import { draftAssessment } from './draft-assessment.js';
import { earlierImport, updateDraft } from './update-draft.js';

const world = shippedWorld();
const today = '2026-03-01';
if (!isLocalDate(today)) throw new Error(today);
const asOf: LocalDate = today;
const form = (paths: readonly string[], parts: Parameters<typeof smallApp>[0] = {}): ImportedApp => {
  const result = altinnAppImporter.read(
    smallApp({
      'App/models/skjema.schema.json': model(...paths),
      'App/ui/layouts/side.json': layout(...paths),
      'App/config/authorization/policy.xml': policy([{ roles: ['A0239'] }], 3),
      ...parts,
    }),
    { world },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const accept = (...ids: readonly string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, { state: 'accepted' }]));
const refuse = (...ids: readonly string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, { state: 'refused' }]));
const everything = (app: ImportedApp): Answers => accept(...app.proposals.map(({ id }) => id));

const first = form(['soker.fnr', 'soker.epost']);
const later = form(['soker.fnr', 'soker.diagnose'], {
  'App/config/authorization/policy.xml': policy([{ roles: ['DAGL'] }], 4),
});
const draft = (answers: Answers = everything(first)): readonly SourceFile[] =>
  draftAssessment(first, { asOf, answers });
const updated = (files: readonly SourceFile[], app: ImportedApp, answers: Answers) => {
  const result = updateDraft(files, app, answers);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.files;
};
const records = (files: readonly SourceFile[]) => {
  const parsed = parseAssessmentFolder(files.filter(({ path }) => !path.endsWith('.json')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.assessment.records;
};
const activityIn = (files: readonly SourceFile[]): RecordOf<'activity'> => {
  const found = records(files).find((record) => record.kind === 'activity');
  if (found?.kind !== 'activity') throw new Error('no activity');
  return found;
};
const questionsIn = (files: readonly SourceFile[]): readonly string[] =>
  records(files)
    .flatMap((record) => (record.kind === 'section' ? record.openQuestions : []))
    .map(({ nb = '' }) => nb);
const edited = (files: readonly SourceFile[], from: string, to: string): readonly SourceFile[] =>
  files.map(({ path, text }) => ({
    path,
    text: path.startsWith('activities/') ? text.replaceAll(from, to) : text,
  }));

describe('an assessment after a later import of its app', () => {
  it('is the same, byte for byte, when the app is the same and nothing new is answered', () => {
    expect(updated(draft(), first, {})).toEqual(draft());
    expect(updated(draft({}), first, {})).toEqual(draft({}));
  });

  it('holds what is new and accepted, and keeps what stood', () => {
    const next = activityIn(updated(draft(), later, accept('data-health', 'criterion-c4')));
    expect(next.data.map((item) => item.class)).toEqual(['ordinary', 'nationalId', 'special']);
    expect(next.criteria.map(({ item }) => item)).toEqual(['c4']);
  });

  it('holds nothing of what is new and refused, or new and not answered', () => {
    for (const answers of [refuse('data-health'), {}])
      expect(activityIn(updated(draft(), later, answers))).toEqual(activityIn(draft()));
  });

  it('reads as the app now does where a changed proposal is accepted anew', () => {
    const next = activityIn(updated(draft(), later, accept('authentication-level', 'access-roles')));
    expect(next.description.nb).toMatch(/sikkerhetsnivå 4/);
    expect(next.description.nb).not.toMatch(/sikkerhetsnivå 3|A0239/);
    expect(next.description.nn).toMatch(/tryggleiksnivå 4/);
  });

  it('loses what is gone from the app when somebody says so, and keeps it when somebody says so', () => {
    const classes = (answers: Answers) =>
      activityIn(updated(draft(), later, answers)).data.map((item) => item.class);
    expect(classes(refuse('data-contact'))).toEqual(['nationalId']);
    expect(classes(accept('data-contact'))).toEqual(['ordinary', 'nationalId']);
  });

  it('never loses what a person wrote over a proposal', () => {
    const own = edited(
      edited(draft(), 'Regnskapsførere som handler for den som rapporterer', 'Regnskapsføreren i Fjord'),
      'sikkerhetsnivå 3',
      'et nivå vi har valgt selv, 3',
    );
    const next = activityIn(updated(own, later, refuse('recipient-accountants', 'authentication-level')));
    expect(next.recipients.map(({ nb }) => nb)).toEqual(['Regnskapsføreren i Fjord']);
    expect(next.description.nb).toContain('et nivå vi har valgt selv, 3');
  });

  it('asks no more what has been answered, and asks what is new', () => {
    const asked = draft({});
    const next = updated(asked, later, { ...accept('data-national-id'), ...refuse('data-contact') });
    const questions = questionsIn(next);
    expect(questionsIn(asked)).toContain('Stemmer dette: Fødselsnummer eller D-nummer?');
    expect(questions).not.toContain('Stemmer dette: Fødselsnummer eller D-nummer?');
    expect(questions).not.toContain('Stemmer dette: Navn og kontaktopplysninger?');
    expect(questions).toContain('Stemmer dette: Helseopplysninger?');
    const yaml = next.find(({ path }) => path.startsWith('activities/'))?.text ?? '';
    expect(yaml).not.toMatch(/SPØRSMÅL data-(national-id|contact)/);
    expect(yaml).toContain('# SPØRSMÅL retention ');
  });

  it('asks again for an answer that lost its ground until it is given', () => {
    const left = earlierImport(updated(draft(), later, accept('data-health')));
    const difference = left.ok ? diffImport(left.value, later) : undefined;
    expect(difference?.review).toEqual(
      expect.arrayContaining(['access-roles', 'authentication-level', 'data-contact']),
    );
    const answers = accept(...(difference?.review ?? []));
    const done = earlierImport(updated(updated(draft(), later, accept('data-health')), later, answers));
    expect(done.ok && diffImport(done.value, later)).toMatchObject({
      review: [],
      proposals: { added: [], changed: [], removed: [] },
    });
  });

  it('is as if it had been made of the later app when everything is answered again', () => {
    const difference = diffImport(
      { format: 1, app: first.report.app.id, proposals: first.proposals, findings: [], answers: {} },
      later,
    );
    const answers = {
      ...everything(later),
      ...refuse(...difference.proposals.removed.map(({ id }) => id)),
    };
    const next = activityIn(updated(draft(), later, answers));
    const anew = activityIn(draftAssessment(later, { asOf, answers: everything(later) }));
    const sorted = (activity: RecordOf<'activity'>) => ({
      ...activity,
      description: activity.description.nb?.split(/(?<=\.) /).sort(),
      data: activity.data.map(({ text }) => text.nb).sort(),
      subjects: activity.subjects.map(({ text }) => text.nb).sort(),
      recipients: activity.recipients.map(({ nb }) => nb).sort(),
    });
    expect(sorted(next)).toEqual(sorted(anew));
  });

  it('is refused where the activity is gone, or where no import was kept', () => {
    const without = draft().filter(({ path }) => !path.startsWith('activities/'));
    const codes = (files: readonly SourceFile[]) => {
      const result = updateDraft(files, later, {});
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes(without)).toEqual(['import-without-activity']);
    expect(codes(draft().filter(({ path }) => path !== 'altinn-import.json'))).toEqual(['import-unreadable']);
  });
});

describe('a draft', () => {
  it('takes the id, the title and the release it is to stand on, and brings the release with it', () => {
    const path = 'platform/altinn3-2.6.json';
    const text = readFileSync(new URL(`../../../../cases/altinn3-service/${path}`, import.meta.url), 'utf8');
    const release = parseRelease({ path, text });
    if (!release.ok) throw new Error(JSON.stringify(release.problems[0]));
    const files = draftAssessment(form(['soker.fnr']), {
      asOf,
      id: 'min-id',
      title: { nb: 'Min tittel' },
      release: release.value,
    });
    const parsed = parseAssessmentFolder(files);
    expect(
      parsed.ok && parsed.value.assessment.records.find(({ kind }) => kind === 'assessment'),
    ).toMatchObject({
      id: 'min-id',
      title: { nb: 'Min tittel' },
      buildsOn: {
        release: release.value.manifest.hash,
        title: { nb: expect.stringMatching(/, utgave 2\.6$/), en: expect.stringMatching(/, release 2\.6$/) },
      },
    });
    expect(parsed.ok && parsed.value.platform?.release.manifest.hash).toBe(release.value.manifest.hash);
  });

  it('of an app without a title is named by its id', () => {
    const app = form(['a.b'], { 'App/config/applicationmetadata.json': metadata({ title: undefined }) });
    expect(draftAssessment(app, { asOf })[0]?.text).toContain('konsekvenser for fisketillatelse');
  });
});
