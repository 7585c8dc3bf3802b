import type { Confidence, Evidence } from '@risikobilde/files';
import { groupBy } from '../group-by.js';
import type { App } from '../read/app.js';
import type { ModelField } from '../read/model-field.js';
import { shownText } from '../read/texts.js';
import { bySureness, messageText } from '../finding.js';
import { type FieldWords, isWeakenedBy, type WordHit, type WordMatcher, wordsInName } from './words.js';

/** Why one field is taken to hold one class of data. */
type FieldHit = {
  readonly words: FieldWords;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
};

export type ClassifiedField = {
  readonly field: ModelField;
  readonly hits: readonly FieldHit[];
  /** A component that is shown binds to it. */
  readonly isAsked: boolean;
  /** A component, a text, an expression or a register has to do with it. */
  readonly isUsed: boolean;
};

/** The name that models give the value of an element; the element itself carries the meaning. */
const valueNames = new Set(['value']);

const namedSegment = (path: string): { readonly name: string; readonly groups: readonly string[] } => {
  const parts = path.split('.');
  const at = parts.length > 1 && valueNames.has(parts.at(-1)?.toLowerCase() ?? '') ? -2 : -1;
  return { name: parts.at(at) ?? path, groups: parts.slice(0, at) };
};

/** The fields of an app with the classes of data that their names, groups, labels and sources speak for. */
export const classifyFields = (app: App, match: WordMatcher): readonly ClassifiedField[] => {
  const bindings = groupBy(app.layouts.bindings, ({ path }) => path.toLowerCase());
  const prefills = groupBy(app.prefills, ({ path }) => path.toLowerCase());
  const read = new Set(
    [...app.layouts.readPaths, ...app.texts.flatMap(({ readPaths }) => readPaths)].map((path) =>
      path.toLowerCase(),
    ),
  );
  return fieldsOf(app).map((field) => {
    const key = field.path.toLowerCase();
    const bound = bindings.get(key) ?? [];
    const filled = prefills.get(key) ?? [];
    const hits = new Map<string, FieldHit>();
    const keep = (words: FieldWords, confidence: Confidence, evidence: Evidence): void => {
      const other = hits.get(words.id);
      if (other === undefined || bySureness(confidence, other.confidence) < 0)
        hits.set(words.id, { words, confidence, evidence: { ...evidence, confidence } });
    };
    for (const hit of nameHits(field, match)) keep(hit.words, hit.confidence, hit.evidence);
    for (const { file, pointer, register, key: name } of filled)
      for (const { words } of match(name))
        keep(words, 'high', {
          file,
          pointer,
          found: `${register}.${name} → ${field.path}`,
          why: messageText('import.field.filled', { register, name }),
        });
    for (const { file, pointer, textIds } of bound)
      for (const id of textIds) {
        const label = shownText(app.texts, id);
        for (const hit of match(label))
          keep(hit.words, hit.isWeakened ? 'low' : 'medium', {
            file,
            pointer,
            found: `${field.path}: «${label.trim()}»`,
            why: messageText('import.field.label', { word: hit.word }),
          });
      }
    for (const { optionsId } of bound) {
      const list = optionsId === undefined ? undefined : app.options.get(optionsId);
      for (const label of list?.labels ?? [])
        for (const { words, word } of match(shownText(app.texts, label)))
          if (words.dataClass === 'special' || words.dataClass === 'criminal')
            keep(words, 'low', {
              file: list?.file ?? '',
              pointer: '',
              found: `${field.path}: «${shownText(app.texts, label)}»`,
              why: messageText('import.field.answer', { word }),
            });
    }
    return {
      field,
      hits: [...hits.values()].toSorted((a, b) => (a.words.id < b.words.id ? -1 : 1)),
      isAsked: bound.some(({ isHidden }) => !isHidden),
      isUsed: bound.length > 0 || filled.length > 0 || read.has(key),
    };
  });
};

/** Fields of the models that a value can be put in; where there is no model, the fields that the form binds to. */
const fieldsOf = (app: App): readonly ModelField[] => {
  const all = app.models.flatMap(({ fields }) => fields).filter(({ isFixed }) => !isFixed);
  if (app.models.length > 0) return all;
  const bound = new Map(app.layouts.bindings.map((binding) => [binding.path, binding] as const));
  return [...bound.values()].map(({ file, path, pointer }) => ({
    file,
    path,
    pointer,
    types: [],
    isFixed: false,
    isElevenDigits: false,
  }));
};

const nameHits = (field: ModelField, match: WordMatcher): readonly FieldHit[] => {
  const { name, groups } = namedSegment(field.path);
  const tokens = new Set(groups.flatMap(wordsInName));
  const at = (hit: WordHit, confidence: Confidence, why: Evidence['why']): FieldHit => ({
    words: hit.words,
    confidence: hit.isWeakened || isWeakenedBy(hit.words, tokens) ? 'low' : confidence,
    evidence: { file: field.file, pointer: field.pointer, found: field.path, why },
  });
  return [
    ...match(name).map((hit) =>
      at(
        hit,
        hit.isWhole ? 'high' : 'medium',
        hit.isWhole
          ? messageText('import.field.named', { word: hit.word })
          : messageText('import.field.compound', { word: hit.word }),
      ),
    ),
    ...field.types.flatMap((type) =>
      match(type)
        .filter(({ words }) => words.where === 'field' || words.dataClass !== 'ordinary')
        .map((hit) => at(hit, 'medium', messageText('import.field.type', { type }))),
    ),
    ...groups.flatMap((group) =>
      match(group)
        .filter(({ words }) => words.where === 'path')
        .map((hit) => at(hit, 'medium', messageText('import.field.group', { group }))),
    ),
    ...(field.isElevenDigits
      ? match('fødselsnummer').map((hit) => at(hit, 'medium', messageText('import.field.elevenDigits')))
      : []),
  ];
};
