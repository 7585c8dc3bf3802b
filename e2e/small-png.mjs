// A screenshot as a PNG with a palette: a third of the size, since a page has few colours. Node has zlib, so no library is needed.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

/** PNG of 8-bit RGB or RGBA, not interlaced (what Chromium writes) to PNG of at most 256 colours. */
export const smallPng = (png) => {
  const { width, height, channels, data } = decode(png);
  const pixels = unfilter(data, width, height, channels);
  const palette = mostUsed(pixels, channels);
  const near = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
      let index = near.get(colour);
      if (index === undefined) near.set(colour, (index = nearest(palette, colour)));
      rows[y * (width + 1) + 1 + x] = index;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const decode = (png) => {
  const parts = [];
  let header;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const [depth, colour, , , interlaced] = header.subarray(8);
  if (depth !== 8 || interlaced !== 0 || (colour !== 2 && colour !== 6))
    throw new Error(`a PNG of depth ${depth}, colour type ${colour} is not read here`);
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    channels: colour === 2 ? 3 : 4,
    data: inflateSync(Buffer.concat(parts)),
  };
};

/** Takes back the filter of each line: what a byte is predicted to be from those left, above, and left above. */
const unfilter = (data, width, height, channels) => {
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= channels ? out[at - channels] : 0;
      const up = y > 0 ? out[at - line] : 0;
      const corner = x >= channels && y > 0 ? out[at - line - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[at] = data[y * (line + 1) + 1 + x] + guess;
    }
  }
  return out;
};

const paeth = (left, up, corner) => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

const mostUsed = (pixels, channels) => {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([colour]) => colour);
};

const nearest = (palette, colour) => {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [k, other] of palette.entries()) {
    const d =
      ((colour >> 16) - (other >> 16)) ** 2 +
      (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
      ((colour & 255) - (other & 255)) ** 2;
    if (d < least) [best, least] = [k, d];
  }
  return best;
};

const chunk = (type, body) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
