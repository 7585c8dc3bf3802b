// The words alone, for the workbench: without what reads and writes Markdown.
export { type ResultWord, resultWord, roleWord } from './words/result-words.js';
