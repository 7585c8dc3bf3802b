export { aliasIn } from './alias.js';
export { frequencyInWords, frequencyRangeInWords, rangeInWords } from './frequency-in-words.js';
export { fieldHelp, fieldLabel, kindWord, valueWord } from './field-words.js';
export * from './format.js';
export {
  fallbackOf,
  isLanguage,
  type Language,
  type LanguageInfo,
  languageInfo,
  languages,
} from './language.js';
export {
  isMessage,
  type Message,
  type MessageKey,
  type MessageValue,
  message,
  type Sayable,
  type SayableList,
  type ValuesOf,
} from './message.js';
export type { MessageArguments } from './generated/message-arguments.js';
export { isolateText, isText, keptIn, languageOf, type Text, textIn } from './text.js';
export { type Catalogue, createWords, type Words } from './words.js';
export { createTextOf } from './text-reader.js';
