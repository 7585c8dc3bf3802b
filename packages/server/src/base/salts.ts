import { randomBytes } from 'node:crypto';
import type { Seals } from '@risikobilde/core';

const saltBytes = 16;

/** As many salts as asked for: 128 random bits each, in base64url. */
export const newSalts = (count: number): Seals => {
  const bytes = randomBytes(count * saltBytes);
  return Array.from({ length: count }, (_, index) =>
    bytes.toString('base64url', index * saltBytes, (index + 1) * saltBytes),
  );
};
