import type { Language } from '@risikobilde/words/message';
import { createPaint, type Paint } from './text/paint.js';

/** Where a command writes, and how: width and colour are those of whatever reads it. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
  readonly width: number;
  /** The language that was asked for on the command line. */
  readonly language: Language;
};

const narrowest = 60;
const widest = 120;

/** The terminal of this process. Colour only for a person at a terminal who has not said no (NO_COLOR, no-color.org). */
export const processTerminal = (language: Language): Terminal => {
  const { stdout, stderr, env } = process;
  const isPerson = stdout.isTTY && env['TERM'] !== 'dumb' && (env['NO_COLOR'] ?? '') === '';
  // A reader that has seen enough closes the pipe (`| head`); that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    paint: createPaint(isPerson),
    language,
    width: Math.min(widest, Math.max(narrowest, stdout.isTTY ? stdout.columns : widest)),
  };
};
