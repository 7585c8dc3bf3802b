import { say } from '@risikobilde/words/all';
import { type Language, type ReleaseRow } from '@risikobilde/core';
import type { Terminal } from '../terminal.js';
import { hang } from './wrap.js';

export const rowWord = {
  unchanged: { nb: 'uendret', nn: 'uendra', en: 'unchanged' },
  changedWhereAdopted: {
    nb: 'endret der du har overtatt',
    nn: 'endra der du har overteke',
    en: 'changed where adopted',
  },
  changedWhereAdapted: {
    nb: 'endret der du har tilpasset',
    nn: 'endra der du har tilpassa',
    en: 'changed where adapted',
  },
  changedWhereRejected: {
    nb: 'endret der du har avvist',
    nn: 'endra der du har avvist',
    en: 'changed where rejected',
  },
  changedUnanswered: { nb: 'endret, ikke besvart', nn: 'endra, ikkje svart på', en: 'changed, unanswered' },
  new: { nb: 'nytt', nn: 'nytt', en: 'new' },
  withdrawn: { nb: 'trukket', nn: 'trekt', en: 'withdrawn' },
  background: {
    nb: 'bakgrunn som følger utgaven',
    nn: 'bakgrunn som følgjer utgåva',
    en: 'background that follows the release',
  },
} as const satisfies Readonly<Record<ReleaseRow['type'], Readonly<Record<Language, string>>>>;

const leansWord = { nb: 'Støtter', nn: 'Støttar', en: 'Holds up' } as const;
const collidesWord = {
  nb: 'Plattformen endret felt som du har tilpasset',
  nn: 'Plattforma endra felt som du har tilpassa',
  en: 'The platform changed fields that you have adapted',
} as const;

/** One record of the difference: what happened to it, the fields, and the service's claims that lean on it. */
export const rowText = (
  row: ReleaseRow,
  leaning: readonly string[],
  language: Language,
  { paint, width }: Terminal,
): string =>
  [
    `${paint.bold(rowWord[row.type][language])}  ${paint.dim(row.id)}`,
    hang(say(row.name, language), width, '  '),
    ...row.fields
      .filter((field) => field.language === undefined || field.language === language)
      .map((field) => hang(fieldText(field), width, `    ${field.path}: `, '      ')),
    ...(row.collisions.length > 0
      ? [hang(row.collisions.join(', '), width, `    ${collidesWord[language]}: `)]
      : []),
    ...(leaning.length > 0 ? [hang(leaning.join(', '), width, `    ${leansWord[language]}: `)] : []),
  ].join('\n');

const fieldText = ({ words, before, after }: ReleaseRow['fields'][number]): string =>
  words
    ? words
        .map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `{+${text}+}` : `[-${text}-]`))
        .join('')
    : `${JSON.stringify(before) ?? '–'} → ${JSON.stringify(after) ?? '–'}`;
