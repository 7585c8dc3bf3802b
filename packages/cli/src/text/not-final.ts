import type { FinalRefusal } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import type { Terminal } from '../terminal.js';

const reasons = ['adviceMissing', 'consultationMissing', 'acceptanceMissing', 'openError'] as const;

/** Says why an assessment cannot be made final, and what can be done about it. Always 1. */
export const reportNotFinal = (
  terminal: Terminal,
  path: string,
  refusals: readonly FinalRefusal[],
): number => {
  const { say, t } = wordsOf.en;
  terminal.err(`${path}: ${t('final.refused')}\n`);
  for (const reason of reasons) {
    const found = refusals.filter((refusal) => refusal.reason === reason);
    if (found.length === 0) continue;
    terminal.err(`\n${t(`final.${reason}`)} (${found.length})\n`);
    for (const { finding } of found) terminal.err(`  ${finding.id}\n    ${say(finding.message)}\n`);
  }
  terminal.err(
    '\nMend the errors, or record a decision on each (decisions.yaml, type: finding, finding: its id). Advice and prior consultation are duties: record them (advice.yaml, consultations.yaml). A draft can always be made.\n',
  );
  return 1;
};
