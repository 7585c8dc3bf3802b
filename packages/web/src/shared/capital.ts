/** A word at the start of a cell, a choice or a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
