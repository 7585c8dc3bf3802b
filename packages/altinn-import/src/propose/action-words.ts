import { type Text, textIn } from '@risikobilde/words';
import { written } from '../finding.js';

const words: Readonly<Record<string, Text>> = {
  instantiate: written('import.action.instantiate'),
  read: written('import.action.read'),
  write: written('import.action.write'),
  delete: written('import.action.delete'),
  confirm: written('import.action.confirm'),
  complete: written('import.action.complete'),
  sign: written('import.action.sign'),
  reject: written('import.action.reject'),
  pay: written('import.action.pay'),
};

/** What the policy lets somebody do, in words; an action that an app has made itself keeps its name. */
export const actionWords = (actions: readonly string[]): Text => {
  const said = (action: string, language: string): string => {
    const text = words[action];
    return text === undefined ? action : textIn(text, language);
  };
  return Object.fromEntries(
    Object.keys(words['read'] ?? {}).map((language) => [
      language,
      actions.map((action) => said(action, language)).join(', '),
    ]),
  );
};
