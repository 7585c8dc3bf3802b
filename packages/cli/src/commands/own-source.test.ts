import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

const cases = fileURLToPath(new URL('../../../../cases/', import.meta.url));
const day = ['--as-of', '2026-12-01'];

/** The Altinn case with a purpose that cites an act of a municipality. */
const citing = (sources?: string): string => {
  const parent = mkdtempSync(join(tmpdir(), 'risikobilde-own-'));
  cpSync(join(cases, 'altinn3'), join(parent, 'altinn3'), { recursive: true });
  const path = join(parent, 'altinn3/claims.yaml');
  const ground = '        - { source: gdpr, provision: art. 6 }\n';
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(ground, `${ground}        - { source: local-act, provision: § 4 }\n`),
  );
  if (sources !== undefined) writeFileSync(join(parent, 'altinn3/sources.yaml'), sources);
  return parent;
};
const explain = (parent: string) =>
  runCli(['explain', 'altinn3', 'legal-basis-for-common-functions', ...day], parent);
const act = (more = '') =>
  `kind: ownSource\nrecords:\n  - id: local-act\n    name: { nb: Forskrift om lokal ordning }\n    type: regulation\n    provisions: [{ ref: § 4 }]\n    verification: K\n${more}`;

it('an act that nobody has entered is refused by name', async () => {
  const { code, err, out } = await runCli(['check', 'altinn3', ...day], citing());
  expect(code).toBe(2);
  expect(`${out}${err}`).toMatch(/unknown-world-reference .*«local-act»/);
});

it('entered with what is known it is cited at once, and an unknown day stays unknown', async () => {
  const undated = await explain(citing(act()));
  expect(undated.out).toContain('Forskrift om lokal ordning § 4');
  expect(undated.out).toContain('Det er ikke kjent når den trådte i kraft');
  const dated = await explain(citing(act('    starts: 2024-01-01\n')));
  expect(dated.out).not.toContain('Det er ikke kjent når den trådte i kraft');
  expect((await runCli(['check', 'altinn3', ...day], citing(act()))).code).not.toBe(2);
});

it('how sure it is has no answer beforehand', async () => {
  const { code, err, out } = await runCli(
    ['check', 'altinn3', ...day],
    citing(act().replace('    verification: K\n', '')),
  );
  expect(code).toBe(2);
  expect(`${out}${err}`).toContain('verification');
});

it('an id that the shipped world has is refused', async () => {
  const { code, err, out } = await runCli(
    ['check', 'altinn3', ...day],
    citing(act().replace('id: local-act', 'id: gdpr')),
  );
  expect(code).toBe(2);
  expect(`${out}${err}`).toMatch(/duplicate-id .*«gdpr»/);
});

it('whose law it is may be left out, is the EEA or a country, and nothing else', async () => {
  const check = (more: string) => runCli(['check', 'altinn3', ...day], citing(act(more)));
  for (const said of ['EEA', 'NO', 'SE'])
    expect((await check(`    jurisdiction: ${said}\n`)).code, said).not.toBe(2);
  const { code, err, out } = await check('    jurisdiction: Norge\n');
  expect(code).toBe(2);
  expect(`${out}${err}`).toMatch(/sources\.yaml.*jurisdiction/);
});
