// How long each output of the Altinn case takes, in bokmål, for the public: the first time in a process, and warm. The goals are
// three seconds and one second for all formats together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { parseAssessmentFolder, parseWorldFolder } from '@risikobilde/files';
import { type FormatId, formatIds, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { machine, measure } from './measure.js';

const textsIn = (path: string) => {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|md)$/.test(file) && !/^golden|README/.test(file))
    .map((file) => ({ path: file, text: readFileSync(join(folder, file), 'utf8') }));
};
const world = parseWorldFolder(textsIn('../world'));
const parsed = parseAssessmentFolder(textsIn('../cases/altinn3'));
const asOf = parseLocalDate('2026-11-24');
if (!world.ok || !parsed.ok || asOf === undefined) throw new Error('The shipped case cannot be read.');
const { assessment } = parsed.value;
const evaluation = evaluate(assessment, world.value, asOf);
const risk = evaluateRisk(assessment, world.value, asOf, { brackets: false });

const published = (format: FormatId | readonly FormatId[]) =>
  publish(assessment, world.value, evaluation, { format, languages: ['nb'], level: 'public', risk, typeset })
    .files;

console.log(machine());
const report = (name: string, format: FormatId | readonly FormatId[]): void => {
  const { first, wall, cpu, value } = measure(() => published(format), 5, 1);
  const bytes = value.reduce((sum, file) => sum + file.bytes.length, 0);
  console.log(
    `${name.padEnd(8)} first ${first.toFixed(0).padStart(5)} ms, then ${wall.toFixed(0).padStart(5)} ms (processor ${cpu.toFixed(0)} ms), ${value.length} files, ${(bytes / 1e6).toFixed(2)} MB`,
  );
};
report('all', formatIds);
for (const id of formatIds) report(id, id);
