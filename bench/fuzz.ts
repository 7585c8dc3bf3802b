import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { altinnAppImporter } from '@risikobilde/altinn-import';
import { createRelease, evaluate, parseLocalDate } from '@risikobilde/core';
import { parseAssessmentFolder, parseWorldFolder, readZip, releaseText, writeZip } from '@risikobilde/files';
import { publish } from '@risikobilde/publish';
import { takeInWord, wordParts } from '@risikobilde/publish/taken-in';
import { typeset } from '@risikobilde/typeset';
import { smallApp } from '../packages/altinn-import/test/small-app.js';
import { fileTypeOf } from '../packages/server/src/files/file-type.js';
import { readFeedbackForm } from '../packages/server/src/http/feedback/read-form.js';
import { readReceived } from '../packages/server/src/files/read-files.js';
import { readSource } from '../packages/server/src/files/read-source.js';
import { sha256 } from '../packages/server/src/base/sha256.js';
import { createRandom, mutateBytes, mutateText } from './fuzz/mutate.js';
import { machine } from './measure.js';

// `npm run bench -- fuzz [COUNT] [READER] [FIRST]`: each reader of files gets COUNT files that were real before they were spoilt. The number of a
// file is the seed it was spoilt by: FIRST and 1 give one of them again. A reader answers or refuses: what it throws, and what takes longer
// than two seconds, is told with the number.
const [, wanted = '20000', only = '', first = '1'] = process.argv.slice(2);
const [count, from] = [Number(wanted), Number(first)];
const slow = 2000;

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const textsIn = (path: string) =>
  readdirSync(folder(path), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|md)$/.test(file) && !/^golden|README/.test(file))
    .map((file) => ({ path: file, text: readFileSync(join(folder(path), file), 'utf8') }));
const read = parseWorldFolder(textsIn('../world'));
const today = parseLocalDate('2026-12-01');
if (!read.ok || today === undefined) throw new Error('the world that is shipped cannot be read');
const world = read.value;
const sources = textsIn('../packages/server/templates/empty');
const parsed = parseAssessmentFolder(sources);
if (!parsed.ok) throw new Error('the template cannot be read');
const { assessment } = parsed.value;
const evaluation = evaluate(assessment, world, today);
const published = publish(assessment, world, evaluation, {
  format: ['docx', 'pdf', 'html'],
  languages: ['nb'],
  level: 'public',
  typeset,
}).files;
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const publishedAs = (ending: string): Uint8Array => {
  const file = published.find(({ path }) => path.endsWith(ending));
  if (file === undefined) throw new Error(`nothing that ends with ${ending} was published`);
  return file.bytes;
};
const docx = publishedAs('.docx');
const pdf = publishedAs('.pdf');
const unpacked = readZip(docx, { wants: (path) => wordParts.has(path), largestFile: 1e8 });
if (!unpacked.ok) throw new Error('the Word file cannot be unpacked');
const parts = unpacked.files.map(({ path, content }) => ({
  path,
  text: new TextDecoder().decode(bytesOf(content)),
}));
const zip = writeZip(sources.map(({ path, text }) => ({ path, content: text })));
const release = releaseText(createRelease(assessment, { version: '1', on: today, isDraft: true }, sha256));
const app = smallApp();
const limits = { file: 1e6, quota: 1e7 };
const options = {
  hash: sha256,
  today,
  evaluateOn: (asOf: typeof today) => ({
    risk: undefined as never,
    evaluation: evaluate(assessment, world, asOf),
  }),
};

type Random = ReturnType<typeof createRandom>;
/** One of the texts is spoilt, or now and then all of them. */
const spoilOne = <File extends { readonly text: string }>(files: readonly File[], random: Random): File[] => {
  const which = random() < 0.1 ? -1 : Math.floor(random() * files.length);
  return files.map((file, at) =>
    which === -1 || at === which ? { ...file, text: mutateText(file.text, random) } : file,
  );
};
const encodings = ['utf8', 'utf16le', 'latin1'] as const;

const readers: Readonly<Record<string, (random: Random) => unknown>> = {
  zip: (random) =>
    readZip(mutateBytes(random() < 0.5 ? zip : docx, random), { wants: () => true, largestFile: 1e6 }),
  import: (random) => readSource({ archive: mutateBytes(zip, random), limits, world, rules: [] }),
  folder: (random) => parseAssessmentFolder(spoilOne(sources, random)),
  release: (random) => readReceived({ content: mutateText(release, random) }),
  releaseBytes: (random) => readReceived({ content: mutateBytes(bytesOf(release), random) }),
  word: (random) =>
    takeInWord(
      assessment,
      world,
      new Map(spoilOne(parts, random).map(({ path, text }) => [path, bytesOf(text)])),
      options,
    ),
  app: (random) =>
    altinnAppImporter.read(
      app.map((file) => {
        if (random() > 0.3) return file;
        const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
        const spoilt = mutateText(text, random);
        const encoding = encodings[Math.floor(random() * encodings.length)] ?? 'utf8';
        return { ...file, content: random() < 0.5 ? spoilt : Buffer.from(`\ufeff${spoilt}`, encoding) };
      }),
      { world },
    ),
  fileType: (random) => {
    const all = [
      pdf.subarray(0, 20_000),
      docx,
      zip,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ];
    const one = all[Math.floor(random() * all.length)] ?? zip;
    return fileTypeOf(Buffer.from(mutateBytes(one, random)));
  },
  feedback: (random) =>
    readFeedbackForm({
      tekst: mutateText('Hei, dette er feil i kapittel 3.', random),
      navn: mutateText('Kari Nordmann', random),
      epost: mutateText('kari@eksempel.no', random),
    }),
};

console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
let faults = 0;
for (const [name, run] of Object.entries(readers)) {
  if (only !== '' && only !== name) continue;
  const began = performance.now();
  let [longest, refused, thrown] = [0, 0, 0];
  for (let seed = from; seed < from + count; seed += 1) {
    const start = performance.now();
    try {
      const answer = run(createRandom(seed));
      if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false)
        refused += 1;
    } catch (error) {
      thrown += 1;
      faults += 1;
      if (thrown <= 5)
        console.log(`  ${name} ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const took = performance.now() - start;
    longest = Math.max(longest, took);
    if (took > slow) {
      faults += 1;
      console.log(`  ${name} ${seed}: ${Math.round(took)} ms`);
    }
  }
  console.log(
    `${name.padEnd(14)} ${count} files from ${from}: ${refused} refused, ${thrown} thrown, longest ${longest.toFixed(0)} ms, all ${((performance.now() - began) / 1000).toFixed(0)} s, memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}
if (faults > 0) process.exitCode = 1;
