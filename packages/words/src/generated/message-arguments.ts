// Written from the catalogues by `npm run words`; do not edit.
import type { MessageValue } from '../message-value.js';

type None = Record<string, never>;

/** Every key, with the places of its message and what fills them. */
export type MessageArguments = {
  'core.quoted': { text: MessageValue };
  'core.sentence': { text: MessageValue };
  'figure.asTable': { number: MessageValue };
  'figure.caption': { number: MessageValue; title: MessageValue };
  'figure.chain': None;
  'figure.chainOf': { activities: MessageValue };
  'figure.claims': None;
  'figure.comparison': None;
  'figure.empty': { title: MessageValue };
  'figure.exampleAll': { operator: MessageValue };
  'figure.exampleSome': { operator: MessageValue };
  'figure.measures': { alternative: MessageValue };
  'figure.measuresLeftOut': { n: number };
  'figure.numbers': { number: MessageValue };
  'figure.risks': { alternative: MessageValue };
};
