import { citedAs, isUnchecked, type Reason } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { LoadedFolder } from '../input/load.js';
import { shownPlace, whereIs } from '../input/places.js';
import type { Terminal } from '../terminal.js';
import { standingPaint } from './claims.js';
import { typeWord } from './words.js';
import { wrap } from './wrap.js';

/** The argument as a tree: how each step stands, what it is, why, where it was read and where it is written. */
export const treeText = (loaded: LoadedFolder, reason: Reason, words: Words, terminal: Terminal): string => {
  const lines: string[] = [];
  const drawn = new Set<string>();
  const draw = (node: Reason, before: string, branch: string): void => {
    // What two branches share is argued once.
    const key = `${node.type} ${node.ref} ${node.standing}`;
    const isRepeated = node.children.length > 0 && !isStructural(node) && drawn.has(key);
    drawn.add(key);
    const children = isRepeated ? [] : node.children;
    const below = children.length > 0 ? '│ ' : '  ';
    const inner = before + (branch === '' ? '' : branch.startsWith('└') ? '   ' : '│  ');
    const word = words.t(`standing.${node.standing}`).toLowerCase();
    const label = words.say(node.label);
    const typeName = typeWord(node.type, words);
    const isSaid =
      isStructural(node) || branch === '' || typeName === node.type || startsWith(label, typeName);
    const type = isSaid ? '' : `${typeName}: `;
    const width = Math.max(30, terminal.width - inner.length - word.length - 2);
    const [first = '', ...rest] = wrap(
      `${type}${label}${isRepeated ? ` (${words.t('cli.seeAbove')})` : ''}`,
      width,
    );
    const paint = standingPaint(terminal.paint, node.standing);
    lines.push(`${before}${branch}${paint(word)}  ${first}`);
    const indent = `${inner}${below}${' '.repeat(word.length)}`;
    for (const line of rest) lines.push(`${indent}${line}`);
    for (const detail of isRepeated ? [] : detailsOf(loaded, node, words))
      for (const line of wrap(detail, width)) lines.push(`${indent}${terminal.paint.dim(line)}`);
    children.forEach((child, index) => {
      draw(child, inner, index === children.length - 1 ? '└─ ' : '├─ ');
    });
  };
  draw(reason, '', '');
  return lines.join('\n');
};

/** Whether a label says itself what it is of: "The role of ...". */
const startsWith = (label: string, type: string): boolean =>
  label.toLowerCase().replace(/^the /, '').startsWith(type.toLowerCase());

/** A step that only gathers others has no name of its own. */
const isStructural = (node: Reason): boolean => node.type === 'all' || node.type === 'anyOf';

const detailsOf = (loaded: LoadedFolder, node: Reason, words: Words): readonly string[] => {
  const where = whereIs(loaded, node.ref);
  const word = words.t(`standing.${node.standing}`).toLowerCase();
  // A reason that holds says itself since when.
  const since =
    node.since === undefined || node.standing === 'supported'
      ? []
      : [words.t('cli.since', { standing: word, day: node.since })];
  const reason = words.say(node.reason);
  const place = [
    ...chapterOf(loaded, node.ref, words),
    ...(where === undefined ? [] : [shownPlace(loaded, where)]),
  ];
  return [
    [...(reason === words.say(node.label) ? [] : [reason]), ...since].join(' · '),
    sourceText(node, words),
    place.join(' · '),
  ].filter((line) => line !== '');
};

/** The chapter that makes a claim. */
const chapterOf = (loaded: LoadedFolder, id: string, words: Words): readonly string[] => {
  const claim = loaded.assessment.records.find((record) => record.id === id);
  const section = loaded.assessment.records.find(
    (record) => claim?.kind === 'claim' && record.id === claim.section,
  );
  return section?.kind === 'section' ? [words.say(section.title)] : [];
};

/** `source: EUR-Lex, read, last checked 2026-06-30`. What nobody has checked says so. */
const sourceText = (node: Reason, words: Words): string => {
  const parts = [
    ...(node.cite ? [citedAs(node.cite)] : []),
    ...(node.verification ? [words.t(`cli.verification.${node.verification}`)] : []),
    ...(node.lastChecked && !(node.verification && isUnchecked(node.verification))
      ? [words.t('cli.lastChecked', { day: node.lastChecked })]
      : []),
  ];
  return parts.length === 0 ? '' : `${words.t('cli.source')}: ${parts.join(', ')}`;
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
