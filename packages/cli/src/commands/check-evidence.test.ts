import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assessmentFolder, runCli } from '../testing/run-cli.js';

const bytes = Buffer.from('%PDF-1.7 kontrakt');
const hash = createHash('sha256').update(bytes).digest('hex');
const withFile = () => {
  const folder = assessmentFolder();
  writeFileSync(
    join(folder.path, 'evidence.yaml'),
    `kind: evidence
records:
  - id: kontrakt
    name: { nb: Kontrakt, nn: Kontrakt, en: Contract }
    file: { sha256: "${hash}", type: pdf, size: ${bytes.length} }
    of: [${/^id: (\S+)/m.exec(folderHead(folder.path))?.[1] ?? ''}]
`,
  );
  mkdirSync(join(folder.path, 'evidence'));
  writeFileSync(join(folder.path, 'evidence', hash), bytes);
  return { ...folder, file: join(folder.path, 'evidence', hash) };
};
const folderHead = (path: string): string => readFileSync(join(path, 'assessment.yaml'), 'utf8');
const check = (parent: string) => runCli(['check', 'assessment', '--as-of', '2026-03-01'], parent);

it('a folder whose files are those that its records name is in order', async () => {
  const { parent } = withFile();
  const { code, out } = await check(parent);
  expect([code, out.includes(hash)]).toEqual([0, false]);
});

it.each<[string, (file: string) => void, string]>([
  ['missing', (file) => rmSync(file), `evidence/${hash} mangler; posten «kontrakt» viser til den`],
  ['altered', (file) => writeFileSync(file, 'annet'), 'er en annen fil enn den posten «kontrakt» viser til'],
  ['beside one that no record names', (file) => writeFileSync(`${file}0`, 'x'), 'ingen post viser til filen'],
])('a file that is %s is told, and the answer is 1', async (_, harm, said) => {
  const { parent, file } = withFile();
  harm(file);
  const { code, out } = await check(parent);
  expect(code).toBe(1);
  expect(out).toContain(said);
});

it('a folder without its files is told so once', async () => {
  const { parent, path } = withFile();
  rmSync(join(path, 'evidence'), { recursive: true });
  const { code, out } = await check(parent);
  expect(code).toBe(1);
  expect(out).toContain('evidence/ mangler; postene viser til én fil. Eksporter vurderingen med filene.');
});
