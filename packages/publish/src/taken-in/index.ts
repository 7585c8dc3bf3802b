export type { ForeignAnswer, ForeignForm } from './foreign-form.js';
export {
  leftReasons,
  type LeftReason,
  textAt,
  withProposal,
  withProposals,
  type WordLeft,
  type WordProposal,
  type WordReport,
} from './proposal.js';
export { takeInWord, type TakenIn, type TakeInOptions, type WordRefusal } from './take-in.js';
export { wordParts } from './read-word.js';
