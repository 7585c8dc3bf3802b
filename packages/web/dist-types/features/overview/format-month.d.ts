import type { Language } from '@risikobilde/core';
/** A day known to its month: "mars 2024". */
export declare const formatMonth: (date: string, language: Language) => string;
