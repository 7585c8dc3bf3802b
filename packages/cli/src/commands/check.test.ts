import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, emptyFolder, runCli, stateOf } from '../testing/run-cli.js';

const day = ['--as-of', '2026-03-01'] as const;
const replace = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe('risikobilde check', () => {
  it('finds no error in the starter, says how each claim stands, and changes nothing on disk', async () => {
    const { parent, path } = assessmentFolder();
    const before = stateOf(path);
    const { code, out, err } = await runCli(['check', 'assessment', ...day], parent);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Konklusjonen er ikke avgjort\. \d krav i loven er ikke besvart\. /m);
    expect(out).toContain('✓ står');
    expect(out).toMatch(/^0 feil, \d+ advarsler/m);
    expect(stateOf(path)).toEqual(before);
  });

  it('has no colours when nobody sits at the other end', async () => {
    const { parent } = assessmentFolder();
    const { out } = await runCli(['check', 'assessment', ...day], parent);
    expect(out).not.toContain('\u001B');
  });

  it('answers 1 when a needed measure is withdrawn, with the place and what to do', async () => {
    const { parent, path } = assessmentFolder();
    replace(
      join(path, 'measures.yaml'),
      '{ state: implemented, from: 2026-02-01 }',
      '{ state: withdrawn, from: 2026-02-01 }',
    );
    const { code, out } = await runCli(['check', 'assessment', ...day], parent);
    expect(code).toBe(1);
    expect(out).toContain('Konklusjonen står ikke');
    expect(out).toContain('✗ falt');
    expect(out).toMatch(/assessment\/claims\.yaml:\d+:\d+ {2}claim-not-supported@risk-is-acceptable/);
  });

  it('gives the same in JSON, and in English when asked', async () => {
    const { parent } = assessmentFolder();
    const { code, out } = await runCli(
      ['check', 'assessment', ...day, '--format', 'json', '--lang', 'en'],
      parent,
    );
    const answer: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      asOf: '2026-03-01',
      errors: 0,
      conclusion: {
        standing: 'notDecided',
        summary: expect.stringMatching(
          /^The conclusion is not decided\. \d requirements of the law are not answered\. /,
        ),
      },
      claims: [
        { id: 'has-legal-basis', essential: true },
        { id: 'no-transfer', standing: 'supported' },
        { id: 'risk-is-acceptable' },
      ],
    });
  });

  it('reports every fault of the files in one run, with place and code, and answers 2', async () => {
    const { parent, path } = assessmentFolder();
    replace(join(path, 'claims.yaml'), 'premise: stored-in-norway', 'premise: stored-in-norvay');
    replace(join(path, 'measures.yaml'), 'type: technical', 'type: tecnical');
    writeFileSync(join(path, 'broken.yaml'), Buffer.from([0x6b, 0x3a, 0xff, 0x00]));
    const { code, out, err } = await runCli(['check', 'assessment', ...day], parent);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^assessment\/claims\.yaml:\d+:\d+ unknown-reference .*stored-in-norway/m);
    expect(err).toMatch(/^assessment\/measures\.yaml:\d+:\d+ value-not-allowed/m);
    expect(err).toMatch(/^assessment\/broken\.yaml:1:3 not-text/m);
    expect(err).toContain('3 feil; ingenting er endret eller vurdert');
  });

  it('gives the faults as JSON where the answer would have been', async () => {
    const { parent, path } = assessmentFolder();
    replace(join(path, 'measures.yaml'), 'type: technical', 'type: tecnical');
    const { code, out } = await runCli(['check', 'assessment', '--format', 'json'], parent);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ code: 'value-not-allowed', path: 'assessment/measures.yaml' }],
    });
  });

  it.each([
    ['nb', 'ingen post har den id-en. Lovlig: id-en til en premise-post', 'mente du «stored-in-norway»?'],
    ['nn', 'ingen post har den id-en. Lovleg: id-en til ein premise-post', 'meinte du «stored-in-norway»?'],
    [
      'en',
      'there is no record with that id. Allowed: the id of a premise',
      'did you mean "stored-in-norway"?',
    ],
  ])(
    'says in %s what is wrong, and gives the same parameters in every language',
    async (lang, says, hint) => {
      const { parent, path } = assessmentFolder();
      replace(join(path, 'claims.yaml'), 'premise: stored-in-norway', 'premise: stored-in-norvay');
      const asText = await runCli(['check', 'assessment', '--lang', lang], parent);
      expect(asText.err).toContain(says);
      expect(asText.err).toContain(`(${hint})`);
      const asJson = await runCli(['check', 'assessment', '--lang', lang, '--format', 'json'], parent);
      const [problem] = (JSON.parse(asJson.out) as { readonly problems: readonly object[] }).problems;
      expect(problem).toMatchObject({
        code: 'unknown-reference',
        hint,
        parameters: { id: 'stored-in-norvay' },
      });
      expect(problem).toHaveProperty('message', expect.stringContaining(says));
    },
  );

  it('does not follow links, neither out of the folder nor round in a circle', async () => {
    const { parent, path } = assessmentFolder();
    symlinkSync(path, join(path, 'round'));
    symlinkSync('/etc/hostname', join(path, 'chapters', 'out.nb.md'));
    const { code, err } = await runCli(['check', 'assessment'], parent);
    expect(code).toBe(2);
    expect(err).toContain('assessment/chapters/out.nb.md:1:1 symbolic-link');
    expect(err).toContain('assessment/round:1:1 symbolic-link');
  });

  it('adds and replaces world data from the folder’s own world/', async () => {
    const { parent, path } = assessmentFolder();
    mkdirSync(join(path, 'world'));
    writeFileSync(join(path, 'world', 'law.yaml'), 'kind: source\nid: own-law\n');
    const { code, err } = await runCli(['check', 'assessment'], parent);
    expect(code).toBe(2);
    expect(err).toMatch(/^assessment\/world\/law\.yaml:\d+:\d+ missing-field/m);
  });

  it.each([
    ['a folder that is not there', ['check', 'nowhere'], 'folder-missing', 'nowhere'],
    ['a day that does not exist', ['check', '.', '--as-of', '2026-02-30'], '2026-02-30', 'YYYY-MM-DD'],
    ['a language it does not have', ['check', '.', '--lang', 'se'], 'Allowed choices are nb, nn, en', ''],
    ['a folder without an assessment', ['check', '.'], 'assessment-missing', 'assessment.yaml'],
    ['a mistyped command', ['chek', '.'], 'Did you mean check?', ''],
    ['a missing argument', ['check'], 'missing required argument', 'dir'],
  ])('answers 2 and says what is allowed for %s', async (_, args, ...texts) => {
    const { code, out, err } = await runCli(args, emptyFolder());
    expect([code, out]).toEqual([2, '']);
    for (const text of texts) expect(err).toContain(text);
  });

  it('says so when a file is named instead of its folder', async () => {
    const { parent } = assessmentFolder();
    const { code, err } = await runCli(['check', 'assessment/claims.yaml'], parent);
    expect(code).toBe(2);
    expect(err).toContain('not-a-folder assessment/claims.yaml er en fil');
  });
});
