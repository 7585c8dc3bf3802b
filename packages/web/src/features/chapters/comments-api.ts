import { request } from '../../shared/data/api.js';

type User = { readonly id: string; readonly name: string };
export type Comment = {
  readonly id: string;
  readonly record: string;
  readonly field?: string;
  readonly quote?: string;
  readonly text: string;
  readonly by: User;
  readonly when: string;
  readonly replies: readonly {
    readonly id: string;
    readonly by: User;
    readonly when: string;
    readonly text: string;
  }[];
  readonly resolved?: { readonly by: User; readonly when: string };
};

const base = (assessment: string) => `/api/assessments/${assessment}/comments`;
const post = (path: string, body?: unknown) =>
  request<unknown>(path, { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) });

export const commentsQuery = (assessment: string) => ({
  queryKey: ['comments', assessment],
  queryFn: async () => (await request<{ readonly comments: readonly Comment[] }>(base(assessment))).comments,
  retry: false,
});

export const addComment = (
  assessment: string,
  comment: { readonly record: string; readonly quote?: string; readonly text: string },
) => post(base(assessment), comment);
export const replyTo = (assessment: string, id: string, text: string) =>
  post(`${base(assessment)}/${id}/replies`, { text });
export const setResolved = (assessment: string, id: string, resolved: boolean) =>
  post(`${base(assessment)}/${id}/${resolved ? 'resolve' : 'reopen'}`);
