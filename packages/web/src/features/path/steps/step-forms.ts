import type { ComponentType } from 'react';
import { lazyPart } from '../../../shared/lazy-part.js';
import type { PathPart } from '../path-search.js';
import type { StepProps } from '../step-form.js';
import { DataStep } from './data-step.js';
import { DocumentStep } from './document/document-step.js';
import { MeasuresStep } from './measures-step.js';
import { RightsStep } from './rights-step.js';
import { ScenariosStep } from './scenarios-step.js';
import { SectorStep } from './sector-step.js';
import { SuppliersStep } from './suppliers-step.js';
import { WhatStep } from './what-step.js';
import { WhereStep } from './where-step.js';
import { WhoStep } from './who-step.js';
import { WhomStep } from './whom-step.js';
import { WhyStep } from './why-step.js';

export const stepForms: Readonly<Record<PathPart, ComponentType<StepProps>>> = {
  what: WhatStep,
  who: WhoStep,
  sector: SectorStep,
  whom: WhomStep,
  data: DataStep,
  why: WhyStep,
  suppliers: SuppliersStep,
  where: WhereStep,
  scenarios: ScenariosStep,
  measures: MeasuresStep,
  rights: RightsStep,
  document: DocumentStep,
  // The whole of a form is a good deal more than one question.
  form: lazyPart(async () => (await import('./form-step.js')).FormStep),
};
