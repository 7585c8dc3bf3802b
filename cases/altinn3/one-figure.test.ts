import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { decidingRow, evaluateRisk, verdictTables } from '@risikobilde/core/risk';
import { publish, textOf } from '@risikobilde/publish';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { verdictText } from '../../packages/cli/src/text/verdict.js';
import { processTerminal } from '../../packages/cli/src/terminal.js';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const here = dirname(fileURLToPath(import.meta.url));
const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const on = parseLocalDate('2026-11-24') ?? expect.fail();
const evaluation = evaluate(assessment, world, on);
const risk = evaluateRisk(assessment, world, on, { brackets: false });

/** Text as it reads, however its lines are broken. */
const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What the published document says of the comparison: the chapter on security, and the annex with the whole tables. */
const { files } = publish(assessment, world, evaluation, { format: 'hugo', languages: ['nb', 'en'], level: 'public', root: 'security/dpia', risk });
const published = (language: 'nb' | 'en'): string =>
  files
    .filter(({ path }) => ['about-security-in-altinn', 'annex-c'].some((page) => path.endsWith(`/${page}/_index.${language}.md`)))
    .map((file) => oneSpaced(textOf(file)))
    .join(' ');

describe('one figure, one name', () => {
  test('a scenario’s expected harm is one number, whoever asks: levels and distributions', () => {
    for (const { scenario, alternative, stages } of risk.scenarios) {
      const found = evaluation.risks.find((r) => r.scenario === scenario && r.alternative === alternative);
      for (const stage of ['initial', 'current', 'planned', 'residual'] as const) {
        const mean = found?.[stage].mean ?? expect.fail(`${scenario} is not there`);
        const state = stages[stage] ?? expect.fail(`${scenario} has no ${stage}`);
        expect(state.expected / (mean.frequency * mean.consequence)).toBeCloseTo(1, 6);
        expect(state.events / mean.frequency).toBeCloseTo(1, 6);
        expect(state.band).toBe(found?.[stage].band);
      }
    }
  });

  test('the rows by severity are the sums of the scenarios, and those of the alternatives', () => {
    for (const verdict of risk.comparisons)
      for (const row of verdict.rows)
        for (const [side, id] of [
          ['mine', verdict.alternative],
          ['other', verdict.against],
        ] as const) {
          const sum = risk.scenarios
            .filter(({ scenario, alternative }) => alternative === id && row.scenarios.includes(scenario))
            .reduce((all, { stages }) => all + (stages.current?.expected ?? 0), 0);
          const year = risk.alternatives
            .find(({ alternative }) => alternative === id)
            ?.severities.find(({ severity }) => severity === row.severity);
          expect(row[side] / sum).toBeCloseTo(1, 9);
          expect((year?.expected ?? 0) / sum).toBeCloseTo(1, 9);
        }
  });

  test('what the levels say of an alternative is what the verdict says', () => {
    for (const verdict of risk.comparisons) {
      const levels = evaluation.comparison.find(({ alternative }) => alternative === verdict.alternative);
      const row = decidingRow(verdict);
      expect(levels?.deciding).toBe(verdict.deciding.severity);
      expect((levels?.ratio ?? 0) / (row?.ratio ?? 1)).toBeCloseTo(1, 6);
      expect(levels?.whole).toBe(row?.standing === 'within' ? 'same' : row?.standing);
    }
  });

  test.each(['nb', 'en'] as const)('the published page and the command line say the screens’ figures, in %s', (language) => {
    const words = wordsOf[language];
    const { records } = assessment;
    const nameOf = (id: string) => {
      for (const record of records) {
        if ((record.kind === 'scenario' || record.kind === 'measure') && record.id === id) return record.title;
        const alternative =
          record.kind === 'assessment' ? record.alternatives.find((one) => one.id === id) : undefined;
        if (alternative) return alternative.name;
      }
      return expect.fail(`${id} has no name`);
    };
    const page = published(language);
    for (const verdict of risk.comparisons) {
      const { severity, turning, need, dependence, shared } = verdictTables(verdict, {
        alternative: nameOf,
        scenario: nameOf,
        measure: nameOf,
      });
      const terminal = { ...processTerminal(language), width: 120 };
      const told = oneSpaced(verdictText(verdict, (id) => words.say(nameOf(id)), words, terminal));
      for (const sentence of [verdict.sentence, verdict.detail, ...turning]) {
        expect(page).toContain(oneSpaced(words.say(sentence)));
        expect(told).toContain(oneSpaced(words.say(sentence)));
      }
      for (const { cells } of [...severity.rows, ...need.rows, ...shared.rows])
        expect(page).toContain(oneSpaced(`| ${cells.map(words.say).join(' | ')} |`));
      for (const { cells } of [...severity.rows, ...need.rows, ...dependence.rows])
        expect(told).toContain(oneSpaced(cells.map(words.say).join(' ')));
    }
  });

  test('the published claim turned: fewer harmed in all, more of them gravely, and two scenarios decide it', () => {
    const cloud = risk.comparisons.find(({ alternative }) => alternative === 'cloud') ?? expect.fail();
    expect(cloud.overall).toBe('trade');
    expect(cloud.rows.map(({ severity, ratio }) => [severity, Math.round(((ratio ?? 1) - 1) * 100)])).toEqual([
      ['negligible', -24],
      ['limited', 44],
      ['significant', 44],
      ['maximum', 1],
    ]);
    expect(cloud.rows[0]?.turning?.scenarios).toEqual(['service-outage']);
    expect(decidingRow(cloud)?.turning?.scenarios).toEqual(['geopolitical-cut-off', 'short-notice-termination']);
  });
});

test('ten questions of a reader who is no statistician are answered by sentences of the published page', () => {
  const [, , ...rows] = readFileSync(join(here, '../../docs/method/questions.nb.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const page = published('nb');
  expect(rows).toHaveLength(10);
  for (const row of rows) {
    const [, question = '', answer = ''] = row.split('|').map((cell) => cell.trim());
    expect(page, question).toContain(oneSpaced(answer));
  }
});
