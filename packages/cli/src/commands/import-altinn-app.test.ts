import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runCli, stateOf } from '../testing/run-cli.js';

const appIn = (folder: string, more: Readonly<Record<string, string>> = {}): string => {
  const files = {
    'App/config/applicationmetadata.json': JSON.stringify({
      id: 'fd/fisketillatelse',
      org: 'fd',
      title: { nb: 'Søknad om fisketillatelse', nn: 'Søknad om fiskeløyve' },
      dataTypes: [{ id: 'skjema', appLogic: { classRef: 'M' } }],
    }),
    'App/models/skjema.schema.json': JSON.stringify({
      '@xsdRootElement': 'S',
      properties: { fnr: { type: 'string' } },
    }),
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'app', path)), { recursive: true });
    writeFileSync(join(folder, 'app', path), text);
  }
  return folder;
};

describe('risikobilde import altinn-app', () => {
  it('prints what was found, what to decide and what the app does not say, and touches nothing', async () => {
    const parent = appIn(emptyFolder());
    const before = stateOf(parent);
    const { code, out } = await runCli(['import', 'altinn-app', 'app'], parent);
    expect(code).toBe(0);
    for (const part of [
      'Fiskeridirektoratet',
      'Fødselsnummer eller D-nummer (data-national-id; tydelig)',
      '/properties/fnr',
      'never-deleted',
      'Dette sier ikke appen',
    ])
      expect(out).toContain(part);
    expect(stateOf(parent)).toEqual(before);
  });

  it('writes a draft that can be checked, and never over what exists', async () => {
    const parent = appIn(emptyFolder());
    const first = await runCli(
      ['import', 'altinn-app', 'app', '--to', 'draft', '--as-of', '2026-03-01', '--name', 'Fiske'],
      parent,
    );
    expect([first.code, first.err]).toEqual([0, expect.stringContaining('assessment.yaml')]);
    const checked = await runCli(['check', 'draft', '--format', 'json'], parent);
    // The files are read; what is missing is found, since a draft is no assessment yet.
    expect([checked.code, JSON.parse(checked.out)]).toMatchObject([
      1,
      { assessment: { id: 'fisketillatelse' } },
    ]);
    const before = stateOf(join(parent, 'draft'));
    const second = await runCli(['import', 'altinn-app', 'app', '--to', 'draft'], parent);
    expect([second.code, second.err]).toEqual([2, expect.stringContaining('would-overwrite')]);
    expect(stateOf(join(parent, 'draft'))).toEqual(before);
  });

  it('stands on the platform release that is named, so that what the platform has done is there to be answered', async () => {
    const parent = appIn(emptyFolder());
    const release = fileURLToPath(
      new URL('../../../../cases/altinn3-service/platform/altinn3-2.6.json', import.meta.url),
    );
    const args = ['import', 'altinn-app', 'app', '--to', 'draft', '--release', release];
    expect((await runCli(args, parent)).code).toBe(0);
    const checked = await runCli(['check', 'draft', '--format', 'json'], parent);
    expect(checked.out).toContain('fisketillatelse');
    expect(readFileSync(join(parent, 'draft', 'assessment.yaml'), 'utf8')).toContain('buildsOn:');
    const missing = await runCli([...args.slice(0, -1), 'borte.json'], parent);
    expect([missing.code, missing.err.includes('borte.json')]).toEqual([2, true]);
  });

  it('shows only what has changed since, with the answers kept', async () => {
    const parent = appIn(emptyFolder());
    await runCli(['import', 'altinn-app', 'app', '--to', 'draft'], parent);
    const kept = join(parent, 'draft', 'altinn-import.json');
    const same = await runCli(['import', 'altinn-app', 'app', '--since', kept], parent);
    expect([same.code, same.out]).toEqual([0, 'Ingen forslag eller funn er endret.\n']);
    const stored = JSON.parse(readFileSync(kept, 'utf8')) as object;
    writeFileSync(
      kept,
      JSON.stringify({ ...stored, answers: { 'data-national-id': { state: 'accepted' } } }),
    );
    appIn(parent, {
      'App/models/skjema.schema.json': JSON.stringify({
        '@xsdRootElement': 'S',
        properties: { diagnose: { type: 'string' } },
      }),
    });
    const { out } = await runCli(
      ['import', 'altinn-app', 'app', '--since', kept, '--format', 'json'],
      parent,
    );
    expect(JSON.parse(out)).toMatchObject({
      review: ['data-national-id'],
      proposals: { removed: [{ id: 'data-national-id' }] },
      answers: { 'data-national-id': { state: 'accepted' } },
    });
  });

  it.each([
    ['a folder that is not there', ['altinn-app', 'borte'], 'folder-missing'],
    ['a folder that is no app', ['altinn-app', '.'], 'app-not-found'],
    ['a file that is no zip', ['altinn-app', 'fil.zip'], 'zip-unreadable'],
    ['an earlier import that is none', ['altinn-app', 'app', '--since', 'fil.zip'], 'import-unreadable'],
    ['something else than an app', ['noe', 'app'], 'altinn-app'],
  ])('refuses %s with exit code 2', async (_, args, words) => {
    const parent = emptyFolder();
    if (args.includes('app')) appIn(parent);
    writeFileSync(join(parent, 'fil.zip'), 'ingen zip');
    const { code, err } = await runCli(['import', ...args], parent);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('follows no link, and refuses a policy that declares a document type', async () => {
    const linked = appIn(emptyFolder());
    symlinkSync('/etc/hostname', join(linked, 'app', 'App', 'models', 'b.schema.json'));
    expect((await runCli(['import', 'altinn-app', 'app'], linked)).err).toContain('symbolic-link');
    const hostile = appIn(emptyFolder(), {
      'App/config/authorization/policy.xml':
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    });
    const { code, err } = await runCli(['import', 'altinn-app', 'app'], hostile);
    expect([code, err]).toEqual([2, expect.stringMatching(/policy\.xml:1:1 xml-not-allowed/)]);
  });
});
