import { defineTexts } from '../../language.js';

export const needsActivityTexts = defineTexts('needsActivity', {
  nb: { toActivities: 'Åpne Behandlinger' },
  nn: { toActivities: 'Opne Behandlingar' },
  en: { toActivities: 'Open Processing' },
});
