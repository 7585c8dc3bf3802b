import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, launch, until } from './browser.mjs';

/** Before the stories: a data folder as the first start leaves it, Altinn's case loaded. Making one takes seconds; copies of it do not. */
export default async () => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-e2e-template-'));
  const { child, url } = await launch(0, data);
  const isLoaded = async () => (await fetch(`${url}/api/assessments/altinn3`)).ok;
  await until(isLoaded, (loaded) => loaded, 'the case of the first start', 900_000);
  await end(child, 'SIGTERM');
  process.env['RISIKOBILDE_E2E_TEMPLATE'] = data;
  return () => rmSync(data, { recursive: true, force: true });
};
