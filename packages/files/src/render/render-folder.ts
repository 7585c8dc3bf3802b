import {
  type Assessment,
  type AssessmentRecord,
  isObject,
  isSameResult,
  kindCatalogue,
  type RecordOf,
} from '@risikobilde/core';
import type { AssessmentFolder, LoadedRecord } from '../folder.js';
import { problemList, type SourceFile } from '../problem.js';
import { chapterBase } from '../read/chapters.js';
import { readYaml, type YamlFile } from '../read/yaml-text.js';
import { applySplices, editInside } from './edit-yaml.js';
import { writtenFields } from './written-fields.js';
import { blockText } from './write-yaml.js';

type Fields = Readonly<Record<string, unknown>>;
/** The value that a file should hold, `undefined` when it should not be there; and the value it is edited from. */
type Wanted = { readonly before: unknown; readonly after: unknown };

const isSection = (record: AssessmentRecord): record is RecordOf<'section'> => record.kind === 'section';
const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !names.includes(name) && value !== undefined),
  );

/** The fields of a record that its YAML file holds: the text of a section stands in files of its own. */
const yamlFields = (record: AssessmentRecord, loaded: LoadedRecord | undefined): Fields => {
  const bodyInYaml = loaded !== undefined && loaded.placed.value['body'] !== undefined;
  return without({ ...record }, ...(isSection(record) && !bodyInYaml ? ['body'] : []));
};

/**
 * What the record is to be as written: the fields that the model fills in stay out while they are as filled in, so that
 * the file changes only where the record did.
 */
const writtenAfter = (loaded: LoadedRecord, record: AssessmentRecord): Fields => {
  const [old, now] = [yamlFields(loaded.record, loaded), yamlFields(record, loaded)];
  const merge = (written: unknown, before: unknown, after: unknown): unknown => {
    if (isSameResult(before, after)) return written;
    if (!isObject(written) || !isObject(before) || !isObject(after)) {
      if (!Array.isArray(written) || !Array.isArray(before) || !Array.isArray(after)) return after;
      return after.map((item: unknown, index) => {
        const same = before.findIndex((one) => isSameResult(one, item));
        if (same !== -1) return written[same] as unknown;
        const at =
          isObject(item) && item['id'] !== undefined
            ? before.findIndex((one) => isObject(one) && one['id'] === item['id'])
            : after.length >= before.length
              ? index
              : -1;
        return at in written ? merge(written[at], before[at], item) : item;
      });
    }
    const names = new Set([...Object.keys(written), ...Object.keys(after)]);
    return without(
      Object.fromEntries(
        [...names].map((name) => [
          name,
          isSameResult(before[name], after[name])
            ? written[name]
            : merge(written[name], before[name], after[name]),
        ]),
      ),
    );
  };
  return merge(loaded.placed.value, old, now) as Fields;
};

const isList = (file: YamlFile): boolean => isObject(file.value) && Array.isArray(file.value['records']);
const listItem = (fields: Fields, written: unknown): Fields =>
  isObject(written) && written['kind'] !== undefined ? fields : without(fields, 'kind');

/** What each file should hold of the records it held. */
const wantedOf = (
  file: YamlFile,
  folder: AssessmentFolder,
  records: ReadonlyMap<string, AssessmentRecord>,
  version: number,
): Wanted => {
  const before = file.value;
  const here = folder.loaded.filter(({ placed }) => placed.file === file);
  const staying = here.flatMap((loaded) => {
    const record = records.get(loaded.record.id);
    return record?.kind === loaded.record.kind ? [{ loaded, fields: writtenAfter(loaded, record) }] : [];
  });
  if (!isObject(before)) return { before, after: before };
  const versioned = before['schemaVersion'] === undefined ? {} : { schemaVersion: version };
  if (!isList(file)) return { before, after: staying[0] && { ...staying[0].fields, ...versioned } };
  const list = before['records'] as readonly unknown[];
  const items = staying.map(({ loaded, fields }) => listItem(fields, list[loaded.placed.index ?? -1]));
  return { before, after: { ...before, ...versioned, records: items } };
};

/** Puts records that no file held yet where their kind belongs: at the end of a list, or in a file of their own. */
const placeNew = (added: readonly AssessmentRecord[], wanted: Map<string, Wanted>): void => {
  for (const record of added) {
    const fields = without(writtenFields(record), ...(isSection(record) ? ['body'] : []));
    const place = kindCatalogue[record.kind].stored;
    const natural = place.endsWith('/') ? `${place}${record.id}.yaml` : place;
    const candidates = [natural, ...[...wanted.keys()].sort()];
    const list =
      place.endsWith('/') || record.kind === 'assessment'
        ? undefined
        : candidates.find((path) => {
            const after = wanted.get(path)?.after;
            return isObject(after) && after['kind'] === record.kind && Array.isArray(after['records']);
          });
    const held = list === undefined ? undefined : wanted.get(list);
    if (list !== undefined && held !== undefined && isObject(held.after)) {
      const items = held.after['records'] as readonly unknown[];
      wanted.set(list, {
        before: held.before,
        after: { ...held.after, records: [...items, without(fields, 'kind')] },
      });
      continue;
    }
    let path = natural;
    for (let number = 2; wanted.get(path)?.after !== undefined; number++)
      path = natural.replace(/\.yaml$/, `-${number}.yaml`);
    const alone = place.endsWith('/') || record.kind === 'assessment';
    const after = alone ? fields : { kind: record.kind, records: [without(fields, 'kind')] };
    wanted.set(path, { before: wanted.get(path)?.before, after });
  }
};

const readsAs = (path: string, text: string, value: unknown): boolean => {
  const problems = problemList();
  const read = readYaml({ path, text }, problems);
  return read !== undefined && problems.sorted().length === 0 && isSameResult(read.value, value);
};

const yamlText = (
  path: string,
  file: YamlFile | undefined,
  { before, after }: Wanted,
): string | undefined => {
  if (after === undefined) return undefined;
  if (file !== undefined && isSameResult(before, after)) return file.original;
  const fresh = `${blockText(after)}\n`;
  if (file?.root === undefined || file.root === null) return fresh;
  const splices = editInside(file.text, file.root, before, after);
  const mark = file.original.length > file.text.length ? file.original.slice(0, 1) : '';
  const edited = splices && mark + applySplices(file.text, splices);
  // An edit in place that does not read back as what was meant is no edit: the file is then written anew.
  return edited !== undefined && readsAs(path, edited, after) ? edited : fresh;
};

const chapterFiles = (
  folder: AssessmentFolder,
  records: ReadonlyMap<string, AssessmentRecord>,
): ReadonlyMap<string, string | undefined> => {
  const files = new Map<string, string | undefined>();
  const byId = new Map(folder.loaded.map((loaded) => [loaded.record.id, loaded]));
  for (const { chapters } of folder.loaded) for (const { path } of chapters) files.set(path, undefined);
  for (const record of records.values()) {
    if (!isSection(record) || record.body === undefined) continue;
    const found = byId.get(record.id);
    const loaded = found?.record.kind === 'section' ? found : undefined;
    if (loaded?.placed.value['body'] !== undefined) continue;
    const base = loaded ? chapterBase(loaded.placed) : `${kindCatalogue.section.stored}${record.id}`;
    for (const [language, body] of Object.entries(record.body)) {
      if (body === undefined) continue;
      const old = loaded?.chapters.find((chapter) => chapter.language === language);
      const path = `${base}.${language}.md`;
      const mark = old !== undefined && old.original.startsWith('\uFEFF') ? '\uFEFF' : '';
      const lines = old?.original.includes('\r\n') ? body.replaceAll('\n', '\r\n') : body;
      files.set(path, old?.body === body ? old.original : mark + lines);
    }
  }
  return files;
};

/**
 * Renders an assessment back into its files. What did not change is as it was, byte for byte: other files, other
 * records, comments, the order of fields, line ends. New records go where their kind belongs. The file of a removed
 * record is left out; a list that becomes empty stays, with its comments, as `records: []`.
 */
export const renderFolder = (folder: AssessmentFolder, assessment: Assessment): readonly SourceFile[] => {
  const records = new Map<string, AssessmentRecord>(assessment.records.map((record) => [record.id, record]));
  const old = new Map<string, LoadedRecord>(folder.loaded.map((loaded) => [loaded.record.id, loaded]));
  const unchanged =
    records.size === old.size &&
    [...records].every(([id, record]) => isSameResult(old.get(id)?.record, record));
  if (unchanged) return folder.sources;
  const wanted = new Map(
    folder.yaml.map((file) => [file.path, wantedOf(file, folder, records, assessment.schemaVersion)]),
  );
  placeNew(
    [...records.values()].filter((record) => old.get(record.id)?.record.kind !== record.kind),
    wanted,
  );
  const byPath = new Map(folder.yaml.map((file) => [file.path, file]));
  const texts = new Map<string, string | undefined>(chapterFiles(folder, records));
  for (const [path, want] of wanted) texts.set(path, yamlText(path, byPath.get(path), want));
  const kept = folder.sources.flatMap((source) => {
    const text = texts.has(source.path) ? texts.get(source.path) : source.text;
    return text === undefined ? [] : [{ path: source.path, text }];
  });
  const known = new Set(folder.sources.map(({ path }) => path));
  const created = [...texts].flatMap(([path, text]) =>
    known.has(path) || text === undefined ? [] : [{ path, text }],
  );
  return [...kept, ...created.sort((a, b) => (a.path < b.path ? -1 : 1))];
};
