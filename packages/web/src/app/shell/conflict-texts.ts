import { defineTexts } from '../language.js';

export const conflictTexts = defineTexts('conflict', {
  nb: {
    title: 'To har endret det samme',
    lead: 'Velg for hvert felt hva som skal gjelde. Ingenting er tapt.',
    yours: 'Ditt',
    theirs: 'Deres',
    save: 'Lagre valgene',
    empty: '(tomt)',
  },
  nn: {
    title: 'To har endra det same',
    lead: 'Vel for kvart felt kva som skal gjelde. Ingenting er tapt.',
    yours: 'Ditt',
    theirs: 'Deira',
    save: 'Lagre vala',
    empty: '(tomt)',
  },
  en: {
    title: 'Two people have changed the same thing',
    lead: 'Choose for each field what shall hold. Nothing is lost.',
    yours: 'Yours',
    theirs: 'Theirs',
    save: 'Save the choices',
    empty: '(empty)',
  },
});
