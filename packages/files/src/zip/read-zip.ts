import { message, type Sayable } from '@risikobilde/words/message';
import { Inflate, strFromU8 } from 'fflate';
import { type Importer, type ImportFile, type ImportProblem, importProblem } from '../importer.js';
import { crc32 } from './crc32.js';
import { dataStart, readDirectory, type ZipEntry } from './central-directory.js';

export type ZipResult =
  | { readonly ok: true; readonly files: readonly ImportFile[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const mostEntries = 10_000;
export const largestZip = 64 * 1024 * 1024;
/** Bytes that the files of an importer may unpack to together, when nothing else is said. */
const largestOfAll = 32 * 1024 * 1024;
/** Greatest compression ratio allowed. Policies, which repeat themselves, reach about forty. */
const tightest = 200;
const smallEnough = 64 * 1024;
/** Packed bytes given to the unpacker at a time: what it gives back for them stays small. */
const step = 1024;

/** What is read of a zip, and how much at most. */
type ZipLimits = Pick<Importer<never>, 'wants' | 'largestFile'> & {
  /** Bytes that the wanted files may unpack to together; 32 MiB when left out. */
  readonly largestTotal?: number;
  /** The most that the archive itself may be, in bytes; 64 MiB when left out. */
  readonly largestPacked?: number;
  /** Wanted files; 10 000 when left out. */
  readonly mostFiles?: number;
};

/**
 * The files of a zip that the import has use for; or why the zip is refused. Nothing is unpacked before the whole directory
 * has been looked through, and unpacking stops as soon as a file gives more than its entry says.
 */
export const readZip = (
  bytes: Uint8Array,
  {
    wants,
    largestFile,
    largestTotal = largestOfAll,
    largestPacked = largestZip,
    mostFiles = mostEntries,
  }: ZipLimits,
  label = 'zip',
): ZipResult => {
  const refuse = (code: ImportProblem['code'], why: Sayable, path = label): ZipResult => ({
    ok: false,
    problems: [importProblem(code, path, why)],
  });
  if (bytes.length > largestPacked)
    return refuse('zip-too-large', message('problem.zip.large', { limit: largestPacked / 1024 / 1024 }));
  const directory = readDirectory(bytes, decode, mostEntries);
  if (!directory.ok) {
    if (directory.what === 'tooMany')
      return refuse('zip-too-large', message('problem.zip.entries', { limit: mostEntries }));
    return refuse(
      'zip-unreadable',
      directory.what === 'zip64' ? message('problem.zip.zip64') : message('problem.zip.noDirectory'),
    );
  }
  const names = new Set<string>();
  for (const entry of directory.entries) {
    const fault = faultOf(entry);
    if (fault !== undefined) return refuse('zip-not-allowed', fault, entry.name);
    if (names.has(entry.name)) return refuse('zip-not-allowed', message('problem.zip.twice'), entry.name);
    names.add(entry.name);
  }
  const placed = [...directory.entries].sort((a, b) => a.headerAt - b.headerAt);
  for (const [index, entry] of placed.entries()) {
    const next = placed[index + 1]?.headerAt ?? directory.startsAt;
    const start = dataStart(bytes, entry, decode);
    if (start === undefined) return refuse('zip-unreadable', message('problem.zip.noHeader'), entry.name);
    if (start + entry.packedSize > next)
      return refuse('zip-not-allowed', message('problem.zip.overlaps'), entry.name);
  }
  const wanted = directory.entries.filter(({ name }) => wants(name) && !name.endsWith('/'));
  if (wanted.length > mostFiles)
    return refuse('zip-too-large', message('problem.zip.files', { limit: mostFiles }));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > largestTotal)
    return refuse('zip-too-large', message('problem.zip.total', { limit: largestTotal / 1024 / 1024 }));
  const files: ImportFile[] = [];
  for (const entry of wanted) {
    const size = entry.size;
    if (size > largestFile)
      return refuse(
        'app-file-too-large',
        message('problem.zip.file', { limit: largestFile / 1024 / 1024 }),
        entry.name,
      );
    if (size > smallEnough && size > entry.packedSize * tightest)
      return refuse('zip-too-large', message('problem.zip.tight', { times: tightest }), entry.name);
    const content = unpack(bytes, entry);
    if (content === undefined || crc32(content) !== entry.crc)
      return refuse('zip-unreadable', message('problem.zip.damaged'), entry.name);
    files.push({ path: entry.name, content });
  }
  return { ok: true, files };
};

const decode = (name: Uint8Array): string => strFromU8(name);

const symbolicLink = 0o120000;
const typeBits = 0o170000;

const faultOf = ({ name, flags, method, mode }: ZipEntry): Sayable | undefined => {
  const parts = name.split('/');
  if (name === '' || name.includes('\\') || /[\p{Cc}\p{Bidi_Control}]/u.test(name))
    return message('problem.zip.character');
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return message('problem.zip.absolute');
  if (parts.includes('..') || parts.includes('.')) return message('problem.zip.leadsOut');
  if ((mode & typeBits) === symbolicLink) return message('problem.zip.link');
  if (/\.(zip|jar|nupkg|7z|rar|tar|gz|tgz)$/i.test(name)) return message('problem.zip.archive');
  if ((flags & 1) === 1) return message('problem.zip.encrypted');
  if (method !== 0 && method !== 8) return message('problem.zip.method');
  return undefined;
};

const unpack = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined => {
  const start = dataStart(bytes, entry, decode);
  if (start === undefined) return undefined;
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) return packed.length === entry.size ? packed : undefined;
  const content = new Uint8Array(entry.size);
  const given = { bytes: 0 };
  const inflate = new Inflate((part) => {
    if (given.bytes + part.length <= entry.size) content.set(part, given.bytes);
    given.bytes += part.length;
  });
  try {
    for (let at = 0; at < packed.length && given.bytes <= entry.size; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    // The library throws on a stream that is no deflate; the caller says so with the name of the file.
    return undefined;
  }
  return given.bytes === entry.size ? content : undefined;
};
