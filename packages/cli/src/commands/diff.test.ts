import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, emptyFolder, git, hasGit, runCli, stateOf } from '../testing/run-cli.js';

const day = ['--as-of', '2026-03-01'] as const;
const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};
const withdraw = (path: string): void =>
  edit(join(path, 'measures.yaml'), 'state: implemented, from', 'state: withdrawn, from');

/** A repository with the starter in `assessment/`, committed and tagged `before`. */
const repository = () => {
  const { parent, path } = assessmentFolder();
  git(parent, 'init', '--quiet', '--initial-branch=main');
  git(parent, 'add', '.');
  git(parent, 'commit', '--quiet', '-m', 'First');
  git(parent, 'tag', 'before');
  return { parent, path };
};

describe('risikobilde diff', () => {
  it('compares two folders by meaning: fields, judgements by alternative, texts by word, and what moves', async () => {
    const { parent, path } = assessmentFolder();
    const after = join(parent, 'after');
    cpSync(path, after, { recursive: true });
    withdraw(after);
    edit(
      join(after, 'scenarios.yaml'),
      'alternative: online\n        frequency: { level: 3 }',
      'alternative: online\n        frequency: { level: 5 }',
    );
    edit(join(after, 'claims.yaml'), 'er vurdert og redusert', 'er vurdert og akseptert');
    const { code, out } = await runCli(['diff', 'assessment', 'after', ...day], parent);
    expect(code).toBe(0);
    expect(out).toContain('judgements[online].frequency.level: 3 → 5');
    expect(out).toContain('[-redusert.-] {+akseptert.+}');
    expect(out).toContain('Konklusjonen: er ikke avgjort → står ikke');
    expect(out).toContain('✓ står → ✗ falt  risk-is-acceptable');
    expect(out).toContain('Nye oppgaver (1)');
  });

  it('says that nothing differs when only the order and the files do', async () => {
    const { parent, path } = assessmentFolder();
    const after = join(parent, 'after');
    cpSync(path, after, { recursive: true });
    writeFileSync(join(after, 'z.yaml'), readFileSync(join(after, 'parties.yaml')));
    rmSync(join(after, 'parties.yaml'));
    const { code, out } = await runCli(['diff', 'assessment', 'after', ...day], parent);
    expect([code, out.includes('Ingen poster er endret.')]).toEqual([0, true]);
  });

  it.skipIf(!hasGit)(
    'compares two git refs, and a ref with a folder, without touching the working copy',
    async () => {
      const { parent, path } = repository();
      withdraw(path);
      git(parent, 'commit', '--quiet', '-am', 'Second');
      const before = stateOf(path);
      const refs = await runCli(
        ['diff', 'before', 'main', '--dir', 'assessment', ...day, '--format', 'json'],
        parent,
      );
      expect(refs.code).toBe(0);
      expect(JSON.parse(refs.out)).toMatchObject({
        records: [{ type: 'changed', kind: 'measure', id: 'login-with-id-porten' }],
        moved: { conclusion: { before: 'notDecided', after: 'doesNotStand' } },
      });
      const mixed = await runCli(['diff', 'before:assessment', 'assessment', ...day], parent);
      expect(mixed.out).toContain('before:assessment');
      expect(mixed.out).toContain('Konklusjonen: er ikke avgjort → står ikke');
      expect(stateOf(path)).toEqual(before);
    },
  );

  it.skipIf(!hasGit).each([
    [
      'a name that is neither',
      ['diff', 'nothing', 'assessment'],
      'ref-unknown nothing er verken en mappe eller noe git kjenner her',
    ],
    [
      'a ref without that folder',
      ['diff', 'before:elsewhere', 'assessment'],
      'folder-not-in-ref before har ikke mappen elsewhere',
    ],
    ['a ref that looks like an option', ['diff', '--', '--upload-pack=x', 'assessment'], 'ref-unknown'],
  ])('answers 2 for %s', async (_, args, text) => {
    const { parent } = repository();
    const { code, out, err } = await runCli(args, parent);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
  });
});

describe('risikobilde plan', () => {
  it.skipIf(!hasGit)(
    'shows what the working copy changes against a ref, and which claims and tasks that moves',
    async () => {
      const { parent, path } = repository();
      withdraw(path);
      const { code, out } = await runCli(['plan', 'assessment', ...day], parent);
      expect(code).toBe(0);
      expect(out).toContain('~ endret Tiltak login-with-id-porten');
      expect(out).toContain('✓ står → ✗ falt  risk-is-acceptable');
      expect(out).toMatch(/Kommunedirektøren, frist/);
    },
  );

  it.skipIf(!hasGit)('says that nothing moves when nothing was changed', async () => {
    const { parent } = repository();
    const { code, out } = await runCli(['plan', 'assessment', '--against', 'before', ...day], parent);
    expect(code).toBe(0);
    expect(out).toContain('Ingen poster er endret.');
  });

  it.skipIf(!hasGit)('answers 2 outside git, and for a ref that git does not know', async () => {
    const outside = emptyFolder();
    const { parent } = repository();
    expect((await runCli(['plan', outside])).err).toContain('not-in-git');
    const unknown = await runCli(['plan', 'assessment', '--against', 'nowhere'], parent);
    expect([unknown.code, unknown.err.startsWith('ref-unknown git kjenner ikke nowhere')]).toEqual([2, true]);
  });
});
