/** How many words there are in a text. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
