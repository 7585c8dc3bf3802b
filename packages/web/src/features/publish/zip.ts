const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP wants it (IEEE 802.3, reflected). */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

type File = { readonly path: string; readonly text: string };

// 1 January 1980, the first day that ZIP knows: the same files give the same archive, whenever they are packed.
const day = 0x0021;
const utf8Names = 0x0800;
const version = 20;

/** Files as an uncompressed ZIP archive (PKWARE APPNOTE 6.3), names and text in UTF-8. */
export const zipOf = (files: readonly File[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const packed = files.map(({ path, text }) => {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const crc = crc32(content);
    return { name, content, fields: [utf8Names, 0, 0, day, crc, content.length, content.length] as const };
  });
  const size = packed.reduce((sum, { name, content }) => sum + 76 + 2 * name.length + content.length, 22);
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  let at = 0;
  const u16 = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const u32 = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const bytes = (value: Uint8Array) => {
    archive.set(value, at);
    at += value.length;
  };
  const common = ({ name, fields }: (typeof packed)[number]) => {
    const [flags, method, time, date, crc, stored, whole] = fields;
    for (const value of [version, flags, method, time, date]) u16(value);
    for (const value of [crc, stored, whole]) u32(value);
    u16(name.length);
    u16(0);
  };
  const offsets = packed.map((file) => {
    const offset = at;
    u32(0x04034b50);
    common(file);
    bytes(file.name);
    bytes(file.content);
    return offset;
  });
  const directory = at;
  for (const [i, file] of packed.entries()) {
    u32(0x02014b50);
    u16(version);
    common(file);
    for (const value of [0, 0, 0]) u16(value);
    u32(0);
    u32(offsets[i] ?? 0);
    bytes(file.name);
  }
  const length = at - directory;
  u32(0x06054b50);
  for (const value of [0, 0, packed.length, packed.length]) u16(value);
  u32(length);
  u32(directory);
  u16(0);
  return archive;
};
