import { defineTexts } from '../../language.js';

export const partyChoiceTexts = defineTexts('partyChoice', {
  nb: {
    new: 'En ny aktør …',
    name: 'Navn på den nye aktøren',
    type: 'Type virksomhet',
    country: 'Hjemmehørende i',
  },
  nn: {
    new: 'Ein ny aktør …',
    name: 'Namn på den nye aktøren',
    type: 'Type verksemd',
    country: 'Heimehøyrande i',
  },
  en: {
    new: 'A new party …',
    name: 'Name of the new party',
    type: 'Type of organisation',
    country: 'Established in',
  },
});
