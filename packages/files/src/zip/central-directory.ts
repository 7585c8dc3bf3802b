/** One file as the directory at the end of a zip lists it. */
export type ZipEntry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** CRC-32 of what is unpacked. */
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  /** Unix file mode, when the zip was made on a system that has it; else 0. */
  readonly mode: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;
const zip64 = 0xffffffff;

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

export type Directory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[]; readonly startsAt: number }
  | { readonly ok: false; readonly what: 'damaged' | 'tooMany' | 'zip64' };

/**
 * The directory of a zip (APPNOTE 6.3, 4.3.12 and 4.3.16). It is read here, and not by the library that unpacks, because
 * only the directory says whether an entry is a symbolic link and whether entries overlap.
 */
export const readDirectory = (
  bytes: Uint8Array,
  decode: (name: Uint8Array) => string,
  mostEntries: number,
): Directory => {
  const end = endOf(bytes);
  if (end === undefined) return { ok: false, what: 'damaged' };
  const count = u16(bytes, end + 10);
  const startsAt = u32(bytes, end + 16);
  if (count === 0xffff || startsAt === zip64) return { ok: false, what: 'zip64' };
  if (count > mostEntries) return { ok: false, what: 'tooMany' };
  const entries: ZipEntry[] = [];
  let at = startsAt;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || u32(bytes, at) !== entrySignature) return { ok: false, what: 'damaged' };
    const nameLength = u16(bytes, at + 28);
    const next = at + entrySize + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (next > end) return { ok: false, what: 'damaged' };
    const isUnix = (bytes[at + 5] ?? 0) === 3;
    entries.push({
      name: decode(bytes.subarray(at + entrySize, at + entrySize + nameLength)),
      flags: u16(bytes, at + 8),
      method: u16(bytes, at + 10),
      crc: u32(bytes, at + 16),
      packedSize: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      headerAt: u32(bytes, at + 42),
      mode: isUnix ? u16(bytes, at + 40) : 0,
    });
    at = next;
  }
  return { ok: true, entries, startsAt };
};

const endOf = (bytes: Uint8Array): number | undefined => {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= first; at -= 1) if (u32(bytes, at) === endSignature) return at;
  return undefined;
};

/**
 * Where the packed bytes of an entry start, after its own header; undefined when there is no such header, or when it says another name,
 * method or encryption than the directory does: what one reader shows would then be another file to the next.
 */
export const dataStart = (
  bytes: Uint8Array,
  { headerAt, name, method, flags }: ZipEntry,
  decode: (name: Uint8Array) => string,
): number | undefined => {
  const nameAt = headerAt + 30;
  const nameEnd = nameAt + u16(bytes, headerAt + 26);
  const isSame =
    u32(bytes, headerAt) === 0x04034b50 &&
    (u16(bytes, headerAt + 6) & 1) === (flags & 1) &&
    u16(bytes, headerAt + 8) === method &&
    decode(bytes.subarray(nameAt, nameEnd)) === name;
  return isSame ? nameEnd + u16(bytes, headerAt + 28) : undefined;
};
