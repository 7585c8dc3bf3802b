import type { Text } from '@risikobilde/core';
import { textIn } from '@risikobilde/core';

/** What the charts call their figures; a chart is made in one language and says its sentence in all. */
export const figureTexts = {
  persons: { nb: 'personer rammet', nn: 'personar råka', en: 'people harmed' },
  estimate: { nb: 'Anslaget før tiltak', nn: 'Anslaget før tiltak', en: 'The estimate before measures' },
  ofScenario: (alternative: Text): Text => ({
    nb: `dette scenarioet, ${textIn(alternative, 'nb')}`,
    nn: `dette scenarioet, ${textIn(alternative, 'nn')}`,
    en: `this scenario, ${textIn(alternative, 'en')}`,
  }),
} as const;
