import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, emptyFolder, runCli, stateOf } from '../testing/run-cli.js';

const day = ['--as-of', '2026-03-01'] as const;

describe('risikobilde publish', () => {
  it('writes the chapters as Hugo Markdown, the same bytes twice, and leaves the assessment alone', async () => {
    const { parent, path } = assessmentFolder();
    const before = stateOf(path);
    const published = (to: string) =>
      runCli(['publish', 'assessment', '--format', 'hugo', '--to', to, ...day], parent);
    const first = await published('one');
    expect(first.code).toBe(0);
    expect(first.out).toContain('content/booking-service/conclusion/_index.nb.md');
    await published('two');
    const texts = (folder: string) =>
      readdirSync(join(parent, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .sort();
    expect(texts('one').length).toBeGreaterThan(4);
    expect(texts('two')).toEqual(texts('one'));
    expect(stateOf(path)).toEqual(before);
  });

  it('writes HTML pages in the language asked for', async () => {
    const { parent } = assessmentFolder();
    const { code } = await runCli(
      ['publish', 'assessment', '--format', 'html', '--to', 'out', '--lang', 'en', ...day],
      parent,
    );
    expect(code).toBe(0);
    expect(readFileSync(join(parent, 'out', 'en', 'index.html'), 'utf8')).toContain('<html lang="en">');
  });

  it('takes away what is no longer published, but nothing that somebody has changed or that it did not write', async () => {
    const { parent, path } = assessmentFolder();
    const publish = (...lang: string[]) =>
      runCli(
        ['publish', 'assessment', '--format', 'hugo', '--to', 'out', ...day, '--lang', lang.join(',')],
        parent,
      );
    const page = (name: string) => join(parent, 'out/content/booking-service', name);
    await publish('nb', 'en');
    writeFileSync(page('conclusion/_index.en.md'), 'changed by hand');
    writeFileSync(page('_index.nn.md'), 'somebody else’s');
    const { code, err } = await publish('nb');
    expect(code).toBe(0);
    expect(err).toContain('removed: content/booking-service/_index.en.md');
    expect(err).toContain('warning: content/booking-service/conclusion/_index.en.md');
    const there = ['_index.nb.md', '_index.en.md', 'conclusion/_index.en.md', '_index.nn.md'];
    expect(there.map((name) => existsSync(page(name)))).toEqual([true, false, true, true]);
    expect(existsSync(path)).toBe(true);
  });

  it('takes nothing away outside the folder, whatever the list says, and does without a list it cannot read', async () => {
    const { parent } = assessmentFolder();
    const publish = () =>
      runCli(['publish', 'assessment', '--format', 'hugo', '--to', 'out', ...day], parent);
    await publish();
    writeFileSync(join(parent, 'precious'), '');
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    writeFileSync(
      join(parent, 'out/.risikobilde.json'),
      JSON.stringify({ files: { '../precious': nothing, [join(parent, 'precious')]: nothing } }),
    );
    expect((await publish()).code).toBe(0);
    expect(existsSync(join(parent, 'precious'))).toBe(true);
    writeFileSync(join(parent, 'out/.risikobilde.json'), '{ "files": [');
    expect((await publish()).code).toBe(0);
  });

  it('does not write into the assessment itself, nor over a file that is no folder', async () => {
    const { parent, path } = assessmentFolder();
    const inside = await runCli(
      ['publish', 'assessment', '--format', 'hugo', '--to', 'assessment/out'],
      parent,
    );
    expect([inside.code, existsSync(join(path, 'out'))]).toEqual([2, false]);
    expect(inside.err).toContain('would-overwrite');
    writeFileSync(join(parent, 'file'), '');
    const file = await runCli(['publish', 'assessment', '--format', 'hugo', '--to', 'file'], parent);
    expect([file.code, file.err.includes('not-a-folder')]).toEqual([2, true]);
  });

  it('asks for a format and a place to write', async () => {
    const { parent } = assessmentFolder();
    const { code, err } = await runCli(['publish', 'assessment'], parent);
    expect(code).toBe(2);
    expect(err).toMatch(/--format|--to/);
  });
});

describe('risikobilde init', () => {
  it('writes an assessment that check finds no error in', async () => {
    const parent = emptyFolder();
    const made = await runCli(['init', 'mine'], parent);
    expect(made.code).toBe(0);
    expect(existsSync(join(parent, 'mine', 'README.md'))).toBe(true);
    expect((await runCli(['check', 'mine', ...day], parent)).code).toBe(0);
  });

  it('overwrites nothing, and then writes nothing at all', async () => {
    const parent = emptyFolder();
    writeFileSync(join(parent, 'claims.yaml'), 'mine');
    const { code, err } = await runCli(['init', '.'], parent);
    expect(code).toBe(2);
    expect(err).toContain('claims.yaml would-overwrite');
    expect(readdirSync(parent)).toEqual(['claims.yaml']);
    expect(readFileSync(join(parent, 'claims.yaml'), 'utf8')).toBe('mine');
  });
});

describe('what describes the program itself', () => {
  it('lists every rule with its source, as text, JSON and Markdown', async () => {
    const json = await runCli(['rules', '--format', 'json']);
    const { rules } = JSON.parse(json.out) as { readonly rules: readonly Record<string, string>[] };
    expect(rules.length).toBeGreaterThan(1);
    for (const rule of rules)
      for (const field of ['id', 'severity', 'title', 'finds', 'why', 'source', 'falsePositives'])
        expect(rule[field], `${rule['id'] ?? ''} ${field}`).toMatch(/\S/);
    const markdown = await runCli(['rules', '--format', 'markdown']);
    const text = await runCli(['rules', '--lang', 'en']);
    for (const { id = '' } of rules) {
      expect(markdown.out).toContain(`\`${id}\``);
      expect(text.out).toContain(id);
    }
  });

  it('prints a JSON Schema, and writes all of them to a folder', async () => {
    const parent = emptyFolder();
    const printed = await runCli(['schema', '--of', 'world']);
    expect(JSON.parse(printed.out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    const written = await runCli(['schema', '--to', 'schemas'], parent);
    expect(written.code).toBe(0);
    expect(readdirSync(join(parent, 'schemas'))).toContain('assessment-file.schema.json');
  });

  it.each(['check', 'evaluate', 'explain', 'diff', 'plan', 'publish', 'rules', 'schema', 'init', 'serve'])(
    'gives help with examples for %s',
    async (name) => {
      const { code, out } = await runCli([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`$ risikobilde ${name}`);
    },
  );
});
