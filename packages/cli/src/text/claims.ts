import type { ClaimResult, Standing } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { Terminal } from '../terminal.js';
import type { Paint } from './paint.js';
import { standingSign } from './words.js';
import { hang } from './wrap.js';

export const standingPaint = (paint: Paint, standing: Standing): ((text: string) => string) =>
  ({ supported: paint.green, challenged: paint.yellow, fallen: paint.red, unsupported: paint.red })[standing];

/** A claim with sign and word for how it stands, its sentence, and what decided when it does not hold. */
export const claimLines = (claim: ClaimResult, words: Words, terminal: Terminal): string => {
  const { paint, width } = terminal;
  const word = words.t(`standing.${claim.standing}`).toLowerCase().padEnd(14);
  const first = `  ${standingSign[claim.standing]} ${word} `;
  const rest = ' '.repeat(first.length);
  const text = hang(words.say(claim.text), width, first, rest);
  const sentence = standingPaint(paint, claim.standing)(first) + text.slice(first.length);
  const lines = [sentence, paint.dim(`${rest}${claim.id}`)];
  if (claim.standing !== 'supported') lines.splice(1, 0, hang(words.say(claim.summary), width, `${rest}← `));
  return lines.join('\n');
};
