import { defineTexts } from '../../language.js';

export const provenanceTexts = defineTexts('provenance', {
  nb: {
    own: 'Egen',
    platform: 'Fra plattformen',
    adapted: 'Tilpasset',
    lock: 'Dette kommer fra {{title}}, utgave {{version}}, og endres ikke her.',
    lockAdapted:
      'Dette kommer fra {{title}}, utgave {{version}}, og er tilpasset av dere. Det endres der dere svarte.',
    toAnswer: 'Se svaret deres',
    platformOnly: 'Vis også det som er plattformens eget ({{n}})',
  },
  nn: {
    own: 'Eigen',
    platform: 'Frå plattforma',
    adapted: 'Tilpassa',
    lock: 'Dette kjem frå {{title}}, utgåve {{version}}, og blir ikkje endra her.',
    lockAdapted:
      'Dette kjem frå {{title}}, utgåve {{version}}, og er tilpassa av dykk. Det blir endra der de svarte.',
    toAnswer: 'Sjå svaret dykkar',
    platformOnly: 'Vis òg det som er plattforma sitt eige ({{n}})',
  },
  en: {
    own: 'Own',
    platform: 'From the platform',
    adapted: 'Adapted',
    lock: 'This comes from {{title}}, release {{version}}, and is not edited here.',
    lockAdapted:
      'This comes from {{title}}, release {{version}}, and is adapted by you. It is edited where you answered.',
    toAnswer: 'See your answer',
    platformOnly: 'Also show what is the platform’s own ({{n}})',
  },
});
