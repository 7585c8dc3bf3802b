import { defineTexts } from '../../app/language.js';

export const freedomTexts = defineTexts('freedom', {
  nb: {
    new: 'Ny menneskerettighet å prøve',
    add: 'Begynn prøvingen',
    right: 'Hvilken rettighet?',
    activities: 'Hvilke behandlinger kan gripe inn i den?',
    missingRight: 'Velg rettigheten.',
    missingActivity: 'Velg minst én behandling.',
    needsActivity: 'En menneskerettighet prøves mot en behandling. Registrer behandlingen først.',
    appliesTo: 'Gjelder behandlingene',
    remove: 'Slett prøvingen',
  },
  nn: {
    new: 'Ny menneskerett å prøve',
    add: 'Begynn prøvinga',
    right: 'Kva rett?',
    activities: 'Kva behandlingar kan gripe inn i han?',
    missingRight: 'Vel retten.',
    missingActivity: 'Vel minst éi behandling.',
    needsActivity: 'Ein menneskerett blir prøvd mot ei behandling. Registrer behandlinga først.',
    appliesTo: 'Gjeld behandlingane',
    remove: 'Slett prøvinga',
  },
  en: {
    new: 'New human right to test',
    add: 'Begin the test',
    right: 'Which right?',
    activities: 'Which processing may interfere with it?',
    missingRight: 'Choose the right.',
    missingActivity: 'Choose at least one processing activity.',
    needsActivity: 'A human right is tested against a processing activity. Record the activity first.',
    appliesTo: 'For the processing',
    remove: 'Delete the test',
  },
});
