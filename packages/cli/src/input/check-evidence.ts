import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssessmentRecord } from '@risikobilde/core';
import { message, type Message } from '@risikobilde/words/message';

/** What is wrong with a file in `evidence/`, by its place in the folder. */
export type EvidenceFault = { readonly path: string; readonly message: Message };

/**
 * Holds the files in `evidence/` against the records that name them: one that is missing, is another than its hash says, or that no record names.
 * A folder without `evidence/` was exported without its files, and is told of that once.
 */
export const checkEvidence = async (
  folder: string,
  records: readonly AssessmentRecord[],
): Promise<readonly EvidenceFault[]> => {
  const named = new Map(
    records.flatMap((record) =>
      record.kind === 'evidence' ? [[record.file.sha256, record.id] as const] : [],
    ),
  );
  const there = await readdir(join(folder, 'evidence')).catch(() => undefined);
  if (there === undefined)
    return named.size === 0
      ? []
      : [{ path: 'evidence/', message: message('cli.check.evidence.noFolder', { n: named.size }) }];
  const faults: EvidenceFault[] = [];
  for (const [hash, record] of named)
    if (!there.includes(hash))
      faults.push({ path: `evidence/${hash}`, message: message('cli.check.evidence.missing', { record }) });
  for (const name of there.toSorted()) {
    const record = named.get(name);
    const path = `evidence/${name}`;
    if (record === undefined) faults.push({ path, message: message('cli.check.evidence.unnamed') });
    else if ((await hashOf(join(folder, path))) !== name)
      faults.push({ path, message: message('cli.check.evidence.altered', { record }) });
  }
  return faults;
};

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
