import { message } from '@risikobilde/words/message';
import { type Language, type LocalDate, type ReleaseRow, standOn, updateEffects } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { renderFolder } from '@risikobilde/files';
import { basename, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { loadAssessment, type LoadedFolder } from '../input/load.js';
import { loadRelease } from '../input/load-release.js';
import { outcomeRefused } from '../input/problem.js';
import { writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { movedText } from '../text/changes.js';
import { stableJson } from '../text/json.js';
import { type Format, reportProblems } from '../text/problems.js';
import { rowText } from '../text/release-rows.js';

export type UpdateOptions = {
  readonly asOf: LocalDate;
  readonly to: string;
  readonly write?: boolean;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
};

/** What a new platform release would do to a service; with `write`, the service then stands on it, every change unread. */
export const update = async (terminal: Terminal, path: string, options: UpdateOptions): Promise<number> => {
  const { asOf, format, lang } = options;
  const [loaded, next] = await Promise.all([loadAssessment(path, options), loadRelease(options.to)]);
  if (!loaded.ok || !next.ok)
    return reportProblems(
      terminal,
      [...(loaded.ok ? [] : loaded.problems), ...(next.ok ? [] : next.problems)],
      format,
    );
  const { own, platform, world, assessment } = loaded.value;
  if (platform === undefined || platform.manifest.assessment !== next.value.manifest.assessment)
    return reportProblems(
      terminal,
      outcomeRefused(
        'not-a-service',
        platform === undefined
          ? message('problem.cli.buildsOnNothing', { path })
          : message('problem.cli.otherPlatform', {
              path,
              platform: platform.manifest.assessment,
              release: next.value.manifest.assessment,
            }),
      ).problems,
      format,
    );
  const effects = updateEffects(platform, next.value, own, world, asOf);
  const words = wordsOf[lang];
  if (format === 'json') {
    terminal.out(stableJson('update@1', { ...effects, leaning: Object.fromEntries(effects.leaning) }));
  } else {
    const changed = effects.rows.filter(({ type }) => type !== 'unchanged');
    const count = (type: ReleaseRow['type']): number =>
      effects.rows.filter((row) => row.type === type).length;
    const types = [...new Set(effects.rows.map(({ type }) => type))];
    const after: LoadedFolder = { ...loaded.value, assessment };
    terminal.out(
      `${[
        terminal.paint.bold(
          `${words.say(platform.manifest.title)}: ${effects.base.version} → ${effects.next.version}`,
        ),
        types.map((type) => `  ${words.t(`cli.release.${type}`)}: ${count(type)}`).join('\n'),
        ...changed.map((row) => rowText(row, effects.leaning.get(row.id) ?? [], words, terminal)),
        movedText(loaded.value, after, effects.atOnce, words, terminal),
      ]
        .filter((part) => part !== '')
        .join('\n\n')}\n`,
    );
  }
  return options.write ? write(terminal, loaded.value, path, options, next.value) : 0;
};

const write = async (
  terminal: Terminal,
  loaded: LoadedFolder,
  path: string,
  { to, format }: UpdateOptions,
  next: Parameters<typeof standOn>[1],
): Promise<number> => {
  const before = new Map(loaded.folder.sources.map((file) => [file.path, file.text]));
  const files = renderFolder(loaded.folder, standOn(loaded.own, next)).filter(
    (file) => before.get(file.path) !== file.text,
  );
  const copy = { path: join('platform', basename(to)), text: await readFile(to, 'utf8') };
  const written = await writeFiles(path, before.has(copy.path) ? files : [copy, ...files]);
  if (!written.ok) return reportProblems(terminal, written.problems, format);
  if (format === 'text') terminal.out(`\n${written.value.join('\n')}\n`);
  return 0;
};
