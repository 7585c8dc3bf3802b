import { defineTexts } from '../../language.js';

export const chartTexts = defineTexts('chart', {
  nb: { table: 'Vis som tabell' },
  nn: { table: 'Vis som tabell' },
  en: { table: 'Show as a table' },
});
