import type { FilesAnswer } from '@risikobilde/api';

/** What is in a published file: its text, or its bytes. */
export const contentOf = ({
  text,
  base64 = '',
}: FilesAnswer['files'][number]): string | Uint8Array<ArrayBuffer> =>
  text ?? Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
