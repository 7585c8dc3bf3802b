import { parseArgs } from 'node:util';
import { message } from '@risikobilde/words/message';
import { notStarted } from '../base/not-started.js';

/** What is asked of a start by the words after `npm start --`. */
export type StartOptions = {
  readonly port?: number;
  readonly host?: string;
  readonly dataDir?: string;
};

const options = { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' } } as const;

const highestPort = 65_535;

/** Reads them; throws {@link NotStarted} for an option that does not exist, one without its value, and a port that is none. */
export const readStartOptions = async (args: readonly string[]): Promise<StartOptions> => {
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    const isKnown = token.kind === 'option' && token.name in options;
    if (isKnown && token.value !== undefined && token.value !== '') continue;
    if (token.kind === 'option-terminator') continue;
    const found = token.kind === 'option' ? token.rawName : token.value;
    throw await notStarted(message(isKnown ? 'refusal.start.noValue' : 'refusal.start.option', { found }));
  }
  const text = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const port = text('port');
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= highestPort))
    throw await notStarted(message('refusal.start.noPort', { found: port, highest: highestPort }));
  const [host, dataDir] = [text('host'), text('data')];
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(host !== undefined && { host }),
    ...(dataDir !== undefined && { dataDir }),
  };
};
