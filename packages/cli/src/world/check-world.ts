import { isTextSchema, walkValue, type World, type WorldEntry, worldSchemas } from '@risikobilde/core';
import { isText } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { parseWorld } from '../input/load.js';
import { readFolder } from '../input/read-folder.js';
import type { Outcome } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

/** The packs of a folder: read anew each time, since it is what is worked on. */
export const loadPacks = async (dir: string): Promise<Outcome<World>> => {
  const folder = await readFolder(dir);
  return folder.ok ? parseWorld(folder.value) : folder;
};

/** 0 without fault, 1 texts lack a language, 2 faults. */
export const checkWorld = async (terminal: Terminal, dir: string): Promise<number> => {
  const read = await loadPacks(dir);
  if (!read.ok) return reportProblems(terminal, read.problems);
  const { t } = wordsOf[terminal.language];
  const { packs = [], entries } = read.value;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let isLacking = false;
  for (const pack of packs) {
    terminal.out(
      `${pack.id}: ${t('cli.world.pack', { n: pack.entries.length, languages: pack.languages.join(', ') })}\n`,
    );
    for (const id of pack.entries) {
      const lacking = lackingIn(byId.get(id), pack.languages);
      if (lacking.size === 0) continue;
      isLacking = true;
      terminal.err(`  ${t('cli.world.lacks', { id, languages: [...lacking].sort().join(', ') })}\n`);
    }
  }
  const inPacks = new Set(packs.flatMap((pack) => pack.entries));
  for (const { id } of entries)
    if (!inPacks.has(id)) {
      isLacking = true;
      terminal.err(`${t('cli.world.noPack', { id })}\n`);
    }
  return isLacking ? 1 : 0;
};

/** The languages that some text of an entry lacks. */
const lackingIn = (entry: WorldEntry | undefined, languages: readonly string[]): ReadonlySet<string> => {
  const lacking = new Set<string>();
  if (entry === undefined) return lacking;
  walkValue(worldSchemas[entry.kind], entry, (schema, value) => {
    if (isTextSchema(schema) && isText(value))
      // A form says in `official` what it is called in English.
      for (const language of languages)
        if (value[language] === undefined && !(entry.kind === 'form' && language === 'en'))
          lacking.add(language);
  });
  return lacking;
};
