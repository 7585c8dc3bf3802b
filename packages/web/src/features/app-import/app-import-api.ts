import type { AltinnImport, Created } from '@risikobilde/api';
import type { Release, Text } from '@risikobilde/core';
import type { SourceFile } from '@risikobilde/files';
import { request } from '../../shared/data/api.js';

export type EarlierAssessment = AltinnImport;

export const importsQuery = (app: string) => ({
  queryKey: ['altinn-imports', app],
  queryFn: () =>
    request<{ readonly imports: readonly AltinnImport[] }>(
      `/api/altinn-imports?app=${encodeURIComponent(app)}`,
    ),
  staleTime: 0,
});

type ReleaseSummary = {
  readonly hash: string;
  readonly title: Text;
  readonly version: string;
  readonly on: string;
};
export const releasesQuery = {
  queryKey: ['releases'],
  queryFn: () => request<{ readonly releases: readonly ReleaseSummary[] }>('/api/releases'),
};
export const fetchRelease = (hash: string) => request<Release>(`/api/releases/${hash}`);

type Exported = { readonly revision: number; readonly files: readonly SourceFile[] };
/** The files of an assessment as it is now, with the import that was kept in it. */
export const exportQuery = (id: string) => ({
  queryKey: ['export', id],
  queryFn: () => request<Exported>(`/api/assessments/${id}/export`),
  staleTime: 0,
});

/** Stores an assessment made of files; with `replace` as the next revision of the one that has its id. */
export const storeFiles = (files: readonly SourceFile[], replace?: number) =>
  request<Created>(`/api/assessments/import${replace === undefined ? '' : `?replace=${replace}`}`, {
    method: 'POST',
    body: JSON.stringify({ files }),
  });
