import { type Text, textIn } from '@risikobilde/words';
import { messageText } from '../finding.js';

const words: Readonly<Record<string, Text>> = {
  instantiate: messageText('import.action.instantiate'),
  read: messageText('import.action.read'),
  write: messageText('import.action.write'),
  delete: messageText('import.action.delete'),
  confirm: messageText('import.action.confirm'),
  complete: messageText('import.action.complete'),
  sign: messageText('import.action.sign'),
  reject: messageText('import.action.reject'),
  pay: messageText('import.action.pay'),
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
