// Writes conformance/ anew from the fixtures and the Altinn case. Read the difference before it is committed: each line is a
// result that other implementations are held to. Run: npm run conformance
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { conformanceFiles } from './conformance.js';

const root = new URL('../conformance/', import.meta.url);
const files = conformanceFiles();
for (const folder of ['assessments', 'cases', 'releases', 'worlds']) {
  rmSync(new URL(`${folder}/`, root), { recursive: true, force: true });
  mkdirSync(new URL(`${folder}/`, root), { recursive: true });
}
for (const [path, text] of files) writeFileSync(new URL(path, root), text);
console.log(`${files.size} files`);
