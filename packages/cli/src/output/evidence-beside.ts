import { lstat, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { PublishedFile } from '@risikobilde/publish';
import { sha256 } from '../input/sha256.js';

/** What the published pages lead to, and the hashes of what is not in the folder, or is something else there. */
export type EvidenceBeside = {
  readonly files: readonly PublishedFile[];
  readonly missing: readonly string[];
};

/** The files that published pages link to, from `evidence/` in the folder of the assessment: those and no others. */
export const evidenceBeside = async (
  folder: string,
  published: readonly PublishedFile[],
): Promise<EvidenceBeside> => {
  const wanted = new Map<string, string>();
  for (const { path, bytes } of published) {
    if (!path.endsWith('.html')) continue;
    const text = new TextDecoder().decode(bytes);
    for (const [, hash = ''] of text.matchAll(/href="\.\.\/evidence\/([0-9a-f]{64})"/g))
      wanted.set(posix.join(posix.dirname(path), '..', 'evidence', hash), hash);
  }
  const files: PublishedFile[] = [];
  const missing = new Set<string>();
  for (const [path, hash] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const from = join(folder, 'evidence', hash);
    const isFile = await lstat(from).then(
      (about) => about.isFile(),
      () => false,
    );
    const bytes = isFile ? await readFile(from) : undefined;
    if (bytes !== undefined && sha256(bytes) === hash)
      files.push({ path, mediaType: 'application/octet-stream', bytes });
    else missing.add(hash);
  }
  return { files, missing: [...missing] };
};
