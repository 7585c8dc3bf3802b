import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listQuery } from './data/client.js';
import { usePageLanguage } from './words.js';

const route = getRouteApi('__root__');

/** What the pages outside an assessment have in common: the language of the address, its search, and the list. */
export const useStart = (title: string) => {
  const { sprak } = route.useSearch();
  const language = usePageLanguage(sprak ?? 'nb');
  const { data: assessments } = useQuery(listQuery);
  useEffect(() => {
    document.title = `${title} – Risikobilde`;
  }, [title]);
  return { language, search: sprak === undefined ? {} : { sprak }, assessments };
};
