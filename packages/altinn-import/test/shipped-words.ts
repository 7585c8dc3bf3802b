import { say } from '@risikobilde/words/all';
import { readdirSync, readFileSync } from 'node:fs';
import type { World } from '@risikobilde/core';
import { parseWorldFolder } from '@risikobilde/files';

const folder = new URL('../../../world/', import.meta.url);

let world: World | undefined;

/** All of the shipped world data, read once in a process: the words refer to law and catalogues in it. */
export const shippedWorld = (): World => (world ??= readWorld());

const readWorld = (): World => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(new URL(path, folder), 'utf8') }));
  const parsed = parseWorldFolder(files);
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${say(message, 'en')}`).join('\n'));
  return parsed.value;
};
