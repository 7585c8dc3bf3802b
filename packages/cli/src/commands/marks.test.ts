import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runCli } from '../testing/run-cli.js';

const altinn = fileURLToPath(new URL('../../../../cases/altinn3', import.meta.url));

describe('risikobilde marks DIR', () => {
  it('gives how many facts the conclusion rests on, how many were read, and the worst with what leans on each', async () => {
    const { code, out } = await runCli(['marks', altinn, '--as-of', '2026-11-24', '--format', 'json']);
    expect(code).toBe(0);
    const marks = JSON.parse(out);
    expect(marks.total).toBe(marks.facts.length);
    expect(marks.primary).toBe(
      marks.facts.filter(({ verification }: { verification: string }) => verification === 'P').length,
    );
    // What the texts that could be read allow; a mark that is lowered again has to be seen.
    expect(marks.primary).toBeGreaterThanOrEqual(13);
    expect(marks.share).toBeCloseTo(marks.primary / marks.total);
    for (const fact of marks.facts) {
      if (fact.verification === 'P') expect(fact.cite.place, fact.ref).toMatch(/\S/);
      expect(fact.claims.length, fact.ref).toBeGreaterThan(0);
    }
    expect(
      marks.worst.every(({ verification }: { verification: string }) => 'UK'.includes(verification)),
    ).toBe(true);
  });

  it('says the same in words', async () => {
    const { code, out } = await runCli(['marks', altinn, '--as-of', '2026-11-24', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /The conclusion rests on \d+ facts\. \d+ of them were read in the primary source \([\d.]+%\)/,
    );
    expect(out).toContain('Least checked, and what rests on them');
  });

  it('says what is wrong with a folder that is none', async () => {
    expect((await runCli(['marks', join(emptyFolder(), 'none')])).code).toBe(2);
  });
});
