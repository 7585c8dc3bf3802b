import type { AltinnImport } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import { type RawBuilder, sql } from 'kysely';
import { parseStoredImport, storedImportName } from '@risikobilde/altinn-import';
import type { Queries } from './tables.js';

/** The assessments that keep an import of an app, by id. `address`: what tells those apart that have one id in two organisations. */
export const findAltinnImports = async (
  db: Queries,
  app: string,
  isReadable: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<readonly (AltinnImport & { readonly address: string })[]> => {
  const rows = await db
    .selectFrom('source_file')
    .innerJoin('assessment', 'assessment.key', 'source_file.assessment')
    .select(['assessment.id', 'assessment.title', 'assessment.revision', 'assessment.organisation'])
    .select('source_file.content')
    .where('source_file.path', '=', storedImportName)
    .where('assessment.deleted_at', 'is', null)
    .where(isReadable)
    // Narrows what is read into memory; whether the import is of the app is said by the import itself.
    .where(sql<boolean>`position(${JSON.stringify(app)} in source_file.content) > 0`)
    .orderBy('assessment.id')
    .orderBy('assessment.organisation')
    .execute();
  return rows.flatMap(({ id, title, revision, organisation, content }) => {
    const kept = parseStoredImport(storedImportName, content);
    // Titles are written as JSON by `appendEvent`.
    return kept.ok && kept.value.app === app
      ? [{ address: `${organisation}~${id}`, assessment: id, title: JSON.parse(title) as Text, revision }]
      : [];
  });
};
