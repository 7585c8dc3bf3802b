import { provenanceOf, type Assessment } from '@risikobilde/core';
import { noteSign } from '../formats/docx/tags.js';
import { editedPlain, lettersOfSpans } from './edited-markdown.js';
import { textAt, type WordLeft, type WordProposal } from './proposal.js';
import { slot, type TaggedText } from './tagged-texts.js';
import type { FileComparison } from './file-comparison.js';

export type FieldProposals = {
  readonly proposals: readonly WordProposal[];
  readonly left: readonly WordLeft[];
  /** The paragraphs of the file whose words outside the controls are accounted for. */
  readonly used: ReadonlySet<number>;
};

/** Whether a record is the assessment's own to change: a service's platform is not. */
export const isOwn = ({ inheritance }: Assessment, record: string): boolean =>
  inheritance === undefined || provenanceOf(inheritance, record).from === 'own';

/** The texts of fields that were edited, each once wherever it stands. */
export const fieldProposals = ({
  assessment,
  language,
  hasMoved,
  given,
  made,
  ...files
}: FileComparison): FieldProposals => {
  const proposals: WordProposal[] = [];
  const left: WordLeft[] = [];
  const used = new Set<number>();
  const records = new Map(assessment.records.map((record) => [record.id, record]));
  const places = [...given.texts].filter(([, all]) =>
    all.some(({ line, path }) => line === undefined && path !== ''),
  );
  for (const [place, all] of places) {
    const fresh = made.texts.get(place)?.at(0);
    const read = all.map((text, k) => ({ ...text, ...wholeOf(text, k, place) }));
    const edited = read.filter(({ isAsMade }) => !isAsMade);
    const [first] = edited;
    const { record: id, path } = all[0] ?? { record: '', path: '' };
    const about = { record: id, path };
    const set = all.find((text) => text.isAsMade && isSetAnew(text, fresh));
    if (set && !hasMoved) left.push({ ...about, reason: 'formatting', text: set.text });
    if (first === undefined) continue;
    const said = [...new Set(edited.map(({ text }) => text))].filter((text) => text !== fresh?.text);
    const record = records.get(id);
    const text = record && textAt(record, path);
    const tag = first.language ?? language;
    const now = text?.[tag];
    const [after] = said;
    if (after === undefined) continue;
    if (now === undefined || fresh === undefined) left.push({ ...about, reason: 'gone', text: first.text });
    else if (!isOwn(assessment, id)) left.push({ ...about, reason: 'platform', text: after });
    else if (said.length > 1) left.push({ ...about, reason: 'twoVersions', text: said.join(' | ') });
    else if (after === '') left.push({ ...about, reason: 'emptied', text: fresh.text });
    else if (after.includes(noteSign))
      left.push({ ...about, reason: 'note', text: after.replaceAll(noteSign, '') });
    else
      proposals.push({
        type: 'changed',
        ...about,
        language: tag,
        at: 0,
        before: now,
        after: editedPlain(now, after),
        isContested: fresh.base !== first.base,
      });
  }
  if (!hasMoved)
    for (const [place, [fresh]] of made.texts)
      if (fresh && fresh.line === undefined && fresh.path !== '' && !given.texts.has(place))
        left.push({ record: fresh.record, path: fresh.path, reason: 'emptied', text: fresh.text });
  return { proposals, left, used };

  // What was written at the edge of a control belongs to it: no word processor shows where it ends.
  function wholeOf(text: TaggedText, k: number, place: string): Pick<TaggedText, 'text' | 'isAsMade'> {
    const fresh = made.texts.get(place)?.[k];
    const [was, is] = [made.outside[fresh?.at ?? -1], given.outside[text.at]];
    if (was === undefined || is === undefined || was === is) return text;
    const [opens = '', closes = '', ...more] = was.split(slot);
    const whole = files.file.paragraphs[text.at]?.spans.map((span) => span.text).join('') ?? '';
    const words = whole.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
    if (more.length > 0 || !was.includes(slot) || !words.startsWith(opens) || !words.endsWith(closes))
      return text;
    used.add(text.at);
    const inner = words.slice(opens.length, words.length - closes.length).trim();
    return { text: inner, isAsMade: text.isAsMade && inner === text.text };
  }
};

/** Whether words that a field holds without marks were given some. */
const isSetAnew = (text: TaggedText, fresh: TaggedText | undefined): boolean => {
  if (fresh?.text !== text.text) return false;
  const was = lettersOfSpans(fresh.spans);
  return lettersOfSpans(text.spans).some(
    ({ strong, struck, emphasised }, k) =>
      strong !== was[k]?.strong || struck !== was[k]?.struck || emphasised !== was[k]?.emphasised,
  );
};
