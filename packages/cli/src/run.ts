import { CommanderError } from 'commander';
import { languageAsked } from './options.js';
import { createProgram } from './program.js';
import { processTerminal, type Terminal } from './terminal.js';

/** Runs one command line and gives its exit code: 0 answered, 1 findings of severity error, 2 what was asked for cannot be read. */
export const run = async (
  args: readonly string[],
  terminal: Terminal = processTerminal(languageAsked(args)),
): Promise<number> => {
  let code = 0;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is an answer; everything else that commander refuses is input it cannot read.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
};
