import type { Problem, StoredFile } from '@risikobilde/api';
import { useSyncExternalStore } from 'react';
import { addressOf } from '../../data/api.js';

/** A file on its way to the server, or why it did not get there. */
export type Upload = {
  readonly key: number;
  /** The record that it is evidence of. */
  readonly of: string;
  readonly file: File;
  /** From 0 to 1. */
  readonly sent: number;
  readonly failed?: UploadFault | undefined;
};

/** Why a file was not taken in: what the server said, that it was not reached, or that the file cannot be read here. */
export type UploadFault =
  | { readonly type: 'said'; readonly detail: string }
  | { readonly type: 'lost' }
  | { readonly type: 'tooLarge'; readonly limit: number }
  | { readonly type: 'empty' };

// Outside of what is drawn: a file goes on being sent when its panel is closed, and what failed is still told when it opens.
let uploads: readonly Upload[] = [];
let last = 0;
const told = new Set<() => void>();
const change = (next: readonly Upload[]): void => {
  uploads = next;
  for (const tell of told) tell();
};
const replace = (key: number, more: Partial<Upload>): void =>
  change(uploads.map((one) => (one.key === key ? { ...one, ...more } : one)));

const subscribe = (tell: () => void): (() => void) => {
  told.add(tell);
  return () => told.delete(tell);
};

/** The files of a record that are on their way, and those that failed. */
export const useUploads = (of: string): readonly Upload[] =>
  useSyncExternalStore(subscribe, () => uploads).filter((one) => one.of === of);

/** Takes a file that failed, or was never meant, out of the list. */
export const forgetUpload = (key: number): void => {
  sending.get(key)?.abort();
  sending.delete(key);
  change(uploads.filter((one) => one.key !== key));
};

const sending = new Map<number, XMLHttpRequest>();

type Where = {
  readonly assessment: string;
  readonly of: string;
  /** The most a file may be, where it is known. */
  readonly limit: number | undefined;
};

/** Sends a file and says when it is kept; what went wrong stands in the list until somebody has seen it. */
export const sendFile = (
  file: File,
  { assessment, of, limit }: Where,
  onKept: (kept: StoredFile) => void,
): void => {
  const key = (last += 1);
  const fail = (failed: UploadFault): void => {
    sending.delete(key);
    replace(key, { failed });
  };
  change([...uploads, { key, of, file, sent: 0 }]);
  if (file.size === 0) return fail({ type: 'empty' });
  if (limit !== undefined && file.size > limit) return fail({ type: 'tooLarge', limit });
  // `fetch` does not tell how far it has come.
  const request = new XMLHttpRequest();
  sending.set(key, request);
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    replace(key, { sent: total === 0 ? 0 : loaded / total }),
  );
  for (const lost of ['error', 'timeout'] as const)
    request.addEventListener(lost, () => fail({ type: 'lost' }));
  request.addEventListener('load', () => {
    if (request.status === 200 || request.status === 201) {
      sending.delete(key);
      change(uploads.filter((one) => one.key !== key));
      // The shape is the table's promise.
      onKept(JSON.parse(request.responseText) as StoredFile);
    } else fail(faultIn(request));
  });
  request.open('POST', addressOf('POST /api/assessments/:id/evidence', { params: { id: assessment } }));
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.send(file);
  return undefined;
};

const faultIn = ({ responseText }: XMLHttpRequest): UploadFault => {
  try {
    const { detail } = JSON.parse(responseText) as Partial<Problem>;
    return detail === undefined ? { type: 'lost' } : { type: 'said', detail };
  } catch {
    // A proxy in front of a server that is away answers in its own way.
    return { type: 'lost' };
  }
};
