import type { Language } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { request } from '../../shared/data/api.js';

export type Hit = {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  /** What was found in the excerpt: [start, end) in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
};

/** Hits in the whole text from the server's index; none while the server is away, as names are found without it. */
export const useFullText = (assessment: string, query: string, language: Language): readonly Hit[] => {
  const words = useDeferredValue(query.trim());
  const { data } = useQuery({
    queryKey: ['search', assessment, words, language],
    queryFn: () =>
      request<{ readonly hits: readonly Hit[] }>(
        `/api/assessments/${assessment}/search?q=${encodeURIComponent(words)}&lang=${language}`,
      ),
    enabled: words.length > 2,
    retry: false,
    placeholderData: (previous) => previous,
  });
  return words.length > 2 ? (data?.hits ?? []) : [];
};
