import type { SuggestionRequest } from '@risikobilde/api';
import { allPages } from '../../data/all-pages.js';
import { request } from '../../data/api.js';

export const commentsQuery = (id: string) => ({
  queryKey: ['comments', id],
  queryFn: async () =>
    (
      await allPages((after) =>
        request('GET /api/assessments/:id/comments', { params: { id }, query: { after } }),
      )
    ).flatMap(({ comments }) => comments),
  retry: false,
});

export const addComment = (
  id: string,
  body: { readonly record: string; readonly quote?: string; readonly text: string },
) => request('POST /api/assessments/:id/comments', { params: { id }, body });
export const replyTo = (id: string, comment: string, text: string) =>
  request('POST /api/assessments/:id/comments/:comment/replies', { params: { id, comment }, body: { text } });
/** Erases the text and the quotation of a comment or a reply, for good. */
export const eraseText = (id: string, comment: string) =>
  request('POST /api/assessments/:id/erasures', { params: { id }, body: { what: { comment } } });
export const setResolved = (id: string, comment: string, resolved: boolean) =>
  request(`POST /api/assessments/:id/comments/:comment/${resolved ? 'resolve' : 'reopen'}`, {
    params: { id, comment },
  });
export const addSuggestion = (id: string, body: SuggestionRequest) =>
  request('POST /api/assessments/:id/suggestions', { params: { id }, body });
/** Takes a suggestion in the place of a piece of the text as it is now. */
export const takeSuggestion = (id: string, comment: string, piece: string) =>
  request('POST /api/assessments/:id/comments/:comment/take', { params: { id, comment }, body: { piece } });
export const declineSuggestion = (id: string, comment: string, because: string) =>
  request('POST /api/assessments/:id/comments/:comment/decline', {
    params: { id, comment },
    body: { because },
  });
