import { join } from 'node:path';
import { markdownReferences } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { expect, test } from 'vitest';
import { readFolder } from './read-folder.js';
import { templateFolders } from './shipped-folders.js';

const folder = (await templateFolders()).get('empty');
const parsed = parseAssessmentFolder(await readFolder(folder ?? join('no', 'template')));
if (!parsed.ok) throw new Error('the template is faulty');
const { records } = parsed.value.assessment;

test.each([
  ['processing-and-purpose', ['activities', 'chain', 'transfers']],
  ['necessity', ['rights']],
  ['risks', ['risks']],
  ['measures', ['measures']],
])('the chapter %s of a new assessment shows what is recorded, in every language', (id, tables) => {
  const section = records.find((record) => record.id === id);
  const body = section?.kind === 'section' ? (section.body ?? {}) : {};
  expect(Object.keys(body).sort()).toEqual(['en', 'nb', 'nn']);
  for (const text of Object.values(body))
    expect(markdownReferences(text).map(({ kind, id: of }) => `${kind} ${of}`)).toEqual(
      tables.map((of) => `table ${of}`),
    );
});
