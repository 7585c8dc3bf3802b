import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, emptyFolder, runCli } from '../testing/run-cli.js';

const workload = (...scenarios: readonly object[]): string => {
  const path = join(emptyFolder(), 'workload.json');
  writeFileSync(path, JSON.stringify({ scenarios }));
  return path;
};
const rate = (value: number) => ({ kind: 'poisson', rate: value });
const ten = { kind: 'pert', min: 10, mode: 10, max: 10 };
const both = {
  old: { rate: 1, consequence: 1 },
  new: { rate: 0.5, consequence: 1 },
};

describe('risikobilde risk FILE', () => {
  it('gives the figures of a workload, its scenarios and the comparison as JSON', async () => {
    const path = workload({ id: 'a', frequency: rate(2), consequence: ten, alternatives: both });
    const { code, out } = await runCli(['risk', path, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      portfolio: { old: { mean: 20, p_zero: 0.135335 }, new: { mean: 10, p_zero: 0.367879 } },
      scenarios: [{ id: 'a', old: { mean: 20 } }],
      comparison: {
        new_vs_old: { mean_ratio: 0.5, epistemic: { p_not_worse: 1 }, fsd: { dominates: true } },
      },
    });
  });

  it('shows a table with bars, services of other sizes and simulated years beside', async () => {
    const path = workload({ id: 'a', frequency: rate(2), consequence: ten });
    const { code, out } = await runCli([
      'risk',
      path,
      '--lang',
      'en',
      '--services',
      '3',
      '--cross-check',
      '20000',
      '--epistemic',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Expected a year');
    expect(out).toMatch(/a +20 +14% .*█/u);
    expect(out).toContain('3 services');
    expect(out).toMatch(/Expected a year +20 +(19|20)[.\d]* +agrees/);
    expect(out).toContain('The figures agree: none of the 7 is further');
    expect(out).toMatch(
      /The error of computation is estimated at [\d.]+% of the figures at most; 0\.01% was asked for/,
    );
  });

  it('says how closely the figures are computed, and warns where that is less closely than was asked for', async () => {
    const path = workload(
      { id: 'a', frequency: rate(0.4), consequence: { kind: 'lognormal', p05: 1, p95: 900, cap: 700 } },
      { id: 'b', frequency: rate(900), consequence: { kind: 'lognormal', p05: 1, p95: 9 } },
    );
    const json = await runCli(['risk', path, '--format', 'json', '--accuracy', '0.01']);
    const { accuracy } = JSON.parse(json.out) as {
      accuracy: { asked: number; estimated: number; met: boolean };
    };
    expect(accuracy).toMatchObject({ asked: 0.01, met: true });
    expect(accuracy.estimated).toBeGreaterThan(1e-7);
    expect(accuracy.estimated).toBeLessThan(0.01);
    const wider = await runCli(['risk', path, '--format', 'json', '--accuracy', '0.000001']);
    const tight = JSON.parse(wider.out) as { accuracy: { estimated: number; met: boolean } };
    expect(tight.accuracy.estimated).toBeLessThan(accuracy.estimated);
    expect((await runCli(['risk', path, '--accuracy', '0.5'])).err).toContain(
      'a number from 0.000001 to 0.1',
    );
  });

  it('refuses a workload that makes no sense, with every fault and exit code 2', async () => {
    const path = workload({
      id: 'a',
      frequency: rate(-1),
      consequence: { kind: 'lognormal', p05: 5, p95: 1 },
    });
    const { code, out, err } = await runCli(['risk', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('workload-invalid a: frequency.rate is -1');
    expect(err).toContain('a: consequence.p95 is 1');
  });

  it('refuses what is not JSON, is not there, or a count that is none', async () => {
    const broken = join(emptyFolder(), 'broken.json');
    writeFileSync(broken, '{');
    const refused = async (...args: readonly string[]) => {
      const { code, err } = await runCli(['risk', ...args]);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused(broken)).toContain('workload-unreadable');
    expect(await refused(`${broken}.not`)).toContain('folder-missing');
    expect(await refused(broken, '--services', '0')).toContain('a whole number from 1');
  });
});

describe('risikobilde risk DIR', () => {
  it('gives the distributions of an assessment, in the language asked for', async () => {
    const { parent } = assessmentFolder();
    const day = ['--as-of', '2026-03-01', '--lang', 'en'];
    const text = await runCli(['risk', 'assessment', ...day], parent);
    expect(text.code).toBe(0);
    expect(text.out).toContain('People harmed in a year');
    // The small assessment has judged its baseline too, so the verdict stands there with its rows.
    expect(text.out).toContain('By the estimates');
    expect(text.out).toMatch(/Baseline +Here +Difference +At least 10% lower/);
    expect(text.out).toMatch(/How far the errors go together/);
    const json = await runCli(['risk', 'assessment', ...day, '--format', 'json'], parent);
    const answer = JSON.parse(json.out) as { scenarios: readonly object[] };
    expect(answer).toMatchObject({ format: 'risikobilde/risk@2', asOf: '2026-03-01', language: 'en' });
    expect(answer.scenarios.length).toBeGreaterThan(0);
  });

  it('holds an assessment against simulated years, and says what that found', async () => {
    const { parent } = assessmentFolder();
    const args = ['risk', 'assessment', '--as-of', '2026-03-01', '--lang', 'en', '--cross-check', '20000'];
    const { code, out } = await runCli(args, parent);
    expect(code).toBe(0);
    expect(out).toContain('Cross-check: ');
    expect(out).toMatch(/P95 .* agrees/);
    expect(out).toContain('0.1% was asked for');
    const json = await runCli([...args, '--format', 'json'], parent);
    const { crossCheck, accuracy } = JSON.parse(json.out) as {
      crossCheck: Record<string, { figures: readonly { isOutside: boolean }[] }>;
      accuracy: object;
    };
    expect(accuracy).toMatchObject({ asked: 0.001, met: true });
    expect(Object.values(crossCheck).flatMap(({ figures }) => figures).length).toBeGreaterThan(4);
  });

  it('says that the options of a workload are not for a folder', async () => {
    const { parent } = assessmentFolder();
    const { code, err } = await runCli(['risk', 'assessment', '--epistemic'], parent);
    expect(code).toBe(2);
    expect(err).toContain('option-for-workload');
  });
});
