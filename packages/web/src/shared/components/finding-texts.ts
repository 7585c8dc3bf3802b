import { defineTexts } from '../language.js';

export const findingTexts = defineTexts('finding', {
  nb: { error: 'Feil', warning: 'Advarsel', info: 'Til orientering', answered: 'besvart', goTo: 'Gå til' },
  nn: { error: 'Feil', warning: 'Åtvaring', info: 'Til orientering', answered: 'svart på', goTo: 'Gå til' },
  en: { error: 'Error', warning: 'Warning', info: 'For information', answered: 'answered', goTo: 'Go to' },
});
