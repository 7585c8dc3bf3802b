import { describeRules } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';

/** docs/rules.md, from what each rule says of itself. */
export const rulesPage = (): string =>
  [
    '# Rules',
    '',
    'What each rule finds, why, on what source, what may answer it, and when it is known to be wrong. Written by `npm run docs`',
    'from the rules themselves; a test holds it equal. The same in bokmål and nynorsk: `npx risikobilde rules --lang nb`.',
    '',
    ...describeRules().flatMap((rule) => [
      `## ${rule.id}`,
      '',
      `**${say(rule.title, 'en')}** (${rule.severity})`,
      '',
      `- Finds: ${say(rule.finds, 'en')}`,
      `- Why: ${say(rule.why, 'en')}`,
      `- Source: ${rule.source}`,
      `- Answered by: ${say(rule.answeredBy, 'en')}`,
      `- May be wrong when: ${say(rule.falsePositives, 'en')}`,
      '',
    ]),
  ].join('\n');
