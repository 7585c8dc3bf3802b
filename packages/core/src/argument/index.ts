// What an argument hangs on, and what would follow if something fell: apart from the rest, since a first screen does without.
export { cutSets, type FactSets, type Formula, pathSets } from './cut-sets.js';
export { type Fact, type FactSet, type Leaning, leaningOf } from './leaning.js';
export { cannotFall, type Step, stepsUnder } from './steps.js';
export { factKey, type PublisherWeight, publisherWeights, singlePoints } from './publishers.js';
export {
  fallenId,
  type SupposedEffect,
  supposedEffect,
  type SupposedFall,
  type Supposition,
  suppose,
} from './suppose.js';
export { argumentOf, fallingWith } from './whole.js';
