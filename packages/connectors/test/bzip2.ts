// Packs bytes as bzip2, for tests that need archives nobody would otherwise make: it is small, and slow for more than some 100 kB.

const codeLength = 9;
const symbolsPerSelector = 50;

export const bzip2 = (bytes: Uint8Array): Buffer => {
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let n = length - 1; n >= 0; n--) bits.push(Math.floor(value / 2 ** n) % 2);
  };
  put(0x42_5a_68_39, 32);
  if (bytes.length > 0) putBlock(bytes, put);
  put(0x17_72_45, 24);
  put(0x38_50_90, 24);
  put(bytes.length > 0 ? crcOf(bytes) : 0, 32);
  const packed = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries())
    if (bit === 1) packed[at >> 3] = (packed[at >> 3] ?? 0) | (128 >> (at & 7));
  return packed;
};

const putBlock = (bytes: Uint8Array, put: (value: number, length: number) => void): void => {
  const { last, origin } = sorted(withRuns(bytes));
  const used = [...new Set(last)].sort((a, b) => a - b);
  put(0x31_41_59, 24);
  put(0x26_53_59, 24);
  put(crcOf(bytes), 32);
  put(0, 1);
  put(origin, 24);
  const rows = Array.from({ length: 16 }, (_, row) => used.filter((byte) => byte >> 4 === row));
  for (const row of rows) put(row.length > 0 ? 1 : 0, 1);
  for (const [at, row] of rows.entries())
    if (row.length > 0) for (let n = 0; n < 16; n++) put(row.includes(at * 16 + n) ? 1 : 0, 1);
  const symbols = symbolsOf(last, used);
  const selectors = Math.ceil(symbols.length / symbolsPerSelector);
  put(2, 3);
  put(selectors, 15);
  put(0, selectors);
  for (let table = 0; table < 2; table++) {
    put(codeLength, 5);
    put(0, used.length + 2);
  }
  for (const symbol of symbols) put(symbol, codeLength);
};

/** Four equal bytes are followed by how many more there are. */
const withRuns = (bytes: Uint8Array): number[] => {
  const made: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    let run = 1;
    while (run < 255 && at + run < bytes.length && bytes[at + run] === byte) run++;
    for (let n = 0; n < Math.min(run, 4); n++) made.push(byte);
    if (run >= 4) made.push(run - 4);
    at += run;
  }
  return made;
};

const sorted = (block: readonly number[]): { last: readonly number[]; origin: number } => {
  const { length } = block;
  const twice = Buffer.from([...block, ...block]);
  const order = Array.from({ length }, (_, n) => n).sort(
    (a, b) => Buffer.compare(twice.subarray(a, a + length), twice.subarray(b, b + length)) || a - b,
  );
  return { last: order.map((at) => twice[at + length - 1] ?? 0), origin: order.indexOf(0) };
};

/** Each byte as its place among those used last, with runs of the first written as a number in two digits. */
const symbolsOf = (last: readonly number[], used: readonly number[]): readonly number[] => {
  const list = [...used];
  const symbols: number[] = [];
  let zeros = 0;
  const putZeros = (): void => {
    for (let left = zeros; left > 0; left = (left - 1) >> 1) symbols.push((left - 1) & 1);
    zeros = 0;
  };
  for (const byte of last) {
    const at = list.indexOf(byte);
    if (at === 0) {
      zeros += 1;
      continue;
    }
    putZeros();
    symbols.push(at + 1);
    list.unshift(...list.splice(at, 1));
  }
  putZeros();
  return [...symbols, used.length + 1];
};

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let n = 0; n < 8; n++) crc = crc & 0x80_00_00_00 ? (crc << 1) ^ 0x04_c1_1d_b7 : crc << 1;
  }
  return ~crc >>> 0;
};
