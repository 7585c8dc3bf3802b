import { useWorkbench } from './context.js';

/** The language that the assessment is kept in: a text that somebody writes begins in it. */
export const useMainLanguage = (): string => useWorkbench().of('assessment')[0]?.mainLanguage ?? 'nb';
