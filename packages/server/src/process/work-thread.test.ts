import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, sources), 'utf8');

test('a thread does all that is made to be done in one', () => {
  const made = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/^export const (\w+) = work\(/gm)].map(([, name]) => name));
  const [, list = ''] = /Work<never, unknown>\[\] = \[([^\]]*)\]/.exec(read('process/work-thread.ts')) ?? [];
  expect(list.match(/\w+/g)).toEqual(made.toSorted());
});
