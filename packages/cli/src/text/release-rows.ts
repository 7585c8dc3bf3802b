import type { ReleaseRow } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { Terminal } from '../terminal.js';
import { hang } from './wrap.js';

/** One record of the difference: what happened to it, the fields, and the service's claims that lean on it. */
export const rowText = (
  row: ReleaseRow,
  leaning: readonly string[],
  words: Words,
  { paint, width }: Terminal,
): string =>
  [
    `${paint.bold(words.t(`cli.release.${row.type}`))}  ${paint.dim(row.id)}`,
    hang(words.say(row.name), width, '  '),
    ...row.fields
      .filter((field) => field.language === undefined || field.language === words.language)
      .map((field) => hang(fieldText(field), width, `    ${field.path}: `, '      ')),
    ...(row.collisions.length > 0
      ? [hang(row.collisions.join(', '), width, `    ${words.t('cli.release.collides')}: `)]
      : []),
    ...(leaning.length > 0 ? [hang(leaning.join(', '), width, `    ${words.t('cli.release.leans')}: `)] : []),
  ].join('\n');

const fieldText = ({ words, before, after }: ReleaseRow['fields'][number]): string =>
  words
    ? words
        .map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `{+${text}+}` : `[-${text}-]`))
        .join('')
    : `${JSON.stringify(before) ?? '–'} → ${JSON.stringify(after) ?? '–'}`;
