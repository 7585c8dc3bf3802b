import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SealedEvent, verifyChain } from '@risikobilde/core';
import { message, type Message } from '@risikobilde/words';
import { sha256 } from '../base/sha256.js';
import { type ArchiveManifest, archiveFormat } from './archive.js';

/** What is not as the manifest of an archive says, at a path in it. */
export type ArchiveFault = { readonly path: string; readonly message: Message };

/**
 * Holds an archive that was unpacked against its manifest: files that are missing, altered or have come since, and chains of events that are
 * not whole. Nothing is asked of any store. Empty when it is whole.
 */
export const verifyArchive = async (folder: string): Promise<readonly ArchiveFault[]> => {
  const manifest = await readManifest(folder);
  if (manifest === undefined)
    return [{ path: 'manifest.json', message: message('archive.found.noManifest') }];
  const there = await filesUnder(folder, '');
  const faults: ArchiveFault[] = [];
  for (const { path, sha256: expected } of manifest.files) {
    if (!there.delete(path)) faults.push({ path, message: message('archive.found.missing') });
    else if ((await hashOfFile(join(folder, path))) !== expected)
      faults.push({ path, message: message('archive.found.altered') });
  }
  there.delete('manifest.json');
  for (const path of [...there].toSorted()) faults.push({ path, message: message('archive.found.extra') });
  for (const one of manifest.assessments) faults.push(...(await chainFaults(folder, one)));
  if (manifest.access) faults.push(...(await accessFaults(folder, manifest.access)));
  return faults;
};

const readManifest = async (folder: string): Promise<ArchiveManifest | undefined> => {
  try {
    // Held against the files below; a manifest of another form is none.
    const read = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as ArchiveManifest;
    const isOne =
      read.format === archiveFormat && Array.isArray(read.files) && Array.isArray(read.assessments);
    return isOne ? read : undefined;
  } catch {
    return undefined;
  }
};

const filesUnder = async (folder: string, under: string): Promise<Set<string>> => {
  const found = new Set<string>();
  for (const name of await readdir(join(folder, under))) {
    const path = under === '' ? name : `${under}/${name}`;
    if ((await lstat(join(folder, path))).isDirectory())
      for (const inner of await filesUnder(folder, path)) found.add(inner);
    else found.add(path);
  }
  return found;
};

const hashOfFile = async (file: string): Promise<string> => {
  // A link leads to what is not in the archive.
  if (!(await lstat(file)).isFile()) return '';
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
};

const chainFaults = async (
  folder: string,
  { id, folder: own, revision, head }: ArchiveManifest['assessments'][number],
): Promise<readonly ArchiveFault[]> => {
  const path = `${own}/history.jsonl`;
  try {
    const bodies = await linesOf(join(folder, path));
    const seals = (await linesOf(join(folder, own, 'history-hashes.jsonl'))).map(
      (line) => JSON.parse(line) as Omit<SealedEvent, 'body'>,
    );
    const events = seals.map((seal, index): SealedEvent => ({ ...seal, body: bodies[index] ?? '' }));
    const chain = verifyChain(id, events, sha256);
    if (chain.ok && bodies.length === revision && chain.length === revision && chain.head === head) return [];
    return [
      {
        path,
        message: message('archive.found.chain', {
          n: chain.ok ? chain.length : chain.brokenAt,
          of: revision,
        }),
      },
    ];
  } catch {
    return [{ path, message: message('archive.found.chain', { n: 0, of: revision }) }];
  }
};

const accessFaults = async (
  folder: string,
  { length, head }: NonNullable<ArchiveManifest['access']>,
): Promise<readonly ArchiveFault[]> => {
  const path = 'access-history.jsonl';
  let [n, last] = [0, ''];
  try {
    const bodies = await linesOf(join(folder, path));
    const hashes = (await linesOf(join(folder, 'access-history-hashes.jsonl'))).map(
      (line) => (JSON.parse(line) as { readonly hash: unknown }).hash,
    );
    for (; n < bodies.length && n < hashes.length; n += 1) {
      const hash = sha256((last || '0'.repeat(64)) + (bodies[n] ?? ''));
      if (hash !== hashes[n]) break;
      last = hash;
    }
    if (n === length && n === bodies.length && n === hashes.length && last === head) return [];
  } catch {
    // What cannot be read is no chain.
  }
  return [{ path, message: message('archive.found.chain', { n, of: length }) }];
};

const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
