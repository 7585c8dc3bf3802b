import { describeRules, type Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import type { Terminal } from '../terminal.js';
import { stableJson } from '../text/json.js';
import { hang } from '../text/wrap.js';

export type RulesOptions = {
  readonly format: 'text' | 'json' | 'markdown';
  readonly lang: Language;
};

/** Every rule with what it finds, why, where that is written, and when it is known to be wrong. */
export const rules = (terminal: Terminal, { format, lang }: RulesOptions): number => {
  const words = wordsOf[lang];
  const described = describeRules().map((rule) => ({
    ...rule,
    title: words.say(rule.title),
    finds: words.say(rule.finds),
    why: words.say(rule.why),
    falsePositives: words.say(rule.falsePositives),
    answeredBy: words.say(rule.answeredBy),
  }));
  if (format === 'json') {
    terminal.out(stableJson('rules@1', { rules: described }));
    return 0;
  }
  if (format === 'markdown') {
    const parts = described.map((rule) =>
      [
        `## ${rule.title}`,
        `\`${rule.id}\` · ${words.t('cli.rules.severity')}: ${words.t(`severity.one.${rule.severity}`)}`,
        `**${words.t('cli.rules.finds')}:** ${rule.finds}`,
        `**${words.t('cli.rules.why')}:** ${rule.why}`,
        `**${words.t('cli.rules.source')}:** ${rule.source}`,
        `**${words.t('cli.rules.answeredBy')}:** ${rule.answeredBy}`,
        `**${words.t('cli.rules.falsePositives')}:** ${rule.falsePositives}`,
      ].join('\n\n'),
    );
    terminal.out(
      `${[`# ${words.t('cli.rules.title')}`, words.t('cli.rules.intro'), ...parts].join('\n\n')}\n`,
    );
    return 0;
  }
  const row = (label: string, text: string): string =>
    hang(`${label}: ${text}`, terminal.width, '  ', '    ');
  const parts = described.map((rule) =>
    [
      `${terminal.paint.bold(rule.id)}  ${terminal.paint.dim(words.t(`severity.one.${rule.severity}`))}`,
      hang(rule.title, terminal.width, '  '),
      row(words.t('cli.rules.finds'), rule.finds),
      row(words.t('cli.rules.why'), rule.why),
      row(words.t('cli.rules.source'), rule.source),
      row(words.t('cli.rules.answeredBy'), rule.answeredBy),
      row(words.t('cli.rules.falsePositives'), rule.falsePositives),
    ].join('\n'),
  );
  terminal.out(`${parts.join('\n\n')}\n`);
  return 0;
};
