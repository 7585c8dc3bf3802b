import { readFile } from 'node:fs/promises';
import { message } from '@risikobilde/words/message';
import { wordsOf } from '@risikobilde/words/all';
import { refused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

export type SignatureOptions = {
  readonly signature?: string;
  readonly keys?: string;
  readonly edition?: string;
  readonly release?: string;
};

/** Says whether files of an edition are those that were signed. 0 they are, 1 they are not, 2 something cannot be read. It asks no server. */
export const verifyEditionFiles = async (
  terminal: Terminal,
  { signature, keys, edition, release }: SignatureOptions,
): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  if (signature === undefined || keys === undefined)
    return reportProblems(
      terminal,
      refused('signature-unreadable', message('verify.signature.pair')).problems,
    );
  const { verifySignature } = await import('@risikobilde/server/verify');
  const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path));
  let given: readonly [string, unknown, Buffer | undefined, Buffer | undefined];
  try {
    given = [
      await readFile(signature, 'utf8'),
      JSON.parse(await readFile(keys, 'utf8')) as unknown,
      await read(edition),
      await read(release),
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return reportProblems(terminal, refused('signature-unreadable', { und: why }).problems);
  }
  const [jws, set, editionBytes, releaseBytes] = given;
  const checked = await verifySignature(jws, set, { edition: editionBytes, release: releaseBytes });
  terminal.out(
    `${checked.ok ? t('verify.signature.right', { ...checked.signed, kid: checked.kid }) : t(`verify.signature.${checked.why}`)}\n`,
  );
  return checked.ok ? 0 : 1;
};
