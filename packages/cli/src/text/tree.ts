import { isUnchecked, type Language, type Reason, textIn } from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import { shownPlace, whereIs } from '../input/places.js';
import type { Terminal } from '../terminal.js';
import { standingPaint } from './claims.js';
import { heading, lastChecked, standingWord, typeWord, verificationWord } from './words.js';
import { wrap } from './wrap.js';

/** The argument as a tree: how each step stands, what it is, why, where it was read and where it is written. */
export const treeText = (loaded: Loaded, reason: Reason, language: Language, terminal: Terminal): string => {
  const lines: string[] = [];
  const draw = (node: Reason, before: string, branch: string): void => {
    const below = node.children.length > 0 ? '│ ' : '  ';
    const inner = before + (branch === '' ? '' : branch.startsWith('└') ? '   ' : '│  ');
    const word = standingWord[node.standing][language];
    const type = isStructural(node) || branch === '' ? '' : `${typeWord(node.type, language)}: `;
    const width = Math.max(30, terminal.width - inner.length - word.length - 2);
    const [first = '', ...rest] = wrap(`${type}${textIn(node.label, language)}`, width);
    const paint = standingPaint(terminal.paint, node.standing);
    lines.push(`${before}${branch}${paint(word)}  ${first}`);
    const indent = `${inner}${below}${' '.repeat(word.length)}`;
    for (const line of rest) lines.push(`${indent}${line}`);
    for (const detail of detailsOf(loaded, node, language))
      for (const line of wrap(detail, width)) lines.push(`${indent}${terminal.paint.dim(line)}`);
    node.children.forEach((child, index) => {
      draw(child, inner, index === node.children.length - 1 ? '└─ ' : '├─ ');
    });
  };
  draw(reason, '', '');
  return lines.join('\n');
};

/** A step that only gathers others has no name of its own. */
const isStructural = (node: Reason): boolean => node.type === 'all' || node.type === 'anyOf';

const detailsOf = (loaded: Loaded, node: Reason, language: Language): readonly string[] => {
  const where = whereIs(loaded, node.ref);
  const since = node.since === undefined ? '' : ` (${heading.since[language]} ${node.since})`;
  const reason = node.reason[language];
  return [
    reason === textIn(node.label, language) ? since.trim() : `${reason}${since}`,
    sourceText(node, language),
    ...(where === undefined ? [] : [shownPlace(loaded, where)]),
  ].filter((line) => line !== '');
};

/** `source: EUR-Lex, read, last checked 2026-06-30`. What nobody has checked says so. */
const sourceText = (node: Reason, language: Language): string => {
  const parts = [
    ...(node.cite ? [node.cite.title] : []),
    ...(node.verification ? [verificationWord[node.verification][language]] : []),
    ...(node.lastChecked && !(node.verification && isUnchecked(node.verification))
      ? [`${lastChecked[language]} ${node.lastChecked}`]
      : []),
  ];
  return parts.length === 0 ? '' : `${heading.source[language]}: ${parts.join(', ')}`;
};

/** What follows when the premises that do not stand fall, each once, in the order they are leaned on. */
export const consequences = (reason: Reason): readonly Reason[] => {
  const found = new Map<string, Reason>();
  const visit = (node: Reason): void => {
    if (node.ifItFalls && node.standing !== 'supported') found.set(node.ref, node);
    node.children.forEach(visit);
  };
  visit(reason);
  return [...found.values()];
};
