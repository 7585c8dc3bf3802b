import {
  type AssessmentRecord,
  evaluate,
  type Evaluation,
  type Language,
  type Level,
} from '@risikobilde/core';
import { afterAll, describe, expect, it } from 'vitest';
import { fillEveryField, type Held, heldIn, type Marker, textMarker } from '../../test/every-field.js';
import { day, publishText } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { type FormatId, formatIds, formats } from '../formats/index.js';
import { everyDigit, formatDay, formatNumber } from '@risikobilde/words';

const asOf = day('2026-11-24');
const assessmentOf = (records: readonly AssessmentRecord[]) => ({ schemaVersion: 1, records });
// Every output is made from the same few sets of records.
const evaluations = new Map<readonly AssessmentRecord[], Evaluation>();
const evaluated = (records: readonly AssessmentRecord[]): Evaluation => {
  const made = evaluations.get(records) ?? evaluate(assessmentOf(records), smallWorld, asOf);
  evaluations.set(records, made);
  return made;
};

// The pages are put together once for all formats, and read in each.
const outputs = new Map<readonly AssessmentRecord[], Map<string, ReadonlyMap<FormatId, string>>>();
afterAll(() => outputs.clear());

const inEveryFormat = (records: readonly AssessmentRecord[], level: Level, language: Language) => {
  const known = outputs.get(records) ?? new Map<string, ReadonlyMap<FormatId, string>>();
  outputs.set(records, known);
  const name = `${level} ${language}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const options = { format: formatIds, languages: [language], level };
  const { files } = publishText(assessmentOf(records), smallWorld, evaluated(records), options);
  const texts = new Map(
    formatIds.map((format) => [
      format,
      files
        .filter(({ path }) => path.startsWith(`${format}/`))
        // Names of files are read too.
        .map((file) => `${file.path}\n${file.text}`)
        .join('\n')
        // Lines are wrapped and figures are grouped with a space that HTML may write as an entity.
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&#xA0;', '\u00a0'),
    ]),
  );
  known.set(name, texts);
  return texts;
};

const published = (
  records: readonly AssessmentRecord[],
  level: Level,
  format: FormatId,
  language: Language = 'nb',
): string => inEveryFormat(records, level, language).get(format) ?? expect.fail(`nothing in ${format}`);

/**
 * Those that hold every field. A form that others have made holds what it asks for; print leaves what goes field by field to the data
 * that its file carries.
 */
const whole: readonly FormatId[] = formats.flatMap((one) =>
  'isForm' in one || one.id === 'pdf' ? [] : [one.id],
);

/** Formats that programs read hold dates and numbers as data. */
const isData = (format: FormatId): boolean => format === 'json' || format === 'jsonld';

const shownAs = (marker: Marker, format: FormatId = 'html', language: Language = 'nb'): string => {
  if (marker.form === 'text') return textMarker(marker, language);
  if (isData(format)) return String(marker.value);
  if (marker.form === 'number')
    return formatNumber(Number(marker.value), language, everyDigit).replaceAll(/\s/g, ' ');
  // Dates of a change log and of editions may be less exact than a day.
  if (marker.form === 'date') return formatDay(String(marker.value), language);
  return String(marker.value);
};

/**
 * Where a text was picked, which templates were gone through, of which supplier’s profile a party is, and that the assessment is put away,
 * are nothing that a reader of it is told. A passage that somebody has read is its publisher’s.
 */
const notTold = /^(library|templates|archived|profile|passage)\b/;

// A cell of a workbook that holds a number shows it as the program of its reader does.
const isIn = (holds: Held, marker: Marker, format: FormatId | undefined, language: Language): boolean =>
  holds(shownAs(marker, format, language)) || (format === 'xlsx' && holds(`<v>${marker.value}</v>`));

const missing = (
  markers: readonly Marker[],
  text: string,
  format?: FormatId,
  language: Language = 'nb',
): readonly string[] => {
  const holds = heldIn(text);
  return markers
    .filter((marker) => !notTold.test(marker.path) && !isIn(holds, marker, format, language))
    .map((marker) => `${marker.record}: ${marker.path} (${shownAs(marker)})`);
};

describe('every public field of every record', () => {
  const all = fillEveryField('public', 0);

  it.each(whole)('is published in %s', (format) => {
    const text = published(all.records, 'public', format);
    expect(missing(all.markers, text, format)).toEqual([]);
    expect(text).not.toContain('[object');
    expect(text).not.toContain('undefined');
  });

  it('but a passage that somebody has read, in none of them', () => {
    const passages = all.markers.filter(({ path }) => path === 'passage');
    expect(passages.length).toBeGreaterThan(0);
    for (const format of formatIds) {
      const holds = heldIn(published(all.records, 'public', format));
      expect(
        passages.filter(({ value }) => holds(String(value))),
        format,
      ).toEqual([]);
    }
  });

  it('would be missed if it were not: a marker that no record holds is reported', () => {
    const stray: Marker = { record: 'm-0', path: 'title', value: 'M999999', form: 'text' };
    expect(missing([stray], published(all.records, 'public', 'hugo'))).toHaveLength(1);
  });
});

describe('records of a higher level', () => {
  // The public records point at hidden ones wherever a record can be named.
  const secret = fillEveryField('internal', 100_000, undefined, ['assessment']);
  const idOf = (kinds: readonly string[]) =>
    secret.records.find((record) => kinds.includes(record.kind) || kinds.includes('*'))?.id;
  const open = fillEveryField('public', 200_000, idOf);
  const records = [...open.records, ...secret.records];
  const words = secret.markers.filter((m) => m.form !== 'number' && m.form !== 'date');

  const forOwners = fillEveryField('owner', 300_000, undefined, ['assessment']);
  const all = [...records, ...forOwners.records];
  const ownerWords = forOwners.markers.filter((m) => m.form !== 'number' && m.form !== 'date');
  const told = (markers: readonly Marker[], text: string) => {
    const holds = heldIn(text);
    return markers.filter((m) => holds(String(m.value))).map((m) => `${m.record}: ${m.path}`);
  };
  const everyOutput = formatIds.flatMap((format) =>
    (['nb', 'nn', 'en'] as const).map((language) => [format, language] as const),
  );

  it.each(everyOutput)(
    'are nowhere in what the public reads in %s in %s, not by id, text, link or the name of a file',
    (format, language) => {
      const text = published(all, 'public', format, language);
      expect(told([...words, ...ownerWords], text)).toEqual([]);
      if (whole.includes(format)) expect(missing(open.markers, text, format, language)).toEqual([]);
    },
  );

  it.each(everyOutput)(
    'of the level owner are read by service owners, and none that is internal, in %s in %s',
    (format, language) => {
      const text = published(all, 'owner', format, language);
      expect(told(words, text)).toEqual([]);
      if (whole.includes(format))
        expect(missing([...open.markers, ...forOwners.markers], text, format, language)).toEqual([]);
    },
  );

  const everyWhole = everyOutput.filter(([format]) => whole.includes(format));

  it.each(everyWhole)('are all there for the operator itself, in %s in %s', (format, language) => {
    const text = published(all, 'internal', format, language);
    const markers = [...open.markers, ...forOwners.markers, ...secret.markers];
    expect(missing(markers, text, format, language)).toEqual([]);
  });

  it.each([
    ['nb', 'Unntatt, offentleglova § 24'],
    ['nn', 'Unnateke, offentleglova § 24'],
    ['en', 'Held back, Freedom of Information Act, section 24'],
  ] as const)(
    'stand where they would have stood as the ground they are held back by, in %s',
    (language, ground) => {
      const held = all.map((record) =>
        record.level === 'internal' ? { ...record, heldBack: 'offentleglova-24' as const } : record,
      );
      for (const format of ['html', 'hugo', 'docx', 'xlsx', 'pdf'] as const) {
        const text = published(held, 'public', format, language);
        expect(told(words, text), format).toEqual([]);
        expect(text.replaceAll('\u00a0', ' '), format).toContain(ground);
      }
      expect(published(held, 'public', 'html', language)).toContain(
        `<span class="held-back">${ground}</span>`,
      );
    },
  );

  it('an assessment that is not public is not published at all', () => {
    const closed = fillEveryField('internal', 400_000).records;
    const result = publishText(assessmentOf(closed), smallWorld, evaluated(closed), {
      format: 'hugo',
      languages: ['nb'],
      level: 'public',
    });
    expect(result.files).toEqual([]);
    expect(result.warnings).toMatchObject([{ code: 'not-published' }]);
  });
});
