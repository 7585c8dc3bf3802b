import { say } from '@risikobilde/words/all';
import { describeRules, type Language } from '@risikobilde/core';
import type { Terminal } from '../terminal.js';
import { stableJson } from '../text/json.js';
import { severityWord } from '../text/words.js';
import { hang } from '../text/wrap.js';

export type RulesOptions = {
  readonly format: 'text' | 'json' | 'markdown';
  readonly lang: Language;
};

const words = {
  title: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
  intro: {
    nb: 'Laget av `risikobilde rules --format markdown`; reglene beskriver seg selv.',
    nn: 'Laga av `risikobilde rules --format markdown`; reglane skildrar seg sjølve.',
    en: 'Made by `risikobilde rules --format markdown`; the rules describe themselves.',
  },
  finds: { nb: 'Finner', nn: 'Finn', en: 'Finds' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  falsePositives: { nb: 'Kan ta feil', nn: 'Kan ta feil', en: 'May be wrong' },
  severity: { nb: 'Alvor', nn: 'Alvor', en: 'Severity' },
} as const;

/** Every rule with what it finds, why, where that is written, and when it is known to be wrong. */
export const rules = (terminal: Terminal, { format, lang }: RulesOptions): number => {
  const described = describeRules().map((rule) => ({
    ...rule,
    title: say(rule.title, lang),
    finds: say(rule.finds, lang),
    why: say(rule.why, lang),
    falsePositives: say(rule.falsePositives, lang),
  }));
  if (format === 'json') {
    terminal.out(stableJson({ rules: described }));
    return 0;
  }
  if (format === 'markdown') {
    const parts = described.map((rule) =>
      [
        `## ${rule.title}`,
        `\`${rule.id}\` · ${words.severity[lang]}: ${severityWord[rule.severity][lang]}`,
        `**${words.finds[lang]}:** ${rule.finds}`,
        `**${words.why[lang]}:** ${rule.why}`,
        `**${words.source[lang]}:** ${rule.source}`,
        `**${words.falsePositives[lang]}:** ${rule.falsePositives}`,
      ].join('\n\n'),
    );
    terminal.out(`${[`# ${words.title[lang]}`, words.intro[lang], ...parts].join('\n\n')}\n`);
    return 0;
  }
  const row = (label: string, text: string): string =>
    hang(`${label}: ${text}`, terminal.width, '  ', '    ');
  const parts = described.map((rule) =>
    [
      `${terminal.paint.bold(rule.id)}  ${terminal.paint.dim(severityWord[rule.severity][lang])}`,
      hang(rule.title, terminal.width, '  '),
      row(words.finds[lang], rule.finds),
      row(words.why[lang], rule.why),
      row(words.source[lang], rule.source),
      row(words.falsePositives[lang], rule.falsePositives),
    ].join('\n'),
  );
  terminal.out(`${parts.join('\n\n')}\n`);
  return 0;
};
