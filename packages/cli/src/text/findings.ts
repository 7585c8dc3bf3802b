import { say } from '@risikobilde/words/all';
import type { Finding, Language, Severity } from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import { shownPlace, whereIs } from '../input/places.js';
import type { Terminal } from '../terminal.js';
import { heading, severityHeading } from './words.js';
import { hang } from './wrap.js';

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** A finding that a decision answers asks nobody for anything. */
export const isOpen = (finding: Finding): boolean => finding.answeredBy === undefined;

/** Findings by severity, the gravest first, each with its place, what was found and what to do; answered ones last. */
export const findingsText = (
  loaded: Loaded,
  findings: readonly Finding[],
  language: Language,
  terminal: Terminal,
): string => {
  const groups = severities.map((severity) => ({
    title: severityHeading[severity][language],
    paint: { error: terminal.paint.red, warning: terminal.paint.yellow, info: terminal.paint.blue }[severity],
    list: findings.filter((finding) => finding.severity === severity && isOpen(finding)),
  }));
  const answered = {
    title: heading.answered[language],
    paint: terminal.paint.dim,
    list: findings.filter((finding) => !isOpen(finding)),
  };
  return [...groups, answered]
    .filter(({ list }) => list.length > 0)
    .map(({ title, paint, list }) =>
      [
        paint(terminal.paint.bold(`${title} (${list.length})`)),
        ...list.map((finding) => findingText(loaded, finding, language, terminal)),
      ].join('\n\n'),
    )
    .join('\n\n');
};

const findingText = (
  loaded: Loaded,
  finding: Finding,
  language: Language,
  { paint, width }: Terminal,
): string => {
  const where = whereIs(loaded, finding.at.record, finding.at.field);
  const place = where === undefined ? finding.at.record : shownPlace(loaded, where);
  return [
    `  ${place}  ${paint.dim(finding.id)}`,
    hang(say(finding.message, language), width, '    '),
    ...(finding.fix ? [hang(say(finding.fix, language), width, `    ${heading.fix[language]}: `)] : []),
    ...(finding.answeredBy === undefined ? [] : [`    ${heading.answered[language]}: ${finding.answeredBy}`]),
  ].join('\n');
};
