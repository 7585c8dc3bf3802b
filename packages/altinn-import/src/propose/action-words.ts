import type { FullText } from '@risikobilde/core';

const words: Readonly<Record<string, FullText>> = {
  instantiate: { nb: 'starte', nn: 'starte', en: 'start' },
  read: { nb: 'lese', nn: 'lese', en: 'read' },
  write: { nb: 'skrive', nn: 'skrive', en: 'write' },
  delete: { nb: 'slette', nn: 'slette', en: 'delete' },
  confirm: { nb: 'bekrefte', nn: 'stadfeste', en: 'confirm' },
  complete: { nb: 'fullføre', nn: 'fullføre', en: 'complete' },
  sign: { nb: 'signere', nn: 'signere', en: 'sign' },
  reject: { nb: 'avvise', nn: 'avvise', en: 'reject' },
  pay: { nb: 'betale', nn: 'betale', en: 'pay' },
};

/** What the policy lets somebody do, in words; an action that an app has made itself keeps its name. */
export const actionWords = (actions: readonly string[]): FullText => {
  const listed = (language: 'nb' | 'nn' | 'en'): string =>
    actions.map((action) => words[action]?.[language] ?? action).join(', ');
  return { nb: listed('nb'), nn: listed('nn'), en: listed('en') };
};
