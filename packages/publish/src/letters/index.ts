export { letterFile, textOfLetter } from './letter-file.js';
export { type Letter, lettersFor, type LetterType, noticeLetter } from './notice-letter.js';
