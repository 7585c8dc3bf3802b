import { fileEndings, type FileType, fitsType } from '@risikobilde/core';

/** Bytes from the beginning that are looked at for what a text is. */
const looked = 4096;

/** What a file is, told by its bytes alone; `program` is what a machine would run, which is no evidence of anything. */
export const fileTypeOf = (bytes: Buffer): FileType | 'program' => {
  if (isProgram(bytes)) return 'program';
  // A PDF may have up to a thousand bytes before its mark.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const mark = marks.find(([start]) => bytes.subarray(0, start.length).equals(Buffer.from(start)));
  if (mark !== undefined) return mark[1] === 'zip' ? packedTypeOf(bytes) : mark[1];
  const text = textOf(bytes);
  if (text === undefined) return 'other';
  const head = text
    .slice(0, looked)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(<\?xml[^<>]*>\s*)?(<!doctype svg[^<>]*>\s*)?<svg[\s>]/i.test(withoutComments(head))) return 'svg';
  if (/<(!doctype html|html|head|body|script|iframe)[\s>]/i.test(head)) return 'html';
  return 'text';
};

/** What stands between one comment and the next, each looked for once. */
const withoutComments = (text: string): string => {
  let [left, at] = ['', 0];
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return left + text.slice(at);
    left += text.slice(at, start).trimEnd();
    at = end + 3;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
};

const isProgram = (bytes: Buffer): boolean =>
  ['MZ', '\x7fELF', '#!'].some((start) =>
    bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1')),
  ) ||
  // Mach-O in its four orders, and the one that holds several.
  ['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));

const marks: readonly (readonly [readonly number[], FileType])[] = [
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'office'],
];

/** An archive by what is in it; the names of its files stand unpacked. */
const packedTypeOf = (bytes: Buffer): FileType => {
  // ODF 1.3, part 2, 3.3: the first file is `mimetype`, unpacked.
  if (bytes.subarray(30, 30 + 43).includes('mimetypeapplication/vnd.oasis.opendocument.'))
    return 'openDocument';
  if (!bytes.includes('[Content_Types].xml')) return 'zip';
  if (bytes.includes('word/document.xml')) return 'word';
  if (bytes.includes('xl/workbook.')) return 'excel';
  return bytes.includes('ppt/presentation.xml') ? 'powerpoint' : 'zip';
};

const textOf = (bytes: Buffer): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Tab, line feed, form feed and carriage return are what a text holds of control characters.
    return /[^\P{Cc}\t\n\f\r\x7f-\x9f]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** As which a file is sent. What a browser could run is sent as bytes of no type. */
export const mediaTypeOf: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  powerpoint: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  office: 'application/octet-stream',
  openDocument: 'application/octet-stream',
  png: 'image/png',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
  html: 'application/octet-stream',
  svg: 'application/octet-stream',
  text: 'application/octet-stream',
  other: 'application/octet-stream',
};

/** The name a file is handed over under: nothing in it leads anywhere, hides anything, or says that it is of another type. */
export const handedOverAs = (name: string, type: FileType): string => {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|%;]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 500)
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim();
  const stem =
    plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `fil ${plain}`.trim() : plain;
  return fitsType(stem, type) === true ? stem : `${stem}.${fileEndings[type][0]}`;
};
