import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { revisionAt, start } from './server-under-test.js';

// `npm run bench -- hostile [FROM] [TO]`: texts made to take long, each sent as an edit, imported as a chapter, and, as large as the bounds let it be, published; and
// how long others wait meanwhile. Each request is one of this machine's own, and there is one of each.
const parts =
  'x|x\n|x\n\n|x\n=\n|# x\n|>|> > > x\n\n|- |- x\n|1. |[|![|[a](|[a]: <b\n|[^|[^a]|`|` |`a``|*a _b |**a|~~a |[*|:a[|:a{b="|::table{|:::a\n|<a |<!--|+a'.split(
    '|',
  );
const [from = 0, to = parts.length] = process.argv.slice(3).map(Number);
const megabyte = (part: string): string => part.repeat(Math.floor(950_000 / part.length));

const dataDir = mkdtempSync(join(tmpdir(), 'risikobilde-hostile-'));
const server = await start(dataDir, { name: 'the server' });
const post = async (path: string, body: unknown) => {
  const answer = await fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { code } = (await answer.json()) as { readonly code?: string };
  return `${answer.status} ${code ?? ''}`;
};

const ended = new AbortController();
let slowest = 0;
const others = (async () => {
  while (!ended.signal.aborted) {
    const began = performance.now();
    await (await fetch(new URL('/api/assessments/altinn3/comments', server.url))).text();
    slowest = Math.max(slowest, performance.now() - began);
    await pause(20);
  }
})();

const edit = async (id: string, text: string) =>
  post('/api/assessments/altinn3/edits', {
    clientEditId: id,
    baseRevision: await revisionAt(server.url),
    changes: [{ record: 'conclusion', set: { 'body.nb': text } }],
  });
/** The longest beginning of the text that is taken, found by halving; and its publication. */
const publishMost = async (part: string, index: number): Promise<string> => {
  let length = 100_000;
  for (; length > 10; length = Math.floor(length / 2)) {
    const text = part.repeat(Math.max(1, Math.floor(length / part.length)));
    if ((await edit(`hostile-${index}-${length}`, `${text}\n\nTekst.`)).startsWith('201')) break;
  }
  const answer = await fetch(
    new URL('/api/assessments/altinn3/publish?format=html&lang=nb&asOf=2026-11-24', server.url),
  );
  await answer.text();
  return `${length} characters: ${answer.status}`;
};

const codes = new Map<string, number>();
const count = (what: string): void => {
  codes.set(what, (codes.get(what) ?? 0) + 1);
};
try {
  for (const [index, part] of [...parts.entries()].slice(from, to)) {
    slowest = 0;
    const text = megabyte(part);
    const edited = await edit(`hostile-${index}`, text);
    const files = [{ path: 'chapters/conclusion.nb.md', text }];
    const imported = await post('/api/assessments/import', { files });
    const began = performance.now();
    const published = await publishMost(part, index);
    const took = (performance.now() - began) / 1000;
    count(`edit ${edited}`);
    count(`import ${imported}`);
    console.log(
      `${JSON.stringify(part).padEnd(12)} edit ${edited}, import ${imported}, published ${published} in ${took.toFixed(1)} s; others waited at most ${slowest.toFixed(0)} ms`,
    );
  }
  console.log([...codes].map(([what, times]) => `${what}: ${times}`).join('; '));
} finally {
  ended.abort();
  await others;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
