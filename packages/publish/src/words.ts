// The words alone, for the workbench: without what reads and writes Markdown.
export { fieldLabel } from './labels/field-labels.js';
export { kindLabels } from './labels/kind-labels.js';
export { enumWord } from './words/enum-words.js';
export { type ResultWord, resultWord, roleWord } from './words/result-words.js';
