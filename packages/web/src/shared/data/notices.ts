import type { Notices } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { request } from './api.js';

/** What whoever is logged in has been told, and how they want to be told. */
export const noticesQuery = {
  queryKey: ['notices'],
  queryFn: ({ pageParam: after }: { readonly pageParam: string | undefined }) =>
    request('GET /api/notices', { query: { after } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: Notices) => next,
};

export type ListedNotice = Notices['notices'][number];

export const isUnread = ({ isRead, isOver }: ListedNotice): boolean => !isRead && !isOver;

/** What happened, in a sentence. A key has the places that its words have: a name, a day or a role. */
export const saidOf = ({ kind, by, day = '', role = '' }: ListedNotice) =>
  message(`notice.says.${kind}`, { who: by ?? message('notice.someone'), day, role });
