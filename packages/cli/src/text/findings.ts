import { answerSentences, type Finding, isOpen, type Severity } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { LoadedFolder } from '../input/load.js';
import { shownPlace, whereIs } from '../input/places.js';
import type { Terminal } from '../terminal.js';
import { hang } from './wrap.js';

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Findings by severity, the gravest first, each with its place, what was found and what to do; answered ones last. */
export const findingsText = (
  loaded: LoadedFolder,
  findings: readonly Finding[],
  words: Words,
  terminal: Terminal,
): string => {
  const groups = severities.map((severity) => ({
    title: words.t(`severity.${severity}`),
    paint: { error: terminal.paint.red, warning: terminal.paint.yellow, info: terminal.paint.blue }[severity],
    list: findings.filter((finding) => finding.severity === severity && isOpen(finding)),
  }));
  const answered = {
    title: words.t('cli.answered'),
    paint: terminal.paint.dim,
    list: findings.filter((finding) => !isOpen(finding)),
  };
  return [...groups, answered]
    .filter(({ list }) => list.length > 0)
    .map(({ title, paint, list }) =>
      [
        paint(terminal.paint.bold(`${title} (${list.length})`)),
        ...list.map((finding) => findingText(loaded, finding, words, terminal)),
      ].join('\n\n'),
    )
    .join('\n\n');
};

const findingText = (
  loaded: LoadedFolder,
  finding: Finding,
  words: Words,
  { paint, width }: Terminal,
): string => {
  const where = whereIs(loaded, finding.at.record, finding.at.field);
  const place = where === undefined ? finding.at.record : shownPlace(loaded, where);
  return [
    `  ${place}  ${paint.dim(finding.id)}`,
    hang(words.say(finding.message), width, '    '),
    ...(finding.fix ? [hang(words.say(finding.fix), width, `    ${words.t('cli.fix')}: `)] : []),
    ...answerSentences(finding, (id) => loaded.assessment.records.find((record) => record.id === id)).map(
      (said) => hang(words.say(said), width, '    '),
    ),
  ].join('\n');
};
