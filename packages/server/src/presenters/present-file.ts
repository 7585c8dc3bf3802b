import { isText, type PublishedFile, textOf } from '@risikobilde/publish';

/** A published file as JSON holds it: text as it is, anything else in base64. */
export const presentFile = (file: PublishedFile) => ({
  path: file.path,
  mediaType: file.mediaType,
  ...(isText(file) ? { text: textOf(file) } : { base64: Buffer.from(file.bytes).toString('base64') }),
});
