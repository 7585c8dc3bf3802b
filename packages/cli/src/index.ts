export { outputJsonSchemas } from './output/output-schemas.js';
export { type CommandProblemCode, commandProblemCodes } from './input/problem-codes.js';
export { run } from './run.js';
