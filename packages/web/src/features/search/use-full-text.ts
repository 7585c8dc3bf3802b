import type { SearchHit } from '@risikobilde/api';
import type { Language } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { request } from '../../shared/data/api.js';

/** Hits in the whole text from the server's index; none while the server is away, as names are found without it. */
export const useFullText = (assessment: string, query: string, language: Language): readonly SearchHit[] => {
  const words = useDeferredValue(query.trim());
  const { data } = useQuery({
    queryKey: ['search', assessment, words, language],
    queryFn: () =>
      request('GET /api/assessments/:id/search', {
        params: { id: assessment },
        query: { q: words, lang: language },
      }),
    enabled: words.length > 2,
    retry: false,
    placeholderData: (previous) => previous,
  });
  return words.length > 2 ? (data?.hits ?? []) : [];
};
