import { defineTexts } from '../../language.js';

export const recordPickerTexts = defineTexts('recordPicker', {
  nb: { placeholder: 'Skriv navnet', none: 'Ingenting passer.', cancel: 'Avbryt' },
  nn: { placeholder: 'Skriv namnet', none: 'Ingenting passar.', cancel: 'Avbryt' },
  en: { placeholder: 'Type its name', none: 'Nothing fits.', cancel: 'Cancel' },
});
