import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOutput } from '../testing/check-output.js';
import { runCli } from '../testing/run-cli.js';
import { type OutputFormat, outputJsonSchemas, outputSchemas } from './output-schemas.js';

const cases = fileURLToPath(new URL('../../../../cases', import.meta.url));
const json = ['--format', 'json'] as const;
const release = 'altinn3-service/platform/altinn3-2.6.json';

/** A folder with the cases, an app, an earlier import of it, and a workload. None of the commands writes in it. */
let parent: string;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'risikobilde-'));
  cpSync(cases, parent, { recursive: true });
  mkdirSync(join(parent, 'app/App/config'), { recursive: true });
  mkdirSync(join(parent, 'app/App/models'), { recursive: true });
  const app = { id: 'fd/app', org: 'fd', title: { nb: 'Søknad' }, dataTypes: [] };
  writeFileSync(join(parent, 'app/App/config/applicationmetadata.json'), JSON.stringify(app));
  const model = { '@xsdRootElement': 'S', properties: { fnr: { type: 'string' } } };
  writeFileSync(join(parent, 'app/App/models/skjema.schema.json'), JSON.stringify(model));
  const scenario = {
    id: 'a',
    frequency: { kind: 'poisson', rate: 2 },
    consequence: { kind: 'pert', min: 10, mode: 10, max: 10 },
    alternatives: { old: { rate: 1, consequence: 1 }, new: { rate: 0.5, consequence: 1 } },
  };
  writeFileSync(join(parent, 'workload.json'), JSON.stringify({ scenarios: [scenario] }));
  writeFileSync(join(parent, 'sources.yaml'), 'sources: []');
  await runCli(['import', 'altinn-app', 'app', '--to', 'draft'], parent);
  const made = await runCli(
    ['publish', 'altinn3-service', '--format', 'docx', '--lang', 'nb', '--to', 'word'],
    parent,
  );
  cpSync(join(parent, 'word', made.out.split('\n')[0] ?? ''), join(parent, 'edited.docx'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const commands: Readonly<Record<OutputFormat, readonly string[]>> = {
  'check@1': ['check', 'altinn3'],
  'evaluate@1': ['evaluate', 'altinn3'],
  'explain@1': ['explain', 'altinn3', 'legal-situation-reviewed'],
  'marks@1': ['marks', 'altinn3'],
  'diff@1': ['diff', 'altinn3-service', 'altinn3'],
  'risk@2': ['risk', 'altinn3'],
  'risk-workload@1': ['risk', 'workload.json'],
  'rules@1': ['rules'],
  'update@1': ['update', 'altinn3-service', '--to', release],
  'word@1': ['word', 'edited.docx', '--into', 'altinn3-service'],
  'import@1': ['import', 'altinn-app', 'app'],
  'import-difference@1': ['import', 'altinn-app', 'app', '--since', 'draft/altinn-import.json'],
  'watch-sources@1': ['watch', 'sources'],
  'problems@1': ['check', 'nothing-here'],
};

describe('an answer in JSON', () => {
  // Whether it holds what its schema says is asked by `runCli` of everything that is printed.
  it.each(Object.entries(commands))('names its form and version: %s', async (format, args) => {
    const { out } = await runCli([...args, ...json], parent);
    expect(JSON.parse(out)).toMatchObject({ format: `risikobilde/${format}` });
    expect(out.indexOf('"format"')).toBe(4);
  });

  it('that holds something that its schema does not know, or lacks something, is a fault', async () => {
    const { out } = await runCli(['rules', ...json]);
    const { rules, ...rest } = JSON.parse(out) as { readonly rules: readonly object[] };
    expect(() => checkOutput(JSON.stringify({ ...rest, rules, more: 1 }))).toThrow('more');
    expect(() => checkOutput(JSON.stringify(rest))).toThrow('rules');
    expect(() => checkOutput(JSON.stringify({ rules }))).toThrow('no schema');
  });

  it('has a JSON Schema under a name with its version', () => {
    expect(Object.keys(outputJsonSchemas())).toEqual(
      Object.keys(outputSchemas).map((name) => `output-${name.replace('@', '-')}.schema.json`),
    );
  });
});
