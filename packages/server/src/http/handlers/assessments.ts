import { message } from '@risikobilde/words';
import { headOfFiles } from '../../files/rendered-files.js';
import type { Template } from '@risikobilde/api';
import { type Library, type LocalDate, schemaVersion, type World } from '@risikobilde/core';
import { copyAssessment } from '../../commands/copy-assessment.js';
import { createAssessment } from '../../commands/create-assessment.js';
import { deleteAssessment } from '../../commands/delete-assessment.js';
import { readFolder } from '../../files/read-folder.js';
import { evaluateRow } from '../../figures/evaluations.js';
import { exampleCase } from '../../files/shipped-folders.js';
import { authorise, nobody, permissionsOf } from '../../auth/permissions.js';
import { presentAssessment, presentSummary } from '../../presenters/present-assessment.js';
import { presentInShort } from '../../presenters/present-in-short.js';
import { done, foundOr, refuse, type Result } from '../../base/refusal.js';
import { sha256 } from '../../base/sha256.js';
import { findAssessment, listAssessments } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { findRow } from '../../store/find-row.js';
import { listReadable } from '../../store/roles.js';
import { hashStoodOn } from '../../store/releases.js';
import { type WorkOnFiles, workOnFiles } from '../../threads/work-on-files.js';
import { type Handlers, withEntityTag, sendText } from '../handler.js';
import { pageOf } from '../page-of.js';

export const assessmentHandlers = {
  'GET /api/session': async ({ services: { auth }, user, organisation }) => {
    const { logins } = auth;
    if (logins === undefined)
      return done({ user, mode: 'local', permitted: await permissionsOf(auth, { user }) });
    if (user === nobody) return refuse('not-logged-in', message('refusal.notLoggedIn'));
    const memberships = await logins.membershipsOf(user);
    return done({
      user,
      mode: 'login',
      permitted: await permissionsOf(auth, { user, organisation }),
      organisations: memberships.map(({ organisation: one }) => one),
      ...(organisation !== undefined && { organisation }),
    });
  },

  'GET /api/world': async (asked) => {
    const { db, worlds, world } = asked.services;
    const { assessment } = asked.query;
    const row = assessment === undefined ? done(undefined) : await findRow(db, assessment);
    if (!row.ok) return row;
    const { json, tag } = textOf(row.value ? await worlds.of(db, row.value) : world);
    return withEntityTag(asked, tag, 'private, no-cache', () => json);
  },

  'GET /api/templates': async ({ services: { templates, threads }, user }) => {
    const known = templateLists.get(templates) ?? readTemplates(templates, workOnFiles(threads, user.id));
    templateLists.set(templates, known);
    const forget = (): boolean => templateLists.delete(templates);
    const read = await known.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (!read.ok) forget();
    return read;
  },

  'GET /api/library': async (asked) => {
    const { json, tag } = textOf(await asked.services.library());
    return withEntityTag(asked, tag, 'private, no-cache', () => json);
  },

  'GET /api/live-picture': async ({ services, user, organisation, query: { asOf } }) => {
    const { auth, db, states, worlds, livePictures, threads } = services;
    // The example is an assessment like others: an organisation may have taken it over.
    const allowed = await authorise(auth, { user, organisation }, 'readAssessment', exampleCase);
    if (!allowed.ok) return allowed;
    const row = await findRow(db, exampleCase);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const records = [...(await states.at(db, key, revision, head)).values()];
    const world = await worlds.of(db, row.value);
    const question = { schemaVersion, records, world, from: firstShown, asOf };
    const picture = await livePictures(threads, user.id, row.value, question);
    return picture.ok
      ? foundOr(picture.value, message('refusal.noAssessment', { id: exampleCase }))
      : picture;
  },

  'GET /api/assessments': async ({
    services: { auth, db, shared },
    user,
    organisation,
    permitted,
    query,
  }) => {
    const { logins } = auth;
    if (logins !== undefined) {
      const here = permitted.filter((action) => action !== 'readAssessment');
      const readable = await listReadable(db, user.id, logins.today(), organisation);
      const { page, next } = pageOf(readable, ({ address }) => address, query);
      return done({
        assessments: page.map(({ row, address, relation }) =>
          presentSummary(row, [...logins.permittedBy(relation), ...here], address),
        ),
        ...next,
      });
    }
    const rows = await shared('assessments', () => listAssessments(db));
    const { page, next } = pageOf(rows, ({ id }) => id, query);
    return done({ assessments: page.map((row) => presentSummary(row, permitted)), ...next });
  },

  'POST /api/assessments': ({ services, user, organisation, body }) =>
    createAssessment(services, { user, organisation }, body),

  'POST /api/assessments/:id/copies': ({ services, user, organisation, params, body }) =>
    copyAssessment(services, { user, organisation }, params.id, body),

  'GET /api/assessments/:id/in-short': async ({ services, user, params, query }) => {
    const row = await findRow(services.db, params.id);
    return row.ok ? presentInShort(services, user.id, row.value, query.asOf) : row;
  },

  // With `asOf` it is all that a page shows first. An evaluation that cannot be had now is left out: the page makes it itself.
  'GET /api/assessments/:id': async (asked) => {
    const { db, scope, shared, states } = asked.services;
    const { id } = asked.params;
    const { asOf } = asked.query;
    const row = await shared(`row ${scope} ${id}`, () => findRow(db, id));
    if (!row.ok) return row;
    const { key, revision, head, world_hash: ownWorld, builds_on: buildsOn } = row.value;
    const isStrict = asked.services.hasLogins;
    // What is permitted is part of the answer, and changes without the assessment; `steps`: answers from before said less.
    const may = isStrict ? `-${sha256(`${asked.permitted.join()} steps`).slice(0, 16)}` : '';
    const evaluated =
      asOf === undefined ? undefined : await evaluateRow(asked.services, asked.user.id, row.value, asOf);
    const evaluation = evaluated?.ok === true ? evaluated.value : undefined;
    const tag = `${head.slice(0, 32)}${may}${evaluation ? `-${evaluation.hash.slice(0, 16)}` : ''}`;
    return withEntityTag(asked, tag, 'private, no-cache', async () =>
      presentAssessment(
        await states.at(db, key, revision, head),
        { revision, head, ownWorld: ownWorld ?? undefined, buildsOn: buildsOn ?? undefined, isStrict },
        asked.permitted,
        evaluation?.packed,
      ),
    );
  },

  'DELETE /api/assessments/:id': ({ services, params, query }) =>
    deleteAssessment(services, params.id, query.revision),

  // Nothing can be done to the past: `permitted` is empty.
  'GET /api/assessments/:id/at/:revision': async ({
    services: { db, hasLogins: isStrict, states },
    params,
  }) => {
    const { id, revision } = params;
    const row = await findAssessment(db, id);
    const [event] = row === undefined ? [] : await eventsAfter(db, row.key, revision - 1, 1, revision);
    if (row === undefined || event === undefined)
      return refuse('not-found', message('refusal.noRevision', { revision, id }));
    const state = await states.at(db, row.key, revision, undefined, row.erased_revision);
    const buildsOn = await hashStoodOn(db, row.key, state);
    const at = { revision, head: event.hash, ownWorld: row.world_hash ?? undefined, buildsOn, isStrict };
    return sendText(presentAssessment(state, at, []));
  },
} satisfies Partial<Handlers>;

/** The first day of the live picture: before it the law and the reports of the example are few. */
const firstShown: LocalDate = '2020-01-01' as LocalDate;

const worldTexts = new WeakMap<World | Library, { readonly json: string; readonly tag: string }>();
const textOf = (world: World | Library) => {
  const known = worldTexts.get(world);
  if (known !== undefined) return known;
  // How it lies in packs is of no use to who evaluates.
  const json = JSON.stringify({ ...world, packs: undefined });
  const made = { json, tag: sha256(json).slice(0, 32) };
  worldTexts.set(world, made);
  return made;
};

type Folders = ReadonlyMap<string, string>;
// They ship with the program, and do not change while it runs.
const templateLists = new WeakMap<Folders, ReturnType<typeof readTemplates>>();
const readTemplates = async (
  folders: Folders,
  run: WorkOnFiles,
): Promise<Result<{ readonly templates: readonly Template[] }>> => {
  const templates: Template[] = [];
  for (const [id, folder] of folders) {
    const head = await run(headOfFiles, { sources: await readFolder(folder) });
    if (!head.ok) return head;
    if (head.value !== undefined)
      templates.push({ id, title: head.value.title, description: head.value.subject.description });
  }
  return done({ templates });
};
