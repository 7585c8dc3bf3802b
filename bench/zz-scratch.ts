import { mkdirSync, readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk, evaluateWithTolerance } from '@risikobilde/core/risk';
import { parseAssessmentFolder, parseWorldFolder } from '@risikobilde/files';
import { type FormatId, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
const textsIn = (path: string) => {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|md)$/.test(file) && !/^golden|README/.test(file))
    .map((file) => ({ path: file, text: readFileSync(join(folder, file), 'utf8') }));
};
const world = parseWorldFolder(textsIn('../world'));
const parsed = parseAssessmentFolder(textsIn('../cases/altinn3'));
const asOf = parseLocalDate('2026-11-24');
if (!world.ok || !parsed.ok || asOf === undefined) throw new Error('x');
const { assessment } = parsed.value;
const evaluation = evaluateWithTolerance(assessment, world.value, asOf);
const risk = evaluateRisk(assessment, world.value, asOf, { brackets: false });
const [out, formats, langs, edition] = process.argv.slice(2) as [string, string, string, string];
const save = process.env['MAIN'];
const r = publish(assessment, world.value, evaluation, { format: formats.split(',') as FormatId[], languages: langs.split(',') as never, level: 'public', risk, edition: (edition ?? 'draft') as never,
  typeset: (job) => { const t = performance.now(); if (process.env.NOANNEX && job.main.length > 300000) return new Uint8Array(0); const b = typeset(job); console.log('typeset', job.main.length, (performance.now() - t).toFixed(0)); if (save) { writeFileSync(`${save}-${job.main.length}.typ`, job.main); for (const f of job.files) { mkdirSync(dirname(save + f.path), {recursive: true}); writeFileSync(save + f.path, f.bytes); } } return b; } });
rmSync(out, { recursive: true, force: true });
for (const f of r.files) { const p = join(out, f.path); mkdirSync(dirname(p), { recursive: true }); writeFileSync(p, f.bytes); }
console.log(r.files.length, r.warnings.length, r.refusals.length);
