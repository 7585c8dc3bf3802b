import { answersMessage, finalReasons, type FinalRefusal, type Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import type { Terminal } from '../terminal.js';

/** What an approval of just this content, in just this world, says that it is of. */
export type Approvable = { readonly contentHash: string; readonly worldHash: string };

/** Says why an assessment cannot be made final, and what can be done about each thing that is in the way. Always 1. */
export const reportNotFinal = (
  terminal: Terminal,
  path: string,
  refusals: readonly FinalRefusal[],
  language: Language,
  approvedOn: Approvable,
): number => {
  const { say, t } = wordsOf[language];
  terminal.err(`${path}: ${t('final.refused')}\n`);
  for (const reason of finalReasons) {
    const found = refusals.filter((refusal) => refusal.reason === reason);
    if (found.length === 0) continue;
    terminal.err(`\n${t(`final.${reason}`)} (${found.length})\n`);
    for (const { finding } of found) {
      terminal.err(`  ${say(finding.message)}\n`);
      if (finding.fix) terminal.err(`    ${t('cli.fix')}: ${say(finding.fix)}\n`);
      terminal.err(`    ${answer(reason, finding)}\n`);
    }
  }
  terminal.err(`\n${t('cli.notFinal.help')}\n`);
  return 1;

  function answer(reason: FinalRefusal['reason'], { id, at, answers }: FinalRefusal['finding']): string {
    switch (reason) {
      case 'adviceMissing':
        return t('cli.notFinal.adviceMissing', { file: 'advice.yaml' });
      case 'consultationMissing':
        return t('cli.notFinal.consultationMissing', { file: 'consultations.yaml' });
      case 'acceptanceMissing':
        return t('cli.notFinal.decide', {
          yaml: `type: acceptance, scenario: ${at.record}, alternative: ${id.split('#')[1] ?? ''} (decisions.yaml)`,
        });
      case 'approvalMissing':
        return t('cli.notFinal.decide', {
          yaml: `type: approval, outcome: approved, contentHash: ${approvedOn.contentHash}, worldHash: ${approvedOn.worldHash} (decisions.yaml)`,
        });
      case 'dutyOpen':
      case 'openError':
        if (answers !== 'reasons' && answers !== 'any') return say(answersMessage(answers));
        return t('cli.notFinal.decide', { yaml: `type: finding, finding: "${id}" (decisions.yaml)` });
    }
  }
};
