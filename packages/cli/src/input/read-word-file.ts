import { readFile } from 'node:fs/promises';
import { readZip } from '@risikobilde/files';
import { wordParts } from '@risikobilde/publish/taken-in';
import { message } from '@risikobilde/words/message';
import { outcomeOf, type Outcome, outcomeRefused } from './problem.js';

const largestPart = 32 * 1024 * 1024;

/** The parts of a Word file that are read. Nothing is unpacked before its directory is looked through, and no more than it says. */
export const readWordFile = async (path: string): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> => {
  const bytes = await readFile(path).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array))
    return outcomeRefused(
      'cannot-read',
      { en: bytes instanceof Error ? bytes.message : String(bytes) },
      { path },
    );
  const zip = readZip(bytes, { wants: (part) => wordParts.has(part), largestFile: largestPart }, path);
  if (!zip.ok) return outcomeRefused('word-unreadable', message('problem.cli.wordUnreadable'), { path });
  const encoder = new TextEncoder();
  return outcomeOf(
    new Map(
      zip.files.map(({ path: part, content }) => [
        part,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
};
