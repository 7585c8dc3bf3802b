import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { approve, completeStarter } from '../testing/complete-starter.js';
import { runCli } from '../testing/run-cli.js';

const cases = fileURLToPath(new URL('../../../../cases/', import.meta.url));
const day = ['--as-of', '2026-12-01'];
const copied = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'risikobilde-release-'));
  cpSync(join(cases, 'altinn3'), join(parent, 'altinn3'), { recursive: true });
  return parent;
};

it('a release is refused while errors are open and advice is missing, and says why; a draft is not', async () => {
  const parent = copied();
  const refused = await runCli(['release', 'altinn3', '--version', '2.7', ...day], parent);
  expect(refused.code).toBe(1);
  expect(refused.out).toBe('');
  expect(refused.err).toMatch(/^altinn3: Vurderingen kan ikke gis ut som endelig\./);
  expect(refused.err).toContain(
    'Råd fra personvernombudet mangler (1)\n  Det er ikke registrert råd fra personvernombudet.\n    Gjør: Be om råd',
  );
  expect(refused.err).toContain(
    'er ikke underbygget. Etterretningsrisiko (bare i versjon 2.0): Ble tatt ut av vurderingen i november 2023.\n' +
      '    Gjør: Registrer det påstanden bygger på, og rett det som mangler. Ellers må påstanden skrives om til det som faktisk er vist.\n' +
      '    Mangelen må rettes i vurderingen. En beslutning er ikke nok.',
  );
  const english = await runCli(['release', 'altinn3', '--version', '2.7', '--lang', 'en', ...day], parent);
  expect(english.err).toMatch(/^altinn3: The assessment cannot be issued as final\./);
  expect(english.err).toContain('A draft can always be made (--draft).');
  const draft = await runCli(['release', 'altinn3', '--version', '2.7', '--draft', ...day], parent);
  expect(draft.code).toBe(0);
  const written = JSON.parse(readFileSync(join(parent, 'altinn3/releases/2.7.json'), 'utf8')) as object;
  expect(written).toMatchObject({ manifest: { isDraft: true } });
});

it('to publish as final is refused for the same reasons, and nothing is written', async () => {
  const parent = copied();
  const args = ['publish', 'altinn3', '--format', 'hugo', '--to', 'out', '--lang', 'nb', ...day];
  const refused = await runCli([...args, '--final'], parent);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('Det er ikke registrert råd fra personvernombudet.');
  expect((await runCli(args, parent)).code).toBe(0);
  const page = readFileSync(join(parent, 'out/content/altinn3/conclusion/_index.nb.md'), 'utf8');
  expect(page.split('---\n')[2]).toMatch(/^\n> \*Utkast per 1\. desember 2026\./);
});

it('advice and a decision on each error do not release what is unlawful; a draft stays what it was', async () => {
  const parent = copied();
  const { out } = await runCli(['evaluate', 'altinn3', ...day], parent);
  const errors = (JSON.parse(out) as Evaluation).findings.filter(
    ({ severity, rule }) =>
      (severity === 'error' && rule !== 'dpo-advice-missing') || rule === 'acceptance-missing',
  );
  const said = 'nb: Avklart';
  const records = (kind: string, lines: readonly string[]) =>
    writeFileSync(join(parent, 'altinn3', `${kind}.yaml`), `kind: ${kind}\nrecords:\n${lines.join('\n')}\n`);
  records('advice', [
    `  - { id: dpo, adviser: dpo, by: { ${said} }, on: 2026-11-30, text: { ${said} }, followed: "yes" }`,
  ]);
  records('consultation', [`  - { id: art-36, title: { ${said} }, sent: 2026-11-30 }`]);
  records(
    'decision',
    errors.map(
      ({ id }, index) =>
        `  - { id: answer-${index}, type: finding, finding: "${id}", by: { ${said} }, on: 2026-11-30, why: { ${said} } }`,
    ),
  );
  const refused = await runCli(['release', 'altinn3', '--version', '2.7', ...day], parent);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('Feilen kan bare rettes. En beslutning gjør ikke lovlig det som er ulovlig.');
  const made = await runCli(['release', 'altinn3', '--version', '2.7', '--draft', ...day], parent);
  expect([made.code, made.err]).toEqual([0, '']);

  // The edition stays what it was, whatever its folder becomes.
  const files = ['--format', 'json', '--lang', 'nb'];
  const edition = ['publish', 'altinn3', '--edition', '2.7', ...files, '--to'];
  expect((await runCli([...edition, 'out1'], parent)).code).toBe(0);
  const folder = join(parent, 'altinn3');
  const head = readFileSync(join(folder, 'assessment.yaml'), 'utf8');
  writeFileSync(join(folder, 'assessment.yaml'), head.replace('Altinn i skyen', 'Noe helt annet'));
  expect((await runCli([...edition, 'out2'], parent)).code).toBe(0);
  const [first, second] = ['out1', 'out2'].map((out) =>
    readFileSync(join(parent, out, 'altinn3.json'), 'utf8'),
  );
  expect(first).toContain('Altinn i skyen');
  expect(second).toBe(first);
  expect(first).toContain('"asOf": "2026-12-01"');
  const next = ['release', 'altinn3', '--version', '2.8', '--draft', '--as-of', '2026-12-02'];
  expect((await runCli(next, parent)).code).toBe(0);
  const unknown = await runCli([...edition.with(3, '9.9'), 'out4'], parent);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('2.7 og 2.8')]);
});

it('the starter, untouched, is refused with the list, and no flag lets it out', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'risikobilde-release-'));
  expect((await runCli(['init', 'mine'], parent)).code).toBe(0);
  const refused = await runCli(['release', 'mine', '--version', '1.0', ...day], parent);
  expect([refused.code, refused.out]).toEqual([1, '']);
  for (const said of [
    'Godkjenningen mangler (1)',
    'Ingen har godkjent vurderingen.',
    'Ingen av de 14 kravene i artikkel 28 er vurdert.',
    'skal ha personvernombud',
    'innen 72 timer',
  ])
    expect(refused.err).toContain(said);
  const published = ['publish', 'mine', '--format', 'json', '--lang', 'nb', '--to', 'out', '--final', ...day];
  expect((await runCli(published, parent)).code).toBe(1);
  // An approval typed by hand is of nothing, and one that says no is none.
  const decisions = join(parent, 'mine/decisions.yaml');
  const before = readFileSync(decisions, 'utf8').trimEnd();
  const said = '{ nb: Godkjent, nn: Godkjend, en: Approved }';
  const typed = `  - { id: typed, type: approval, by: ${said}, on: 2026-11-30, why: ${said} }`;
  writeFileSync(decisions, `${before}\n${typed}\n`);
  const again = await runCli(['release', 'mine', '--version', '1.0', ...day], parent);
  expect([again.code, again.err]).toEqual([
    1,
    expect.stringContaining('sier ikke hvilket innhold den gjelder'),
  ]);
});

it('with nothing left but the approval it is released once somebody has approved just that', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'risikobilde-release-'));
  const folder = join(parent, 'mine');
  completeStarter(folder);
  const refused = await runCli(['release', 'mine', '--version', '1.0', ...day], parent);
  expect(refused.err).toMatch(
    /^mine: Vurderingen kan ikke gis ut som endelig\.\n\nGodkjenningen mangler \(1\)\n/,
  );
  await approve(parent, 'mine', '2026-12-01', ', outcome: rejected');
  expect((await runCli(['release', 'mine', '--version', '1.0', ...day], parent)).err).toContain(
    'sier at vurderingen ikke er godkjent',
  );
  completeStarter(folder);
  await approve(parent, 'mine', '2026-12-01');
  const made = await runCli(['release', 'mine', '--version', '1.0', ...day], parent);
  expect([made.code, made.err]).toEqual([0, '']);
  const written = readFileSync(join(folder, 'releases/1.0.json'), 'utf8');
  expect(JSON.parse(written)).not.toHaveProperty('manifest.isDraft');

  // The edition stays what it was, whatever its folder becomes.
  const files = ['--format', 'json', '--lang', 'nb'];
  const edition = ['publish', 'mine', '--edition', '1.0', ...files, '--to'];
  expect((await runCli([...edition, 'out1'], parent)).code).toBe(0);
  const head = readFileSync(join(folder, 'assessment.yaml'), 'utf8');
  writeFileSync(join(folder, 'assessment.yaml'), head.replace('Timebestilling', 'Noe helt annet'));
  expect((await runCli([...edition, 'out2'], parent)).code).toBe(0);
  const [first, second] = ['out1', 'out2'].map((out) =>
    readFileSync(join(parent, out, 'booking-service.json'), 'utf8'),
  );
  expect(first).toContain('Timebestilling');
  expect(second).toBe(first);
  expect(first).toContain('"asOf": "2026-12-01"');
  // What was approved is not what stands there now, and the next says what has changed since.
  const next = ['release', 'mine', '--version', '1.1', '--as-of', '2026-12-02'];
  expect((await runCli(next, parent)).code).toBe(1);
  await approve(parent, 'mine', '2026-12-02');
  expect((await runCli(next, parent)).err).toBe('');
  const html = ['--format', 'html', '--lang', 'nb', '--to', 'out3'];
  expect((await runCli(['publish', 'mine', '--edition', '1.1', ...html], parent)).code).toBe(0);
  const front = readFileSync(join(parent, 'out3/nb/index.html'), 'utf8');
  expect(front).toContain('Endret siden utgave 1.0 (1. desember 2026)');
  expect(front).not.toContain('Utkast per');
  const unknown = await runCli([...edition.with(3, '9.9'), 'out4'], parent);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('1.0 og 1.1')]);
});
