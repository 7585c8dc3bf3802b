export { evaluateRisk, type RiskOptions } from './evaluate-risk.js';
export { createRiskMemory, type RiskMemory } from './memory.js';
export { type VerdictTable, type VerdictTables, verdictTables } from './comparison/verdict-tables.js';
export { type StepInShort, type VerdictInShort, verdictInShort } from './comparison/in-short.js';
export { type SideBySide, sideBySide, type SideRow, type SideValue } from './comparison/side-by-side.js';
export { decidingRow } from './comparison/words.js';
export { evaluateWithTolerance, toleranceOf } from './tolerance-of.js';
export { toleranceTable } from './tolerance-table.js';
