import { importLimit } from '@risikobilde/api';
import type { SourceFile } from '@risikobilde/files';
import { strToU8, Unzip, UnzipInflate, type Zippable, zipSync } from 'fflate';
import { isLitter } from './import-paths.js';

const mostFiles = 5000;
/** Small enough that what one piece can unpack to (about a thousand times its size) fits in memory. */
const pieceSize = 16 * 1024;

export type Unzipped =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly code: 'too-large' | 'zip-unreadable'; readonly message: string };

/**
 * The text files in an archive. What it says of its own sizes is not believed: unpacking stops when what came out is too
 * much, so an archive made to fill the memory is refused.
 */
export const unzipFiles = (archive: Uint8Array): Unzipped => {
  const files: SourceFile[] = [];
  let size = 0;
  let count = 0;
  let problem: Extract<Unzipped, { ok: false }> | undefined;
  const refuse = (code: 'too-large' | 'zip-unreadable', message: string): void => {
    problem ??= { ok: false, code, message };
  };
  const isRefused = (): boolean => problem !== undefined;
  const ending = endingOf(archive);
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (file.name.endsWith('/') || isLitter(file.name)) return;
    count += 1;
    if (count > mostFiles) return refuse('too-large', `the archive holds more than ${mostFiles} files`);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (problem !== undefined) return;
      if (error) return refuse('zip-unreadable', `${file.name}: ${error.message}`);
      size += chunk.length;
      if (size > importLimit)
        return refuse('too-large', `the files hold more than ${importLimit / 1024 / 1024} MB together`);
      chunks.push(chunk);
      if (final) {
        const text = textOf(chunks);
        if (text === undefined) refuse('zip-unreadable', `${file.name} is not text in UTF-8`);
        else files.push({ path: file.name, text });
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += pieceSize) {
      unzip.push(archive.subarray(start, start + pieceSize), start + pieceSize >= archive.length);
      if (isRefused()) break;
    }
  } catch (error) {
    refuse('zip-unreadable', error instanceof Error ? error.message : String(error));
  }
  // Without its list of contents an archive may have lost files that nobody would miss.
  if (problem === undefined && (files.length !== count || ending !== entries))
    refuse('zip-unreadable', 'the archive ends before its last file does');
  if (problem === undefined && count === 0) refuse('zip-unreadable', 'found no file in the archive');
  return problem ?? { ok: true, files };
};

/** An archive of text files, the same bytes for the same files. */
export const zipFiles = (files: readonly SourceFile[]): Uint8Array => {
  const entries: Zippable = {};
  // The earliest day that the format can hold, so that the archive tells nothing of when it was made.
  for (const { path, text } of files) entries[path] = [strToU8(text), { mtime: new Date(1980, 0, 1) }];
  return zipSync(entries, { level: 6 });
};

/** How many entries the archive says that it holds, in the record it ends with. */
const endingOf = (archive: Uint8Array): number | undefined => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // The record is 22 bytes, with a comment of at most 65 535 after it.
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  return undefined;
};

const textOf = (chunks: readonly Uint8Array[]): string | undefined => {
  const bytes = Buffer.concat(chunks);
  try {
    // A byte order mark is part of the file, and goes out again with it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
