import { diffWorlds, type World } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import type { Terminal } from '../terminal.js';
import { changesText } from '../text/changes.js';
import { reportProblems } from '../text/problems.js';
import { loadPacks } from './check-world.js';

export const diffFolders = async (terminal: Terminal, first: string, second: string): Promise<number> => {
  const [before, after] = [await loadPacks(first), await loadPacks(second)];
  if (!before.ok || !after.ok)
    return reportProblems(
      terminal,
      [before, after].flatMap((one) => (one.ok ? [] : one.problems)),
    );
  terminal.out(worldChangesText(before.value, after.value, terminal));
  return 0;
};

/** What is another in each pack, in words; what lies in no pack last. */
export const worldChangesText = (before: World, after: World, terminal: Terminal): string => {
  const words = wordsOf[terminal.language];
  const home = new Map<string, string>();
  for (const { packs = [] } of [before, after])
    for (const pack of packs) for (const id of pack.entries) home.set(id, pack.id);
  const changes = diffWorlds(before, after);
  if (changes.length === 0) return `${words.t('cli.world.same')}\n`;
  const ids = [...new Set(changes.map(({ id }) => home.get(id) ?? ''))].sort();
  const title = (id: string): string => {
    const pack = [...(after.packs ?? []), ...(before.packs ?? [])].find((one) => one.id === id);
    return pack === undefined ? words.t('cli.world') : `${id}: ${words.say(pack.title)}`;
  };
  return `${ids
    .map((id) =>
      changesText(
        title(id),
        changes.filter((change) => (home.get(change.id) ?? '') === id),
        words,
        terminal,
      ),
    )
    .join('\n\n')}\n`;
};
