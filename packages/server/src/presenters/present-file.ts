import { Readable } from 'node:stream';
import { isText, type PublishedFile, textOf } from '@risikobilde/publish';

/** Divisible by three: what is written of the parts in base64 is what is written of the whole. */
const bytesAtOnce = 192 * 1024;

/**
 * JSON with published files in it, written as it is read: text as it is, anything else in base64. A print of some megabytes written at once
 * would hold the loop.
 */
export const presentFiles = (files: readonly PublishedFile[], rest: object): Readable =>
  Readable.from(parts(files, rest));

function* parts(files: readonly PublishedFile[], rest: object): Generator<string> {
  yield '{"files":[';
  for (const [at, file] of files.entries()) {
    const { path, mediaType, bytes } = file;
    const comma = at === 0 ? '' : ',';
    if (isText(file)) {
      yield comma + JSON.stringify({ path, mediaType, text: textOf(file) });
      continue;
    }
    yield `${comma}${JSON.stringify({ path, mediaType }).slice(0, -1)},"base64":"`;
    for (let start = 0; start < bytes.length; start += bytesAtOnce)
      yield Buffer.from(
        bytes.buffer,
        bytes.byteOffset + start,
        Math.min(bytesAtOnce, bytes.length - start),
      ).toString('base64');
    yield '"}';
  }
  yield `],${JSON.stringify(rest).slice(1)}`;
}
