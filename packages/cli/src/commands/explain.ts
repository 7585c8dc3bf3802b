import { message } from '@risikobilde/words';
import { evaluate, explain as explainId, explanationOf, explanationSaid } from '@risikobilde/core';
import { toleranceOf } from '@risikobilde/core/risk';
import { wordsOf } from '@risikobilde/words/all';
import { nearestIds } from '../input/ids.js';
import { type LoadedFolder, loadAssessment } from '../input/load.js';
import { whereIs } from '../input/places.js';
import type { Terminal } from '../terminal.js';
import { localise } from '../text/localise.js';
import { stableJson } from '../text/json.js';
import { taskLine } from '../text/overview.js';
import { reportProblems } from '../text/problems.js';
import { consequences, treeText } from '../text/tree.js';
import { hang } from '../text/wrap.js';
import type { CheckOptions } from './check.js';

/** The chain of facts under a record, a world entry or a finding, down to the sources. 0, or 2 when there is no such id. */
export const explain = async (
  terminal: Terminal,
  path: string,
  id: string,
  options: CheckOptions,
): Promise<number> => {
  const { asOf, knownAt, format, lang } = options;
  const words = wordsOf[lang];
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const { assessment, world } = loaded.value;
  const tolerance = toleranceOf(assessment, world, asOf, knownAt);
  const reason = explainId(assessment, world, asOf, id, knownAt, tolerance);
  const evaluation = evaluate(assessment, world, asOf, knownAt, tolerance);
  if (reason === undefined) {
    const findings = evaluation.findings.map((finding) => finding.id);
    return reportProblems(terminal, [unknown(loaded.value, id, asOf, findings)], format);
  }
  const task = evaluation.tasks.find(({ claim }) => claim === id);
  const falls = consequences(reason);
  const inShort = explanationSaid(explanationOf(reason), words.say);
  if (format === 'json') {
    terminal.out(
      stableJson('explain@1', {
        asOf,
        knownAt: evaluation.knownAt,
        language: lang,
        id,
        at: whereIs(loaded.value, id),
        inShort,
        explanation: localise(reason, words),
        ifItFalls: falls.map((node) => ({
          ref: node.ref,
          text: node.ifItFalls ? words.say(node.ifItFalls) : '',
        })),
        task: task && localise(task, words),
      }),
    );
    return 0;
  }
  const lines = [
    hang(inShort, terminal.width, ''),
    '',
    treeText(loaded.value, reason, words, terminal),
    ...falls.map((node) =>
      hang(
        words.t('cli.ifItFalls', {
          premise: words.say(node.label).replace(/\.$/, ''),
          consequence: node.ifItFalls ?? '',
        }),
        terminal.width,
        '',
        '  ',
      ),
    ),
    ...(task ? [`${words.t('cli.reassess')}: ${taskLine(task, words)}`] : []),
  ];
  terminal.out(`${lines.join('\n')}\n`);
  return 0;
};

const unknown = (loaded: LoadedFolder, id: string, asOf: string, findings: readonly string[]) => {
  const known = [...loaded.assessment.records, ...loaded.world.entries].map((item) => item.id);
  const near = nearestIds(id, [...known, ...findings]);
  const isElsewhen = known.includes(id);
  return {
    code: 'id-unknown' as const,
    message: isElsewhen
      ? message('problem.cli.idOtherDay', { id, asOf })
      : message('problem.cli.idUnknown', { id }),
    ...(!isElsewhen && near.length > 0 && { hint: message('cli.nearest', { ids: near.join(', ') }) }),
  };
};
