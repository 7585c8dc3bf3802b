import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRelease, type Release } from '@risikobilde/core';
import { parseRelease, releaseText } from '@risikobilde/files';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../input/sha256.js';
import { emptyFolder, runCli } from '../testing/run-cli.js';

const cases = fileURLToPath(new URL('../../../../cases', import.meta.url));
const day = ['--as-of', '2026-11-24'] as const;

type Checked = {
  readonly conclusion: { readonly standing: string };
  readonly claims: readonly { readonly id: string; readonly standing: string }[];
};
const standingsOf = async (parent: string): Promise<Readonly<Record<string, string>>> => {
  const { out } = await runCli(['check', 'service', '--format', 'json', '--as-of', '2024-09-01'], parent);
  return Object.fromEntries((JSON.parse(out) as Checked).claims.map(({ id, standing }) => [id, standing]));
};

/** The golden service beside the Altinn case, to be changed freely. */
const copies = (): string => {
  const parent = emptyFolder();
  cpSync(join(cases, 'altinn3'), join(parent, 'platform'), { recursive: true });
  cpSync(join(cases, 'altinn3-service'), join(parent, 'service'), { recursive: true });
  return parent;
};

/** The next release, made from the frozen one: the platform says that the adequacy decision no longer covers its supplier. */
const withoutAdequacy = (parent: string): Release => {
  const path = 'service/platform/altinn3-2.6.json';
  const parsed = parseRelease({ path, text: readFileSync(join(parent, path), 'utf8') }, sha256);
  if (!parsed.ok) throw new Error('the golden release cannot be read');
  const records = parsed.value.records.map((record) =>
    record.kind === 'premise' && record.id === 'dpf-covers-provider'
      ? { ...record, text: { nb: 'Adekvansbeslutningen dekker ikke lenger leverandørens morselskap i USA.' } }
      : record,
  );
  const { schemaVersion, on } = parsed.value.manifest;
  return createRelease({ schemaVersion, records }, { version: '2.7', on }, sha256);
};

describe('a municipality’s service on the Altinn release', () => {
  it('a release of the platform is the same bytes each time, and is never written over', async () => {
    const parent = copies();
    const made = (to: string) =>
      runCli(['release', 'platform', '--version', '2.6', '--draft', '--to', to, ...day], parent);
    expect([(await made('one.json')).code, (await made('two.json')).code]).toEqual([0, 0]);
    expect(readFileSync(join(parent, 'two.json'), 'utf8')).toBe(
      readFileSync(join(parent, 'one.json'), 'utf8'),
    );
    const again = await made('one.json');
    expect([again.code, again.err.includes('would-overwrite')]).toEqual([2, true]);
  });

  it('is controller in its own chain, with Digdir as processor and the supplier as sub-processor', async () => {
    const { out } = await runCli(['evaluate', 'altinn3-service', ...day], cases);
    const { roles } = JSON.parse(out) as { readonly roles: readonly Record<string, string>[] };
    expect(
      roles
        .filter(({ activity }) => activity === 'permit-application')
        .map(({ party, role }) => [party, role]),
    ).toContainEqual(['fjordvik', 'controller']);
    expect(roles).toContainEqual(
      expect.objectContaining({ activity: 'permit-application', party: 'altinn3.digdir', role: 'processor' }),
    );
    expect(roles).toContainEqual(
      expect.objectContaining({
        activity: 'permit-application',
        party: 'altinn3.microsoft-ireland',
        role: 'subprocessor',
      }),
    );
  });

  it('has exactly its leaning claims challenged when the adequacy premise falls in a new release, and loses nothing', async () => {
    const parent = copies();
    const before = await standingsOf(parent);
    writeFileSync(join(parent, 'altinn3-2.7.json'), releaseText(withoutAdequacy(parent)));
    const stances = readFileSync(join(parent, 'service/stances.yaml'), 'utf8');
    const told = await runCli(['update', 'service', '--to', 'altinn3-2.7.json', ...day], parent);
    expect([told.code, told.out.includes('altinn3.dpf-covers-provider')]).toEqual([0, true]);
    expect(existsSync(join(parent, 'service/platform/altinn3-2.7.json'))).toBe(false);
    await runCli(['update', 'service', '--to', 'altinn3-2.7.json', '--write', ...day], parent);
    const after = await standingsOf(parent);
    const moved = Object.keys(after).filter((id) => after[id] !== before[id]);
    expect(moved).toEqual(['no-transfer-without-ground']);
    expect([before[moved[0] ?? ''], after[moved[0] ?? '']]).toEqual(['supported', 'challenged']);
    // What leans on it was challenged already: nothing shows that the routines for deletion are followed.
    expect([before, after].map((standings) => standings['cloud-sound-for-this-service'])).toEqual([
      'challenged',
      'challenged',
    ]);
    expect(readFileSync(join(parent, 'service/stances.yaml'), 'utf8')).toBe(stances);
    // Six runs of the program.
  });

  it('is refused on a release that was altered by hand, and on one that is not there', async () => {
    const parent = copies();
    const path = join(parent, 'service/platform/altinn3-2.6.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('er kryptert', 'er ukryptert'));
    const altered = await runCli(['check', 'service', ...day], parent);
    expect([altered.code, altered.err.includes('release-unreadable')]).toEqual([2, true]);
    writeFileSync(path, '{');
    const { code, err } = await runCli(['check', 'service', ...day], parent);
    expect([code, err.includes('release-missing')]).toEqual([2, true]);
  });
});

it('a service publishes its own chapters, with the platform’s statements told beside its own', async () => {
  const parent = emptyFolder();
  const { code, out, err } = await runCli(
    ['publish', join(cases, 'altinn3-service'), '--format', 'hugo', '--to', 'out', ...day],
    parent,
  );
  expect([code, err.includes('warning')]).toEqual([0, false]);
  expect(out).not.toContain('about-use-of-cloud');
  const page = (name: string) =>
    readFileSync(join(parent, `out/content/fjordvik-health-permit/${name}/_index.nb.md`), 'utf8');
  // The platform's own records stand in the edition of the platform, which is named by its content.
  expect(page('platform')).toContain('[kryptering ved lagring](../annex-f/#platform)');
  expect(page('annex-f')).toMatch(/ \{#platform\}\n[^#]*Fingeravtrykket \(SHA-256\)[^#]*\n[0-9a-f]{64}\./);
});

describe('what a processor gives to those who assess', () => {
  it('is not a service’s to give', async () => {
    const parent = emptyFolder();
    const { code, err } = await runCli(
      ['support-pack', join(cases, 'altinn3-service'), '--to', 'out', ...day],
      parent,
    );
    expect([code, err.includes('not-a-platform')]).toEqual([2, true]);
  });

  it.each(['markdown', 'html'])('is one document and one page in each language, as %s', async (format) => {
    const parent = emptyFolder();
    const { code, out } = await runCli(
      ['support-pack', join(cases, 'altinn3'), '--format', format, '--to', 'out', ...day],
      parent,
    );
    expect(code).toBe(0);
    const files = out.trim().split('\n');
    expect(files).toHaveLength(6);
    const text = files.map((file) => readFileSync(join(parent, file), 'utf8')).join('\n');
    for (const said of [
      'Ditt ansvar',
      'Your responsibility',
      'Kryptering ved lagring',
      'Article 28',
      'EU Data Boundary',
      'land som ikke er oppgitt',
      'Digdir har vurdert etterretningsrisikoen. (ikke underbygget)',
      'Nøkler som bare Digdir holder (eksempelets egen vurdering, vurdert og forkastet)',
      'Artikkel 28 nr. 9, oppfylt:',
      'eksempelets egen vurdering',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('ZZ');
  });
});
