import { words } from './described.js';

/** What may be answered with “not known yet” or “none”: the answers that leave no record of their own. */
export const clarifiedQuestions = {
  owners: words(
    'Hvem som bygger på plattformen',
    'Kven som byggjer på plattforma',
    'Who builds on the platform',
  ),
  riskOwner: words('Risikoeier', 'Risikoeigar', 'Risk owner'),
  dpo: words('Personvernombud', 'Personvernombod', 'Data protection officer'),
  sector: words('Sektor', 'Sektor', 'Sector'),
  authority: words('Tilsynsmyndighet', 'Tilsynsstyresmakt', 'Supervisory authority'),
  subjects: words('Hvem opplysningene gjelder', 'Kven opplysningane gjeld', 'Whom the data are about'),
  data: words('Hvilke opplysninger det er', 'Kva opplysningar det er', 'Which data there are'),
  retention: words('Lagringstid', 'Lagringstid', 'Retention'),
  purpose: words('Formål', 'Formål', 'Purpose'),
  basis: words('Behandlingsgrunnlag', 'Behandlingsgrunnlag', 'Legal basis'),
  processors: words('Databehandlere', 'Databehandlarar', 'Processors'),
  agreement: words('Databehandleravtale', 'Databehandlaravtale', 'Data processing agreement'),
  places: words('Hvor opplysningene er', 'Kvar opplysningane er', 'Where the data are'),
  outside: words(
    'Tilgang fra land utenfor EØS',
    'Tilgang frå land utanfor EØS',
    'Access from outside the EEA',
  ),
  scenarios: words('Hva som kan gå galt', 'Kva som kan gå gale', 'What can go wrong'),
  levels: words(
    'Hvor ofte det skjer, og hvor mange det rammer',
    'Kor ofte det skjer, og kor mange det råkar',
    'How often it happens, and how many it harms',
  ),
  measures: words('Tiltak', 'Tiltak', 'Measures'),
  rights: words('Rettigheter', 'Rettar', 'Rights'),
} as const;
