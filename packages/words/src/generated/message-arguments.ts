// Written from the catalogues by `npm run words`; do not edit.
import type { MessageValue } from '../message-value.js';

/** Every key, with the places of its message and what fills them. */
export type MessageArguments = {
  'core.quoted': { text: MessageValue };
  'core.sentence': { text: MessageValue };
};
