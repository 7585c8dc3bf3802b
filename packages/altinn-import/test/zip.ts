import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

export type Entry = {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the directory says, when it lies. */
  readonly size?: number;
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Starts at the same place as the first entry. */
  readonly overlaps?: boolean;
};

const little = (value: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** A zip written by hand, so that it can say what no library would write. */
export const zipOf = (entries: readonly Entry[], count = entries.length): Uint8Array => {
  const body: number[] = [];
  const directory: number[] = [];
  const append = (to: number[], bytes: Iterable<number>): void => {
    for (const byte of bytes) to.push(byte);
  };
  for (const { path, content, size, mode = 0o100644, flags = 0, method = 8, overlaps = false } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const packed = method === 8 ? deflateSync(bytes, { level: 9 }) : bytes;
    const name = strToU8(path);
    const at = overlaps ? 0 : body.length;
    const common = [
      ...little(20, 2),
      ...little(flags, 2),
      ...little(method, 2),
      ...little(0, 4),
      ...little(crc32(bytes), 4),
      ...little(packed.length, 4),
      ...little(size ?? bytes.length, 4),
      ...little(name.length, 2),
      ...little(0, 2),
    ];
    append(body, [0x50, 0x4b, 3, 4, ...common]);
    append(body, name);
    append(body, packed);
    append(directory, [
      0x50,
      0x4b,
      1,
      2,
      20,
      3,
      ...common,
      ...little(0, 2),
      ...little(0, 2),
      ...little(0, 2),
      ...little(0, 2),
      ...little(mode, 2),
      ...little(at, 4),
    ]);
    append(directory, name);
  }
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...little(count, 2),
    ...little(count, 2),
    ...little(directory.length, 4),
    ...little(body.length, 4),
    0,
    0,
  ];
  return Uint8Array.from([...body, ...directory, ...end]);
};
