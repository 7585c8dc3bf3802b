export { evaluateRisk, type RiskOptions } from './evaluate-risk.js';
export { createRiskMemory, type RiskMemory } from './memory.js';
