import { wordsOf } from '@risikobilde/words/all';
import { type Render, textFile } from '../format.js';
import { noticesHtml } from '../html/page-content.js';
import { formDocx } from './docx.js';
import { formHtml } from './html.js';
import { formJson } from './json.js';
import { formSchemaText } from './schema.js';

/** The assessment in the form of the European Data Protection Board: a page and a Word document a language, and one file of data for all of them. */
export const renderEdpb: Render = (publication) => {
  const { filled, sites } = publication;
  const form = filled();
  if (form === undefined) return [];
  const { id } = form.form;
  const schema = 'filled-form-1.schema.json';
  return [
    ...sites.map(({ language, notices }) => {
      const words = wordsOf[language];
      return textFile(
        `${id}.${language}.html`,
        'text/html',
        formHtml(form, { words, language }, noticesHtml(notices)),
      );
    }),
    ...sites.map((site) => formDocx(publication, form, site)),
    textFile(
      `${id}.json`,
      'application/json',
      formJson(
        form,
        sites.map(({ language }) => language),
        schema,
      ),
    ),
    textFile(schema, 'application/schema+json', formSchemaText()),
  ];
};
