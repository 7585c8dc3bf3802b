import { isFrontPage, isObject, type ValuePath } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words/message';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

type Part = Readonly<Record<string, unknown>>;

/** A mark may say no more than was read: where a P stands, of content more than a front page, and of a disputed day no day. */
export const checkMarks = (record: PlacedRecord, problems: ProblemList): void => {
  const visit = (value: unknown, path: ValuePath): void => {
    if (Array.isArray(value)) value.forEach((item: unknown, n) => visit(item, [...path, n]));
    if (!isObject(value)) return;
    for (const [name, says] of faultsOf(value, isContent(record.kind, path)))
      problems.add('mark-beyond-reading', record.placeOf([...path, name]), says);
    for (const [name, item] of Object.entries(value)) if (name !== 'cite') visit(item, [...path, name]);
  };
  visit(record.value, []);
};

/** What says something of the content: that an entry or an edition is there, its front page shows. */
const isContent = (kind: string, path: ValuePath): boolean =>
  ['technology', 'mandate', 'rightsByBasis'].includes(kind) ||
  path.some((name) =>
    ['points', 'provisions', 'clauses', 'items', 'spans', 'transition'].includes(String(name)),
  );

const faultsOf = (part: Part, content: boolean): readonly (readonly [name: string, says: Message])[] => {
  const { cite, verification, precision } = part;
  if (!isObject(cite)) return [];
  const { place, existence, title } = cite;
  const isDisputed = typeof title === 'string' && disputed.test(title);
  return [
    ...(verification !== 'P'
      ? []
      : typeof place !== 'string' || place.trim() === ''
        ? [['verification', message('problem.mark.noPlace')] as const]
        : content && (existence === true || isFrontPage(place))
          ? [['verification', message('problem.mark.existence', { place })] as const]
          : []),
    ...(isDisputed && 'date' in part && (precision === undefined || precision === 'day')
      ? [['date', message('problem.mark.disputedDay')] as const]
      : []),
  ];
};

const disputed =
  /dagen er (?:ikke|omstridt|fra hukommelsen)|ikke hvilken dag|dag fra en sekundær|kildene er uenige om dagen/i;
