import { readFile } from 'node:fs/promises';
import type { WatchSettings } from '@risikobilde/connectors';
import { message } from '@risikobilde/words/message';
import { notStarted } from './not-started.js';

/** The public sources that are followed, and the proxy that asks for us, where there is one. */
export type Watch = WatchSettings & { readonly proxy?: string | undefined };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The sources that `RISIKOBILDE_SOURCES` names in a file; none are followed until it is set. A file that cannot be read, or says what is not
 * allowed, fails with a sentence that says what.
 */
export const readWatch = async (environment: Environment): Promise<Watch | undefined> => {
  const file = (environment['RISIKOBILDE_SOURCES'] ?? '').trim();
  if (file === '') return undefined;
  const { parseWatchSettings } = await import('@risikobilde/connectors');
  const text = await readFile(file, 'utf8').catch(async (error: unknown) => {
    const wrong = error instanceof Error ? error.message : String(error);
    throw await notStarted(message('refusal.start.sources', { file, wrong }));
  });
  const read = parseWatchSettings(text);
  if (!read.ok) throw await notStarted(message('refusal.start.sources', { file, wrong: read.wrong }));
  return { ...read.settings, proxy: proxyIn(environment) };
};

/** The proxy that is set for every program of the machine. */
const proxyIn = (environment: Environment): string | undefined => {
  const proxy = environment['HTTPS_PROXY'] || environment['https_proxy'];
  return proxy !== undefined && URL.canParse(proxy) ? proxy : undefined;
};
