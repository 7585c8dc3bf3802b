import type { FormatId, PackFormatId } from '@risikobilde/publish/formats';
import type { Answer, EditAnswer, ReleaseRequest, ReleaseSummary, Routes, Session } from '@risikobilde/api';
import type { Assessment, ChainCheck, Conflict, Release, World } from '@risikobilde/core';

/** One change to one record: whole, or by field. `null` in `unset` terms does not exist: a field is set or left out. */
export type Change = {
  readonly record: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  readonly add?: unknown;
  readonly remove?: true;
};

export type Problem = {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly path?: string; readonly message: string }[];
  readonly revision?: number;
  readonly conflicts?: readonly Conflict[];
};

export type Loaded = {
  readonly assessment: Assessment;
  readonly revision: number;
  readonly hash: string;
  /** The platform release that a service stands on. */
  readonly buildsOn?: string;
  readonly permitted: readonly string[];
};

export type Listed = {
  readonly id: string;
  readonly title: unknown;
  readonly revision: number;
  readonly updated: string;
  readonly buildsOn?: string;
};

export type PublishQuery = {
  readonly format: FormatId;
  readonly lang: string;
  readonly level: string;
  readonly asOf: string;
};

/** A published file: text as it is, anything else in base64. */
export type PublishedFile = {
  readonly path: string;
  readonly mediaType: string;
  readonly text?: string;
  readonly base64?: string;
};
export type PublishedFiles = readonly PublishedFile[];
export type PublishAnswer = {
  readonly revision: number;
  readonly files: PublishedFiles;
  readonly warnings?: readonly Readonly<Record<string, unknown>>[];
};

/** The server answered with a problem (RFC 9457). */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** The server could not be reached, or not now. */
export class OfflineError extends Error {}

/** A proxy in front of a stopped server, a server on its way down or up, and one that has too much to do. */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

export const request = async <T>(path: string, init?: Request): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(init?.body ? { 'content-type': 'application/json' } : {}),
      },
    });
  } catch {
    throw new OfflineError('The server cannot be reached.');
  }
  if (passing.has(response.status)) throw new OfflineError(String(response.status));
  const body: unknown =
    response.status === 204
      ? undefined
      : await response.json().catch(() => {
          // The answer broke off: what it would have said is not known.
          if (response.ok) throw new OfflineError('The answer broke off.');
          return undefined;
        });
  if (!response.ok)
    throw new ApiError(
      (body as Problem | undefined) ?? { title: response.statusText, status: response.status },
    );
  // The shape is the API's promise; the server validates what it sends.
  return body as T;
};

export const api = {
  world: () => request<World>('/api/world'),
  list: async () =>
    (await request<{ readonly assessments: readonly Listed[] }>('/api/assessments')).assessments,
  create: (body: { readonly id: string; readonly title: string; readonly from: string }) =>
    request<{ readonly id: string }>('/api/assessments', { method: 'POST', body: JSON.stringify(body) }),
  load: (id: string) => request<Loaded>(`/api/assessments/${id}`),
  edit: (
    id: string,
    body: {
      readonly clientEditId: string;
      readonly baseRevision: number;
      readonly why?: string;
      readonly changes: readonly Change[];
    },
  ) =>
    request<EditAnswer>(`/api/assessments/${id}/edits`, {
      method: 'POST',
      body: JSON.stringify(body),
    }),
  events: (id: string, after: number) =>
    request<Answer<Routes['GET /api/assessments/:id/events']>>(
      `/api/assessments/${id}/events?after=${after}&limit=500`,
    ),
  at: (id: string, revision: number) => request<Loaded>(`/api/assessments/${id}/at/${revision}`),
  verify: (id: string) => request<ChainCheck>(`/api/assessments/${id}/verify`),
  publish: (id: string, query: PublishQuery) =>
    request<PublishAnswer>(`/api/assessments/${id}/publish?${new URLSearchParams(query).toString()}`),
  releases: async (assessment?: string) =>
    (
      await request<{ readonly releases: readonly ReleaseSummary[] }>(
        assessment === undefined
          ? '/api/releases'
          : `/api/releases?assessment=${encodeURIComponent(assessment)}`,
      )
    ).releases,
  release: (hash: string) => request<Release>(`/api/releases/${hash}`),
  makeRelease: (id: string, body: ReleaseRequest) =>
    request<ReleaseSummary>(`/api/assessments/${id}/releases`, {
      method: 'POST',
      body: JSON.stringify(body),
    }),
  receiveRelease: (text: string) =>
    request<ReleaseSummary>('/api/releases', { method: 'POST', body: JSON.stringify({ text }) }),
  supportPack: (
    id: string,
    query: { readonly format: PackFormatId; readonly lang: string; readonly asOf: string },
  ) => request<PublishAnswer>(`/api/assessments/${id}/support-pack?${new URLSearchParams(query).toString()}`),
  session: () => request<Session>('/api/session'),
  present: (id: string, body: { readonly client: string; readonly name: string; readonly record?: string }) =>
    request<void>(`/api/assessments/${id}/presence`, { method: 'POST', body: JSON.stringify(body) }),
};
