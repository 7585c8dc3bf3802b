import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file on its way into a zip; its bytes are asked for when its turn comes, a piece at a time. */
export type ZipPart = {
  readonly path: string;
  readonly content: AsyncIterable<Buffer>;
  /** Stored as it is: what is packed already. */
  readonly isPlain?: true;
};

/** What was written of a file. */
export type ZipWritten = { readonly path: string; readonly bytes: number; readonly sha256: string };

const utf8AndDescriptor = 0x0808;
const most32 = 0xffffffff;
const most16 = 0xffff;

/**
 * A zip as it is sent, nothing of it held but the list of its files: each is packed as it comes, with its sizes after it (APPNOTE 6.3.10,
 * 4.3.9), and where the whole passes 4 GiB or 65,535 files it is a zip64. `onFile` is told of each file when it is whole.
 * @throws where one file alone passes 4 GiB
 */
export async function* zipStream(
  parts: AsyncIterable<ZipPart>,
  onFile: (file: ZipWritten) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { path, content, isPlain } of parts) {
    const name = Buffer.from(path, 'utf8');
    const method = isPlain ? 0 : 8;
    const offset = at;
    const start = Buffer.alloc(30);
    start.writeUInt32LE(0x04034b50, 0);
    start.writeUInt16LE(20, 4);
    start.writeUInt16LE(utf8AndDescriptor, 6);
    start.writeUInt16LE(method, 8);
    start.writeUInt32LE(theDay, 10);
    start.writeUInt16LE(name.length, 26);
    yield Buffer.concat([start, name]);
    at += start.length + name.length;
    let [crc, bytes, packed] = [0, 0, 0];
    const hash = createHash('sha256');
    const measured = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of content) {
        crc = crc32(piece, crc);
        bytes += piece.length;
        hash.update(piece);
        yield piece;
      }
    };
    const source = Readable.from(measured());
    const pieces: AsyncIterable<Buffer> = isPlain ? source : source.compose(createDeflateRaw({ level: 6 }));
    for await (const piece of pieces) {
      packed += piece.length;
      yield piece;
    }
    if (bytes > most32 || packed > most32) throw new Error(`${path} is larger than a file in a zip may be`);
    const end = Buffer.alloc(16);
    end.writeUInt32LE(0x08074b50, 0);
    end.writeUInt32LE(crc, 4);
    end.writeUInt32LE(packed, 8);
    end.writeUInt32LE(bytes, 12);
    yield end;
    at += packed + end.length;
    directory.push(entryOf({ name, method, crc, packed, bytes, offset }));
    onFile({ path, bytes, sha256: hash.digest('hex') });
  }
  yield* endOf(directory, at);
}

/** 1 January 2000, 00:00: a zip says no day that somebody might take for one that matters. */
const theDay = ((20 << 9) | (1 << 5) | 1) << 16;

type Entry = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
};

const entryOf = ({ name, method, crc, packed, bytes, offset }: Entry): Buffer => {
  const isFar = offset >= most32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(isFar ? 45 : 20, 4);
  head.writeUInt16LE(isFar ? 45 : 20, 6);
  head.writeUInt16LE(utf8AndDescriptor, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(theDay, 12);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(isFar ? most32 : offset, 42);
  return Buffer.concat([head, name, extra]);
};

function* endOf(directory: readonly Buffer[], at: number): Generator<Buffer> {
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield* directory;
  const n = directory.length;
  const isLarge = n >= most16 || at >= most32 || size >= most32;
  if (isLarge) {
    const end64 = Buffer.alloc(56 + 20);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeUInt16LE(45, 12);
    end64.writeUInt16LE(45, 14);
    end64.writeBigUInt64LE(BigInt(n), 24);
    end64.writeBigUInt64LE(BigInt(n), 32);
    end64.writeBigUInt64LE(BigInt(size), 40);
    end64.writeBigUInt64LE(BigInt(at), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(at + size), 64);
    end64.writeUInt32LE(1, 72);
    yield end64;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? most16 : n, 8);
  end.writeUInt16LE(isLarge ? most16 : n, 10);
  end.writeUInt32LE(isLarge ? most32 : size, 12);
  end.writeUInt32LE(isLarge ? most32 : at, 16);
  yield end;
}
