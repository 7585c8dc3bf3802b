import type { SourceFile } from '@risikobilde/files';
import type { Queries } from './tables.js';

/** Enough rows for one statement: PostgreSQL takes 65 535 values in one. */
const rowsAtOnce = 1000;

/** The files an assessment came in as, in the order they came. */
export const readSourceFiles = async (db: Queries, key: string): Promise<readonly SourceFile[]> => {
  const rows = await db
    .selectFrom('source_file')
    .select(['path', 'content'])
    .where('assessment', '=', key)
    .orderBy('position')
    .execute();
  return rows.map(({ path, content }) => ({ path, text: content }));
};

/** Keeps the files in the place of any that were kept before. */
export const replaceSourceFiles = async (
  db: Queries,
  key: string,
  files: readonly SourceFile[],
): Promise<void> => {
  await db.deleteFrom('source_file').where('assessment', '=', key).execute();
  for (let start = 0; start < files.length; start += rowsAtOnce) {
    const rows = files.slice(start, start + rowsAtOnce).map(({ path, text }, index) => ({
      assessment: key,
      path,
      position: start + index,
      content: text,
    }));
    await db.insertInto('source_file').values(rows).execute();
  }
};
