import { evaluate, finalRefusals } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../shipped-files.js';
import { lawfulAttempts } from './allowed.js';
import { allAttempts } from './all-attempts.js';
import { filesOfAllowed, filesOfAttempt, refusalsOf } from './decide.js';
import { parseFiles, today } from './lawful.js';

const world = shippedWorld();

it('forty attempts that were asked for, ten and more that were not, and ten that must pass', () => {
  const asked = allAttempts.filter(({ isOwn }) => !isOwn).length;
  expect([asked >= 40, allAttempts.length - asked >= 10, lawfulAttempts.length >= 10]).toEqual([
    true,
    true,
    true,
  ]);
});

describe('an approved folder is not released', () => {
  it.each(allAttempts.map((attempt) => [attempt.tries, attempt] as const))('%s', (_, attempt) => {
    const found = refusalsOf(filesOfAttempt(attempt, world), world);
    expect(found.map(({ finding }) => finding.rule)).toContain(attempt.stops);
    // Each says in every language what would help.
    for (const { finding } of found)
      for (const language of ['nb', 'nn', 'en'] as const) {
        const { say } = wordsOf[language];
        expect(finding.fix, finding.id).toBeDefined();
        expect(finding.fix && say(finding.fix), finding.id).toMatch(/\p{L}{3}.*[.!]$/u);
      }
  });
});

describe('what must pass is released', () => {
  it.each(lawfulAttempts.map((one) => [one.is, one] as const))('%s', (_, one) => {
    const evaluation = evaluate(parseFiles(filesOfAllowed(one, world)).assessment, world, today);
    expect(finalRefusals(evaluation).map(({ finding }) => finding.id)).toEqual([]);
    expect(['stands', 'standsWithChallenges']).toContain(evaluation.conclusion.standing);
  });
});

it('the page about them says what stops each and what helps', async () => {
  const { say } = wordsOf.en;
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const row = (attempt: (typeof allAttempts)[number], n: number): string => {
    const found = refusalsOf(filesOfAttempt(attempt, world), world);
    const { message, fix } =
      found.find(({ finding }) => finding.rule === attempt.stops)?.finding ?? expect.fail();
    const cells = [String(n + 1), attempt.tries, say(message), say(fix ?? expect.fail()), attempt.stops];
    return `| ${cells.map(cell).join(' | ')} |`;
  };
  const table = (all: typeof allAttempts): string =>
    [
      '| | Attempt | Refused because | What helps | Rule |',
      '| --- | --- | --- | --- | --- |',
      ...all.map(row),
    ].join('\n');
  const page = `# What must not be released

Each attempt begins with an assessment that may be released: a service of a municipality, or a platform with a processor in the EEA. Somebody then
does what the row says, decides on every finding that is in the way, and approves it all. It is refused as a folder, by \`release\` and
\`publish --final\`, and by the server, imported or edited (\`tools/attempts\`). The reason and what helps are shown here in English; both are there in
Norwegian bokmål and nynorsk too.

## Asked for
${table(allAttempts.filter(({ isOwn }) => !isOwn))}

## Ways round that nobody had asked for
${table(allAttempts.filter(({ isOwn }) => isOwn))}

## What passes
${lawfulAttempts.map(({ is }) => `- ${is}`).join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/attempts.md');
});
