import type { Text } from '@risikobilde/core';
import { request } from './api.js';

export type Summary = { readonly id: string; readonly title: Text; readonly changed: string };
export type Template = { readonly id: string; readonly title: Text; readonly description?: Text };

export const summariesQuery = {
  queryKey: ['assessment-summaries'],
  queryFn: () => request<{ readonly assessments: readonly Summary[] }>('/api/assessments'),
};
export const templatesQuery = {
  queryKey: ['templates'],
  queryFn: () => request<{ readonly templates: readonly Template[] }>('/api/templates'),
};
export const createAssessment = (body: {
  readonly id: string;
  readonly title: Text;
  readonly from: string;
}) => request<{ readonly id: string }>('/api/assessments', { method: 'POST', body: JSON.stringify(body) });
