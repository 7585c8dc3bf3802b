import { defineTexts } from '../../shared/language.js';

export const tourTexts = defineTexts('tour', {
  nb: {
    label: 'Kort omvisning',
    step: 'Trinn {{n}} av {{all}}',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    done: 'Ferdig',
    steps: {
      claims: {
        title: 'Konklusjonen, setning for setning',
        text: 'Hver setning viser om den står i dag, og hvorfor. «Forklar» åpner hele kjeden ned til kilden.',
      },
      date: {
        title: 'Gå tilbake i tid',
        text: 'Datoen øverst bestemmer hvilken dag du ser. På Tidslinje kan du dra den og se påstandene skifte.',
      },
      tasks: {
        title: 'Svar på det som har endret seg',
        text: 'Når loven, vilkårene eller trusselbildet endrer seg, kommer det opp under Oppgaver. Der svarer du om noe må endres, eller hvorfor vurderingen kan stå som før.',
      },
      save: {
        title: 'Alt lagres mens du skriver',
        text: 'Du kan angre, og ingenting går tapt om du mister forbindelsen. Finn hva som helst med Ctrl + K.',
      },
    },
  },
  nn: {
    label: 'Kort omvising',
    step: 'Steg {{n}} av {{all}}',
    next: 'Neste',
    back: 'Tilbake',
    skip: 'Hopp over',
    done: 'Ferdig',
    steps: {
      claims: {
        title: 'Konklusjonen, setning for setning',
        text: 'Kvar setning viser om ho står i dag, og kvifor. «Forklar» opnar heile kjeda ned til kjelda.',
      },
      date: {
        title: 'Gå tilbake i tid',
        text: 'Datoen øvst avgjer kva dag du ser. På Tidslinje kan du dra han og sjå påstandane skifte.',
      },
      tasks: {
        title: 'Svar på det som har endra seg',
        text: 'Når lova, vilkåra eller trusselbiletet endrar seg, kjem det opp under Oppgåver. Der svarer du om noko må endrast, eller kvifor vurderinga kan stå som før.',
      },
      save: {
        title: 'Alt blir lagra medan du skriv',
        text: 'Du kan angre, og ingenting går tapt om du mistar sambandet. Finn kva som helst med Ctrl + K.',
      },
    },
  },
  en: {
    label: 'A short tour',
    step: 'Step {{n}} of {{all}}',
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    done: 'Done',
    steps: {
      claims: {
        title: 'The conclusion, sentence by sentence',
        text: 'Each sentence shows whether it stands today, and why. "Explain" opens the whole chain down to the source.',
      },
      date: {
        title: 'Go back in time',
        text: 'The date at the top decides which day you see. On the time line you can drag it and watch the claims change.',
      },
      tasks: {
        title: 'Answer what has changed',
        text: 'When the law, the terms or the threats change, the task appears under Tasks. Answer changed, or unchanged because ...',
      },
      save: {
        title: 'Everything is saved as you write',
        text: 'You can undo, and nothing is lost if the connection breaks. Find anything with Ctrl + K.',
      },
    },
  },
});
