import { defineTexts } from '../../language.js';

export const newRecordTexts = defineTexts('new-record', {
  nb: { needs: 'Fyll ut feltene.' },
  nn: { needs: 'Fyll ut felta.' },
  en: { needs: 'Fill in the fields.' },
});
