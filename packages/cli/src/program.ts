import { Command } from 'commander';
import { addEditionCommands } from './edition-commands.js';
import { addFolderCommands } from './folder-commands.js';
import { addQuestionCommands } from './question-commands.js';
import type { Terminal } from './terminal.js';
import { addStoreCommands } from './store-commands.js';
import { version } from './input/version.js';
import { addWorldCommands } from './world-commands.js';

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ risikobilde ${line}`).join('\n')}\n`;

/** The program. Each command loads what it needs when it is run, so that help and mistakes are answered at once. */
export const createProgram = (terminal: Terminal, done: (code: number) => void): Command => {
  const program = new Command('risikobilde')
    .description(
      'Keeps a privacy and cloud-risk assessment alive: a folder of YAML and Markdown, evaluated on any day.',
    )
    .version(version)
    // `release --version` is the release's own; the program's stands before the command.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help for what is allowed)')
    .addHelpText(
      'after',
      `${examples(
        'init my-assessment',
        'check cases/altinn3 --as-of 2024-03-31',
        'explain cases/altinn3 no-assessment-of-us-protection-needed',
        'publish cases/altinn3 --format hugo --to out/hugo',
      )}
Exit codes: 0 answered; 1 findings of severity error (check), or not ready to be final (release, publish --final); 2 what was asked for cannot be read.
Folders whose name starts with a dot, node_modules and golden are passed over. Colours are off when the output is not a
terminal, and with NO_COLOR.\n`,
    );

  const command = (usage: string, description: string, ...lines: readonly string[]): Command =>
    program
      .command(usage)
      .description(description)
      .addHelpText('after', examples(...lines));

  addQuestionCommands({ command, terminal, done });

  addEditionCommands({ command, terminal, done });
  addFolderCommands({ command, terminal, done });
  addStoreCommands({ command, terminal, done });
  addWorldCommands({ command, terminal, done });

  return program;
};
