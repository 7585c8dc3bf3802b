import type { ImportRequest } from '@risikobilde/api';
import { supportPackOf } from '../../editions/documents.js';
import { schemaVersion } from '@risikobilde/core';
import { writeZip } from '@risikobilde/files';
import { draftPage } from '../../commands/draft-page.js';
import { exportAssessment } from '../../commands/export-assessment.js';
import { authorise } from '../../auth/permissions.js';
import { takeInWordAt } from '../../commands/take-in-word-at.js';
import { publishAt } from '../../commands/publish-at.js';
import { languagesGiven } from '../../editions/languages-given.js';
import { mayGiveOut } from '../../cycle/may-give-out.js';
import { notFinal } from '../../cycle/not-final.js';
import { importAssessment } from '../../commands/import-assessment.js';
import { readEvidence } from '../../evidence/evidence-files.js';
import type { Source } from '../../files/read-source.js';
import { htmlType, pageHeaders } from '../pages/published-page.js';
import { presentFiles } from '../../presenters/present-file.js';
import { sortedRecords } from '../../store/own-assessment.js';
import { done } from '../../base/refusal.js';
import { findAltinnImports } from '../../store/altinn-imports.js';
import { workOnFiles } from '../../threads/work-on-files.js';
import { findRow } from '../../store/find-row.js';
import { type Handlers, sendText } from '../handler.js';
import { pageAfter } from '../page-of.js';

export const fileHandlers = {
  'POST /api/assessments/import': async ({ services, user, organisation, query: { replace }, body }) => {
    const source = body instanceof Uint8Array ? { archive: body } : sourceIn(body);
    const imported = await importAssessment(services, user, source, {
      replace,
      organisation,
      ...(services.auth.logins && {
        mayReplace: (id) => authorise(services.auth, { user, organisation }, 'editAssessment', id),
      }),
    });
    return imported.ok && replace !== undefined ? { ...imported, status: 200 } : imported;
  },

  // So that the next import of an app shows the difference and not all of it again.
  'GET /api/altinn-imports': async ({ services: { auth, db }, user, query }) => {
    const all = await findAltinnImports(db, query.app, auth.logins?.readableBy(user));
    const read = pageAfter(all, ({ address }) => address, query);
    if (!read.ok) return read;
    const { page, next } = read.value;
    return done({
      imports: page.map(({ assessment, title, revision }) => ({ assessment, title, revision })),
      ...next,
    });
  },

  'GET /api/assessments/:id/export': async ({ services, user, params: { id }, query }) => {
    const run = workOnFiles(services.threads, user.id);
    const exported = await exportAssessment({ ...services, run }, id);
    if (!exported.ok) return exported;
    const { revision, files, key, state } = exported.value;
    const evidence = query.evidence === 'without' ? [] : await readEvidence(services.db, key, state.values());
    if (query.format === 'json')
      return done({
        revision,
        files: [...files],
        ...(evidence.length > 0 && {
          evidence: evidence.map(({ path, content }) => ({ path, base64: content.toString('base64') })),
        }),
      });
    const packed = [
      ...files.map(({ path, text }) => ({ path, content: text })),
      ...evidence.map((file) => ({ ...file, isPlain: true as const })),
    ];
    return sendText(Buffer.from(writeZip(packed)), {
      type: 'application/zip',
      headers: { 'content-disposition': `attachment; filename="${id}-${revision}.zip"` },
    });
  },

  'GET /api/assessments/:id/publish': async ({ services, user, params, query }) => {
    const { format, lang, level, edition, asOf } = query;
    const row = await findRow(services.db, params.id);
    if (!row.ok) return row;
    // What says that it is final is given out on the same conditions, whoever asks for it.
    if (edition === 'final') {
      const { key, revision, head } = row.value;
      const state = await services.states.at(services.db, key, revision, head);
      const allowed = await mayGiveOut(services, row.value, state, asOf);
      if (!allowed.ok) return allowed;
    }
    const options = { format, ...(lang !== undefined && { languages: [lang] }), level, edition };
    const published = await publishAt(services, user, row.value, asOf, options);
    if (!published.ok) return published;
    const { files, warnings, refusals } = published.value;
    if (refusals.length > 0) return notFinal(params.id, refusals);
    return sendText(presentFiles(files, { revision: row.value.revision, warnings }));
  },

  'GET /api/assessments/:id/pages/:lang/:page': async ({ services, user, params, query }) => {
    const row = await findRow(services.db, params.id);
    if (!row.ok) return row;
    const text = await draftPage(services, user, row.value, { ...params, ...query });
    return text.ok ? sendText(text.value, { type: htmlType, headers: pageHeaders }) : text;
  },

  'POST /api/assessments/:id/word': async ({ services, user, params: { id }, body }) => {
    const row = await findRow(services.db, id);
    const bytes = body instanceof Uint8Array ? body : Buffer.from(body.file, 'base64');
    return row.ok ? takeInWordAt(services, user, row.value, bytes) : row;
  },

  // Art. 28(3)(f). Of a platform: as it is now. Of a service: from the release that it stands on.
  'GET /api/assessments/:id/support-pack': async ({ services, user, params, query }) => {
    const { db, states, worlds, releases, threads } = services;
    const { format, lang, asOf } = query;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const state = await states.at(db, key, revision, head);
    const platform = await releases.under(db, row.value, state, asOf);
    const world = await worlds.of(db, row.value);
    const records = platform?.release.records ?? sortedRecords(state);
    const options = { format, languages: lang === undefined ? languagesGiven({ records }, world) : [lang] };
    const question = { schemaVersion, records, world, asOf, options, release: platform?.release };
    const made = await threads.run(user.id, supportPackOf, question);
    return made.ok ? sendText(presentFiles(made.value, { revision })) : made;
  },
} satisfies Partial<Handlers>;

const sourceIn = ({ files, evidence = [] }: ImportRequest): Source => ({
  files,
  evidence: evidence.map(({ path, base64 }) => ({ path, content: Buffer.from(base64, 'base64') })),
});
