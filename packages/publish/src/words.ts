// The words alone, for the workbench: without what reads and writes Markdown.
export { fieldLabel, kindWord, valueWord } from './words/field-words.js';
export { type ResultWord, resultWord, roleWord } from './words/result-words.js';
