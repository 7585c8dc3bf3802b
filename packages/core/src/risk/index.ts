export { evaluateRisk, type RiskOptions } from './evaluate-risk.js';
export { createRiskMemory, type RiskMemory } from './memory.js';
export { decidingRow } from './comparison/words.js';
export { percentOf, percentsOf, severityFrom } from './number-words.js';
