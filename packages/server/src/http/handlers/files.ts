import type { ImportRequest } from '@risikobilde/api';
import { compose, createRelease, evaluate, finalRefusals, schemaVersion } from '@risikobilde/core';
import { wholeLanguages } from '@risikobilde/words';
import { writeZip } from '@risikobilde/files';
import { publish, supportPack } from '@risikobilde/publish';
import { exportAssessment } from '../../commands/export-assessment.js';
import { notFinal } from '../../commands/not-final.js';
import { importAssessment } from '../../commands/import-assessment.js';
import { isLitter, withoutOuterFolder } from '../../files/import-paths.js';
import { unzipFiles } from '../../files/zip.js';
import { presentFile } from '../../presenters/present-file.js';
import { sortedRecords } from '../../presenters/present-assessment.js';
import { done, refuse } from '../../refusal.js';
import { sha256 } from '../../sha256.js';
import { findAltinnImports } from '../../store/altinn-imports.js';
import { findRow } from '../../store/find-row.js';
import { type Handlers, written } from '../handler.js';

export const fileHandlers = {
  'POST /api/assessments/import': async ({ services, user, query: { replace }, body }) => {
    const files = body instanceof Uint8Array ? unzipFiles(body) : filesIn(body);
    if (!files.ok) return refuse(files.code, files.message);
    const imported = await importAssessment(services, user, withoutOuterFolder(files.files), { replace });
    return imported.ok && replace !== undefined ? { ...imported, status: 200 } : imported;
  },

  // So that the next import of an app shows the difference and not all of it again.
  'GET /api/altinn-imports': async ({ services: { db }, query }) =>
    done({ imports: await findAltinnImports(db, query.app) }),

  'GET /api/assessments/:id/export': async ({ services, params: { id }, query }) => {
    const exported = await exportAssessment(services, id);
    if (!exported.ok || query.format === 'json') return exported;
    const { revision, files } = exported.value;
    return written(Buffer.from(writeZip(files.map(({ path, text }) => ({ path, content: text })))), {
      type: 'application/zip',
      headers: { 'content-disposition': `attachment; filename="${id}-${revision}.zip"` },
    });
  },

  'GET /api/assessments/:id/publish': async ({ services, params, query }) => {
    const { db, states, worlds, evaluations, figures, releases } = services;
    const { format, lang, level, edition, asOf } = query;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const state = await states.at(db, key, revision, head);
    const world = await worlds.of(db, row.value);
    const platform = await releases.under(db, row.value, state, asOf);
    const { evaluation } = evaluations(row.value, state, world, asOf, asOf, platform);
    const own = { schemaVersion, records: sortedRecords(state) };
    const assessment = platform ? compose(own, platform.release, platform.newer) : own;
    const { files, warnings, refusals } = publish(assessment, world, evaluation, {
      format,
      languages: lang === undefined ? wholeLanguages : [lang],
      level,
      edition,
      risk: await figures(row.value, { ...assessment, world, asOf }),
    });
    if (refusals.length > 0) return notFinal(params.id, refusals);
    return done({ revision, files: files.map(presentFile), warnings });
  },

  // Art. 28(3)(f). Of a platform: as it is now. Of a service: from the release that it stands on.
  'GET /api/assessments/:id/support-pack': async ({ services, params, query }) => {
    const { db, states, worlds, releases } = services;
    const { format, lang, asOf } = query;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const state = await states.at(db, key, revision, head);
    const platform = await releases.under(db, row.value, state, asOf);
    const world = await worlds.of(db, row.value);
    const records = platform?.release.records ?? sortedRecords(state);
    const evaluation = evaluate({ schemaVersion, records }, world, asOf);
    const version = evaluation.assessment.version ?? asOf;
    const release =
      platform?.release ??
      createRelease(
        { schemaVersion, records },
        { version, on: asOf, isDraft: finalRefusals(evaluation).length > 0 },
        sha256,
      );
    const files = supportPack(release, world, evaluation, {
      format,
      languages: lang === undefined ? wholeLanguages : [lang],
    });
    return done({ revision, files: files.map(presentFile) });
  },
} satisfies Partial<Handlers>;

const filesIn = ({ files }: ImportRequest) => ({
  ok: true as const,
  files: files.filter(({ path }) => !isLitter(path)),
});
