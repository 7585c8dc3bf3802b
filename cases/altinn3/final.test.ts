import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, evaluate, finalRefusals, isAnswerable, parseLocalDate, recordSchemas } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import { say } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const here = dirname(fileURLToPath(import.meta.url));
const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const day = parseLocalDate('2026-11-24') ?? expect.fail();
const options = { languages: ['nb'], level: 'public' } as const;

test('a final edition of the case is refused, and these are the reasons', () => {
  const refusals = finalRefusals(evaluate(assessment, world, day));
  const text = refusals.map(({ reason, finding }) => `${reason} ${finding.id}\n  ${say(finding.message, 'nb')}\n`).join('');
  const file = join(here, 'golden/final/refused.txt');
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
  for (const format of ['html', 'hugo'] as const) {
    const { files, refusals: refused } = publish(assessment, world, evaluate(assessment, world, day), {
      ...options,
      format,
      edition: 'final',
    });
    expect([files.length, refused.length]).toEqual([0, refusals.length]);
  }
});

test('a draft says so on every page, and has what is open, advised and decided in it', () => {
  const { files } = publish(assessment, world, evaluate(assessment, world, day), { ...options, format: 'hugo' });
  const pages = files.filter(({ path }) => path.endsWith('.md'));
  for (const file of pages) expect(textOf(file), file.path).toContain('Utkast per 24. november 2026');
  const matters = pages.find(({ path }) => path.includes('/decision/'));
  for (const heading of ['Må avklares', 'Råd', 'Beslutninger og restrisiko', 'Må vurderes på nytt'])
    expect(matters && textOf(matters)).toContain(`## ${heading}`);
});

test('no decision makes it final: what is left is what can only be put right', () => {
  const said = { nb: 'Gjennomgått med leverandøren 20. november 2026; forholdet er avklart for denne utgaven.' };
  const about = { by: said, on: '2026-11-20' };
  const errors = finalRefusals(evaluate(assessment, world, day)).filter(({ reason }) => reason === 'openError' || reason === 'dutyOpen' || reason === 'acceptanceMissing');
  const decided: Assessment = {
    ...assessment,
    records: [
      ...assessment.records,
      recordSchemas.advice.parse({ kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' }),
      recordSchemas.consultation.parse({ kind: 'consultation', id: 'art-36', title: said, sent: '2026-11-20' }),
      ...errors.map(({ finding }, index) =>
        recordSchemas.decision.parse({
          kind: 'decision',
          id: `answer-${index}`,
          ...about,
          type: 'finding',
          finding: finding.id,
          why: said,
        }),
      ),
    ],
  };
  const evaluation = evaluate(decided, world, day);
  const left = finalRefusals(evaluation);
  expect(left.length).toBeGreaterThan(20);
  for (const { finding } of left) expect([finding.id, isAnswerable(finding.answers)]).toEqual([finding.id, typeof finding.answers === 'object']);
  expect(left.map(({ finding }) => finding.rule)).toContain('right-denied-that-exists');
  const { files, refusals } = publish(decided, world, evaluation, { ...options, format: 'hugo', edition: 'final' });
  expect([files.length, refusals.length]).toEqual([0, left.length]);
});
