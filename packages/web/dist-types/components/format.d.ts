import type { Language } from '@risikobilde/core';
/** A day as people write it: "10. juli 2023", "10 July 2023". */
export declare const formatDate: (date: string, language: Language) => string;
/** A number with two significant digits and the language's separators; never more exact than it is known. */
export declare const formatNumber: (value: number, language: Language) => string;
/** A message of the rules with its days written out: "2025-06-20" becomes "20. juni 2025". */
export declare const formatDatesIn: (text: string, language: Language) => string;
