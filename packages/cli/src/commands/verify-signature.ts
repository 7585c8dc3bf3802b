import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionRecord } from '@risikobilde/publish';
import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

export type SignatureOptions = {
  readonly signature?: string;
  readonly keys?: string;
  readonly edition?: string;
  readonly release?: string;
  readonly files?: string;
};

/** Says whether files of an edition are those that were signed. 0 they are, 1 they are not, 2 something cannot be read. It asks no server. */
export const verifyEditionFiles = async (
  terminal: Terminal,
  { signature, keys, edition, release, files }: SignatureOptions,
): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  const refuse = (why: ReturnType<typeof message>) =>
    reportProblems(terminal, outcomeRefused('signature-unreadable', why).problems);
  if (signature === undefined || keys === undefined) return refuse(message('verify.signature.pair'));
  if (files !== undefined && edition === undefined) return refuse(message('verify.signature.filesPair'));
  const { verifySignature } = await import('@risikobilde/server/verify');
  const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path));
  try {
    const jws = await readFile(signature, 'utf8');
    const set = parsed(await readFile(keys, 'utf8'));
    const editionBytes = await read(edition);
    const checked = await verifySignature(jws, set, { edition: editionBytes, release: await read(release) });
    if (!checked.ok) {
      terminal.out(`${t(`verify.signature.${checked.why}`)}\n`);
      return 1;
    }
    const { signed, kid } = checked;
    terminal.out(`${t('verify.signature.right', { ...signed, kid })}\n`);
    terminal.out(`${t('verify.signature.time', { at: new Date(signed.iat * 1000).toISOString() })}\n`);
    if (files === undefined || editionBytes === undefined) return 0;
    const faults = await faultsIn(files, editionBytes);
    for (const one of faults.wrong) terminal.out(`${say(one, terminal.language)}\n`);
    if (faults.wrong.length > 0) return 1;
    terminal.out(`${t('verify.signature.filesRight', { n: faults.n })}\n`);
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return reportProblems(terminal, outcomeRefused('signature-unreadable', { und: why }).problems);
  }
};

/** What is no JSON is no set of keys either, and is told of as that. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What of the files is not as an edition that was verified says: one that is gone, another, or not of the edition at all. */
const faultsIn = async (folder: string, edition: Uint8Array) => {
  // It is the file that was signed, and the server wrote that.
  const { files } = JSON.parse(new TextDecoder().decode(edition)) as Pick<EditionRecord, 'files'>;
  const there = new Set((await readdir(join(folder, 'files'))).map((name) => `files/${name}`));
  const wrong = [];
  for (const { path, sha256 } of files)
    if (!there.delete(path)) wrong.push(message('verify.signature.fileMissing', { path }));
    else if (
      createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex') !== sha256
    )
      wrong.push(message('verify.signature.fileDiffers', { path }));
  for (const path of there) wrong.push(message('verify.signature.fileNotNamed', { path }));
  return { n: files.length, wrong };
};
