import { say } from '@risikobilde/words/all';
import type { ClaimResult, Language, Standing } from '@risikobilde/core';
import type { Terminal } from '../terminal.js';
import type { Paint } from './paint.js';
import { standingSign, standingWord } from './words.js';
import { hang } from './wrap.js';

export const standingPaint = (paint: Paint, standing: Standing): ((text: string) => string) =>
  ({ supported: paint.green, challenged: paint.yellow, fallen: paint.red, unsupported: paint.red })[standing];

/** A claim with sign and word for how it stands, its sentence, and what decided when it does not hold. */
export const claimLines = (claim: ClaimResult, language: Language, terminal: Terminal): string => {
  const { paint, width } = terminal;
  const word = standingWord[claim.standing][language].padEnd(14);
  const first = `  ${standingSign[claim.standing]} ${word} `;
  const rest = ' '.repeat(first.length);
  const text = hang(say(claim.text, language), width, first, rest);
  const sentence = standingPaint(paint, claim.standing)(first) + text.slice(first.length);
  const lines = [sentence, paint.dim(`${rest}${claim.id}`)];
  if (claim.standing !== 'supported')
    lines.splice(1, 0, hang(say(claim.summary, language), width, `${rest}← `));
  return lines.join('\n');
};
