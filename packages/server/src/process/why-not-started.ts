import { isLanguage, type Language, type Message, message } from '@risikobilde/words/message';
import { NotStarted } from '../base/not-started.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of whoever starts the server, as the system has it (`nn_NO.UTF-8`); bokmål where it says none that is spoken here. */
export const systemLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language => {
  const tag = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  const language = (/^[a-z]{2,3}/.exec(tag.toLowerCase())?.[0] ?? '').replace(/^no$/, 'nb');
  return isLanguage(language) ? language : 'nb';
};

const patience = 2000;

/** Whether a Risikobilde answers at the address. */
const isOurs = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${url}api/openapi.json`, { signal: AbortSignal.timeout(patience) });
    return answer.ok && (await answer.text()).includes('Risikobilde');
  } catch {
    return false;
  }
};

/** Why the server did not start, and what to do; undefined for what only the error itself tells. */
export const whyNotStarted = async (
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Message | undefined> => {
  if (error instanceof NotStarted) return error.why;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const next = String(port + 1);
  if (error.code === 'EACCES') return message('refusal.start.port', { port: String(port) });
  if (error.code !== 'EADDRINUSE') return undefined;
  const url = `http://${host === '::1' ? '[::1]' : host}:${port}/`;
  return (await isOurs(url))
    ? message('refusal.start.ours', { url, next })
    : message('refusal.start.other', { port: String(port), next });
};
