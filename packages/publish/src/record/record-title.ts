import { type AssessmentRecord, ownName } from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Cell } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';

/** What a reader calls a record: its own title or sentence, or what it connects when it has none. */
export const recordTitle = (record: AssessmentRecord, writer: PageWriter): Cell => {
  switch (record.kind) {
    case 'engagement':
      return joinCells([nameOf(record.principal, writer), nameOf(record.contractor, writer)], ' – ');
    case 'effect':
      return joinCells([nameOf(record.measure, writer), nameOf(record.scenario, writer)], ' → ');
    case 'right':
      return filled(
        writer.t('name.right', {
          name: rightName(record.article, writer),
          article: record.article,
          activities: { list: record.activities.map((_, at) => ({ und: placeAt(at) })) },
        }),
        record.activities.map((id) => nameOf(id, writer)),
      );
    case 'requirement':
      return filled(writer.t('name.requirement', { item: placeAt(0), engagement: placeAt(1) }), [
        writer.item(record.item),
        nameOf(record.engagement, writer),
      ]);
    case 'advice':
      return line(
        capitaliseSentence(
          writer.t('name.advice', { adviser: writer.word('advice.adviser', record.adviser), on: record.on }),
        ),
      );
    case 'decision':
      return line(
        capitaliseSentence(
          writer.t('name.decision', { type: writer.word('decision.type', record.type), on: record.on }),
        ),
      );
    case 'subprocessorNotice':
      return filled(
        capitaliseSentence(writer.t('name.subprocessorNotice', { from: placeAt(0), on: record.toldOn })),
        [nameOf(record.sender, writer)],
      );
    case 'noticeAnswer':
      return filled(capitaliseSentence(writer.t('name.noticeAnswer', { by: placeAt(0), on: record.on })), [
        writer.text(record.by),
      ]);
    case 'stance':
      return joinCells([nameOf(record.of, writer), line(writer.word('stance.answer', record.answer))], ': ');
    case 'reading':
      return line(writer.t('name.reading', { by: record.by, on: record.on }));
    case 'review':
      return line(writer.t('name.review', { period: record.period, by: record.by, on: record.on }));
    case 'consideration':
      return joinCells([newsOf(record.of, writer), line(writer.date(record.on))], ', ');
    default:
      return writer.text(ownName(record) ?? { und: record.id });
  }
};

// The words are those that findings and reasons use; the names in them keep the language that they are marked with.
const firstPlace = 0xe000;
const placeAt = (at: number): string => String.fromCharCode(firstPlace + at);
const filled = (said: string, cells: readonly Cell[]): Cell =>
  said
    .split(/([\uE000-\uE0FF])/)
    .flatMap((part) => cells[part.charCodeAt(0) - firstPlace] ?? (part === '' ? [] : line(part)));

const rightName = (article: string, writer: PageWriter): string => {
  const rows = writer.view.context.worldOf('rightsByBasis').flatMap((table) => table.rows);
  const row = rows.find((one) => one.article === article);
  return row ? writer.plain(row.name) : writer.t('name.someRight');
};

/** The fields of a record that its title already says, in full. */
export const saidByTitle = (record: AssessmentRecord): ReadonlySet<string> =>
  new Set(['title', 'name', 'text'].filter((field) => field in record && record.kind !== 'advice'));

// The name of a record inside another's title: words only, no link in a heading.
const nameOf = (id: string, writer: PageWriter): Cell => {
  const record = writer.view.record(id);
  if (record) return recordTitle(record, writer);
  return writer.view.access(id) === 'hidden' ? writer.view.heldBack(id) : line(id);
};

type News = Extract<AssessmentRecord, { kind: 'consideration' }>['of'];

const newsOf = (of: News, writer: PageWriter): Cell => {
  if ('series' in of) return [...writer.fact('series', of.series), plainText(` ${of.edition}`)];
  if ('source' in of) return [...writer.fact('source', of.source), plainText(` (${writer.date(of.event)})`)];
  if ('terms' in of) return [...writer.fact('terms', of.terms), plainText(` ${of.edition}`)];
  if ('subprocessors' in of)
    return [...writer.fact('subprocessors', of.subprocessors), plainText(` ${of.edition}`)];
  if ('technology' in of) return writer.fact('technology', of.technology);
  if ('mandate' in of) return writer.fact('mandate', of.mandate);
  return writer.alternative(of.alternative);
};
