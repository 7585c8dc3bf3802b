import { setImmediate as turn } from 'node:timers/promises';
import { createTarDecoder } from 'modern-tar';
import Bunzip from 'seek-bzip';
import { Fault } from './fault.js';

export type UnpackLimits = {
  /** Bytes of all files together, those that nobody wants too. */
  readonly bytes: number;
  readonly files: number;
  /** Bytes of one that is wanted. */
  readonly file: number;
};
export const unpackLimits: UnpackLimits = { bytes: 600_000_000, files: 100_000, file: 20_000_000 };

export type PackedFile = { readonly name: string; readonly body: Buffer };

/**
 * The files of a tar.bz2 whose names are wanted, one after the other. Nothing is written to disk; a name that would leave its folder, or
 * anything that is neither file nor folder, is a reason to take nothing of it.
 */
export async function* unpack(
  packed: Buffer,
  isWanted: (name: string) => boolean,
  limits: UnpackLimits = unpackLimits,
): AsyncGenerator<PackedFile> {
  const bytes = ReadableStream.from(bunzip(packed, limits.bytes));
  let files = 0;
  try {
    for await (const { header, body } of bytes.pipeThrough(createTarDecoder({ strict: true }))) {
      const { name, type, size } = header;
      if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(name)) throw new Fault('pathOutside', name);
      if (type === 'directory' || type === 'pax-global-header') {
        await body.cancel();
        continue;
      }
      if (type !== 'file') throw new Fault('pathOutside', `${name} (${type})`);
      files += 1;
      if (files > limits.files) throw new Fault('tooMany', `> ${limits.files}`);
      if (!isWanted(name)) {
        await body.cancel();
        continue;
      }
      if (size > limits.file) throw new Fault('tooLarge', `${name}: ${size}`);
      const parts: Uint8Array[] = [];
      for await (const part of body) parts.push(part);
      yield { name, body: Buffer.concat(parts) };
    }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('brokenOff', messageOf(error), { cause: error });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Bytes unpacked, a block at a time, with a turn for everything else between two; more than allowed is refused while it comes. */
export async function* bunzip(packed: Buffer, most: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  let size = 0;
  let block = Buffer.allocUnsafe(1_000_000);
  let filled = 0;
  const readByte = (): number => {
    const byte = packed[at];
    if (byte === undefined) throw new Fault('brokenOff', `${packed.length}`);
    at += 1;
    return byte;
  };
  const input = {
    readByte,
    read: (into: Uint8Array, from: number, length: number): number => {
      for (let n = 0; n < length; n++) into[from + n] = readByte();
      return length;
    },
  };
  const output = {
    writeByte: (byte: number): void => {
      if (size >= most) throw new Fault('tooLarge', `> ${most}`);
      if (filled === block.length) block = Buffer.concat([block], block.length * 2);
      block[filled++] = byte;
      size += 1;
    },
  };
  try {
    const bz = new Bunzip(input, output);
    for (;;) {
      if (bz._init_block()) {
        bz._read_bunzip();
        yield Uint8Array.from(block.subarray(0, filled));
        filled = 0;
        await turn();
        continue;
      }
      if (bz.reader.read(32) >>> 0 !== bz.streamCRC) throw new Fault('brokenOff', 'CRC');
      if (at >= packed.length) return;
      // Several, one after the other, are one.
      bz._start_bunzip(input, output);
    }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('brokenOff', messageOf(error), { cause: error });
  }
}
