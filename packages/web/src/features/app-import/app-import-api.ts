import type { AltinnImport } from '@risikobilde/api';
import { type SourceFile, writeZip } from '@risikobilde/files';
import { allPages } from '../../shared/data/all-pages.js';
import { request } from '../../shared/data/api.js';

export type EarlierAssessment = AltinnImport;

export const importsQuery = (app: string) => ({
  queryKey: ['altinn-imports', app],
  queryFn: async () =>
    (await allPages((after) => request('GET /api/altinn-imports', { query: { app, after } }))).flatMap(
      ({ imports }) => imports,
    ),
  staleTime: 0,
});

/** The files of an assessment as it is now, with the import that was kept in it. */
export const exportQuery = (id: string) => ({
  queryKey: ['export', id],
  queryFn: () =>
    request('GET /api/assessments/:id/export', { params: { id }, query: { evidence: 'without' } }),
  staleTime: 0,
});

/** Stores an assessment made of files; with `replace` as the next revision of the one that has its id. */
export const storeFiles = (files: readonly SourceFile[], replace?: number) => {
  // Packed: JSON is read for small ones only.
  const archive = writeZip(files.map(({ path, text }) => ({ path, content: text })));
  return request('POST /api/assessments/import', {
    query: { replace },
    body: new Blob([archive], { type: 'application/zip' }),
  });
};
