import type { SourceFile } from '@risikobilde/files';
import { type Message, message } from '@risikobilde/words';
import type { Fault } from '../base/refusal.js';

/** The longest path that every common file system takes with room for the folder it is put in. */
const longestPath = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Signs that nobody sees, or that turn what stands after them: two paths would look the same, or one like another. */
const isUnseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/**
 * Files in a folder that are no part of an assessment: what the desktop leaves, installed packages, and published outputs
 * kept for comparison. They are passed over, as they are on the command line.
 */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|node_modules|golden)(\/|$)/.test(path);

/** Why a path may not be in an assessment; undefined when it may. */
const faultOf = (path: string): Message | undefined => {
  if (path.length > longestPath) return message('refusal.path.long', { most: longestPath });
  if (/[\\:*?"<>|]/.test(path) || !path.isWellFormed() || isUnseen.test(path))
    return message('refusal.path.character');
  if (path.startsWith('/')) return message('refusal.path.root');
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return message('refusal.path.empty');
    if (part.startsWith('.git')) return message('refusal.path.git');
    if (reserved.test(part) || /[. ]$/.test(part)) return message('refusal.path.reserved');
  }
  return undefined;
};

/** What is wrong with the paths of files that somebody sends. They are never used on a disk here, but they go out again. */
export const checkPaths = (files: readonly SourceFile[]): readonly Fault[] => {
  const seen = new Set<string>();
  return files.flatMap(({ path }) => {
    const folded = path.normalize('NFC').toLowerCase();
    const fault = faultOf(path) ?? (seen.has(folded) ? message('refusal.path.twice') : undefined);
    seen.add(folded);
    return fault === undefined
      ? []
      : [
          {
            code: 'path-not-allowed',
            path,
            message: message('refusal.path.fault', { path: JSON.stringify(path), why: fault }),
          },
        ];
  });
};

/** The files without the folder they were all packed in. */
export const withoutOuterFolder = (files: readonly SourceFile[]): readonly SourceFile[] => {
  const outer = files[0]?.path.split('/')[0];
  if (outer === undefined || files.some(({ path }) => path === 'assessment.yaml')) return files;
  if (!files.every(({ path }) => path.startsWith(`${outer}/`))) return files;
  return files.map(({ path, text }) => ({ path: path.slice(outer.length + 1), text }));
};
