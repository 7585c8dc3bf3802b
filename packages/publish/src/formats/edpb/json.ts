import type { Language } from '@risikobilde/core';
import type { FilledForm, FormCell, FormGap, FormName } from '@risikobilde/core/form';
import type { Sayable } from '@risikobilde/words';
import { isText, textIn } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { saidName } from './form-words.js';

/** Names the shape below; a reader refuses a newer one. */
const schemaVersion = 1;

/** A filled form as data: each text in the languages asked for, each value with the record and the field it stands in. */
export const formJson = (form: FilledForm, languages: readonly Language[], schema: string): string => {
  const said = (what: Sayable): Readonly<Record<string, string>> => {
    if (isText(what) && 'und' in what) return what;
    return Object.fromEntries(
      languages.map((language) => [
        language,
        isText(what) ? textIn(what, language) : wordsOf[language].say(what),
      ]),
    );
  };
  const name = (one: FormName) => ({
    ...(one.official !== undefined && { official: one.official }),
    // In English the form's own name is its name.
    name: Object.fromEntries(languages.map((language) => [language, saidName(one, language).name])),
  });
  const gap = ({ what, name: of, ...rest }: FormGap) => ({
    what: said(what),
    ...rest,
    ...(of !== undefined && { name: said(of) }),
  });
  const cell = ({ field, tag, state, paragraphs, ticked, rows, gaps, why }: FormCell) => ({
    field,
    tag,
    state,
    ...(ticked.length > 0 && { ticked }),
    ...(paragraphs.length > 0 && {
      paragraphs: paragraphs.map(({ record, name: of, values }) => ({
        ...(record !== undefined && { record }),
        ...(of !== undefined && { name: said(of) }),
        values: values.map(({ said: text, label, ...from }) => ({
          text: said(text),
          ...from,
          ...(label !== undefined && { label: said(label) }),
        })),
      })),
    }),
    ...(rows.length > 0 && { rows }),
    ...(gaps.length > 0 && { gaps: gaps.map(gap) }),
    ...(why !== undefined && { why: said(why.said) }),
  });
  const { form: about, assessment, asOf, sections, terms } = form;
  const whole = {
    $schema: schema,
    schemaVersion,
    form: { id: about.id, version: about.version, status: about.status, ...name(about) },
    assessment: { ...assessment, title: said(assessment.title) },
    asOf,
    ...(form.facts && { facts: form.facts }),
    sections: sections.map((section) => ({
      number: section.number,
      ...name(section),
      parts: section.parts.map((part) => ({
        number: part.number,
        ...name(part),
        layout: part.layout,
        columns: part.columns.map(({ field, options, groups, ...column }) => ({
          field,
          ...name(column),
          ...(groups !== undefined && { groups: groups.map(({ id, ...group }) => ({ id, ...name(group) })) }),
          ...(options !== undefined && {
            options: options.map(({ id, group, ...option }) => ({
              id,
              ...(group !== undefined && { group }),
              ...name(option),
            })),
          }),
        })),
        rows: part.rows.map((row) => ({
          number: row.number,
          ...(row.head !== undefined && { head: name(row.head) }),
          ...(row.article !== undefined && { article: row.article }),
          ...(row.record !== undefined && { record: row.record }),
          cells: row.cells.map(cell),
          ...(row.gap !== undefined && { gap: gap(row.gap) }),
        })),
        ...(part.empty !== undefined && { empty: cell(part.empty) }),
        remarks: part.remarks.map(said),
      })),
    })),
    terms: terms.map(({ id, definition, ...term }) => ({ id, ...name(term), definition: said(definition) })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};
