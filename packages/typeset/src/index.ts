export { typeset, type TypesetJob } from './typeset.js';
