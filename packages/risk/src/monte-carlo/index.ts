export { type Agreement, crossCheck } from './cross-check.js';
export { type Checked, type SelfCheck, selfCheck } from './self-check.js';
export { simulateYears } from './simulate.js';
