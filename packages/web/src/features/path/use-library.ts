import type { Library } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../shared/data/api.js';

const none: Library = { items: [] };

/** What can be picked from; empty until it is here. */
export const useLibrary = (): Library =>
  useQuery({
    queryKey: ['library'],
    queryFn: () => request('GET /api/library'),
    staleTime: Number.POSITIVE_INFINITY,
  }).data ?? none;
