import { defineTexts } from '../../shared/language.js';

export const whoTexts = defineTexts('who', {
  nb: {
    here: 'Også inne: {{names}}',
    same: '{{names}} har også åpnet «{{record}}»',
    and: '{{first}} og {{last}}',
    windows: '{{name}} ({{n}} vinduer)',
  },
  nn: {
    here: 'Òg inne: {{names}}',
    same: '{{names}} har òg opna «{{record}}»',
    and: '{{first}} og {{last}}',
    windows: '{{name}} ({{n}} vindauge)',
  },
  en: {
    here: 'Also here: {{names}}',
    same: '{{names}} also has “{{record}}” open',
    and: '{{first}} and {{last}}',
    windows: '{{name}} ({{n}} windows)',
  },
});
