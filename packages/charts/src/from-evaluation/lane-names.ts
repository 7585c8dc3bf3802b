import type { FullText } from '@risikobilde/core';
import type { lanes } from './timeline-events.js';

/** What a lane is called, as a text that a chart can draw in any language. */
export const laneNames: Readonly<Record<(typeof lanes)[number], FullText>> = {
  law: { nb: 'Lov og dommer', nn: 'Lov og dommar', en: 'Law and rulings' },
  terms: { nb: 'Leverandørens vilkår', nn: 'Vilkåra til leverandøren', en: 'The supplier’s terms' },
  threats: { nb: 'Trusler og teknologi', nn: 'Truslar og teknologi', en: 'Threats and technology' },
  assessment: { nb: 'Vurderingen', nn: 'Vurderinga', en: 'The assessment' },
};
