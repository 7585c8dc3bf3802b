import { readFile, rename, writeFile } from 'node:fs/promises';
import {
  type Candidate,
  isDue,
  type Kept,
  lookAt,
  parseWatchSettings,
  publisherOf,
  type SourceState,
  stateOf,
  type WatchSettings,
} from '@risikobilde/connectors';
import { formatDay, message } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { z } from 'zod';
import { loadWorld } from '../input/load.js';
import { type Outcome, outcomeOf, outcomeRefused } from '../input/problem.js';
import { version } from '../input/version.js';
import type { Terminal } from '../terminal.js';
import { stableJson } from '../text/json.js';
import { reportProblems } from '../text/problems.js';
import { hang } from '../text/wrap.js';

export type WatchOptions = {
  readonly config: string;
  readonly state: string;
  readonly format: 'text' | 'json';
  readonly world?: string;
  readonly now?: boolean;
};

/** What is kept between two runs: how it stands with each source, and what came in. */
type State = {
  readonly sources: Readonly<Record<string, Kept>>;
  readonly candidates: readonly Candidate[];
};
const stateSchema = z.strictObject({
  format: z.literal('risikobilde/watch@1'),
  sources: z.record(
    z.string(),
    z.custom<Kept>((one) => typeof one === 'object' && one !== null),
  ),
  candidates: z.array(z.custom<Candidate>((one) => typeof one === 'object' && one !== null)),
});
/** Candidates that are kept in the file; those that came first leave it. */
const mostCandidates = 1000;

/** Looks once at the sources that are due. 0 every source is as it should be, 1 one is not, 2 settings or state cannot be read. */
export const watchSources = async (terminal: Terminal, options: WatchOptions): Promise<number> => {
  const [settings, before, world] = [
    await readSettings(options.config),
    await readState(options.state),
    await loadWorld(options.world),
  ];
  for (const read of [settings, before, world])
    if (!read.ok) return reportProblems(terminal, read.problems, options.format);
  // Each was read, as was just asked.
  if (!settings.ok || !before.ok || !world.ok) return 2;
  const now = new Date();
  const sources: Record<string, Kept> = { ...before.value.sources };
  const came: Candidate[] = [];
  const asked: string[] = [];
  for (const source of settings.value.sources) {
    const kept = sources[source.id];
    if (options.now !== true && !isDue(kept?.look, source, now)) continue;
    const { candidates, ...looked } = await lookAt(source, kept, {
      watch: settings.value,
      world: world.value,
      now,
      version,
      proxy: process.env['HTTPS_PROXY'] || process.env['https_proxy'],
    });
    sources[source.id] = looked;
    asked.push(source.id);
    came.push(...candidates);
    // What was read is kept also when it is ended before the next.
    const written = await writeState(options.state, {
      sources,
      candidates: [...came, ...before.value.candidates].slice(0, mostCandidates),
    });
    if (!written.ok) return reportProblems(terminal, written.problems, options.format);
  }
  const rows = settings.value.sources.map((source) => ({
    id: source.id,
    title: source.title ?? publisherOf(source),
    publisher: publisherOf(source),
    state: stateOf(sources[source.id]?.look, source, now),
    isAsked: asked.includes(source.id),
    ...lookOf(sources[source.id]),
  }));
  if (options.format === 'json')
    terminal.out(stableJson('watch-sources@1', { at: now.toISOString(), sources: rows, candidates: came }));
  else terminal.out(textOf(terminal, rows, came));
  return rows.every(({ state }) => state === 'ok') ? 0 : 1;
};

const lookOf = (kept: Kept | undefined) =>
  kept === undefined
    ? {}
    : {
        looked: kept.look.at,
        passages: kept.look.passages,
        missing: kept.look.missing,
        flickers: kept.look.flickers,
        ...(kept.look.fault && { fault: kept.look.fault }),
      };

type Row = {
  readonly title: string;
  readonly state: SourceState;
  readonly isAsked: boolean;
  readonly fault?: Kept['look']['fault'];
};

const textOf = (terminal: Terminal, rows: readonly Row[], came: readonly Candidate[]): string => {
  const { t } = wordsOf[terminal.language];
  const line = (text: string): string => hang(text, terminal.width, '    ', '      ');
  return `${[
    terminal.paint.bold(t('cli.watch.sources', { n: rows.length })),
    ...rows.flatMap(({ title, state, fault, isAsked }) => [
      `  ${title}: ${t(`watch.states.${state}`)}${isAsked ? '' : ` (${t('cli.watch.notDue')})`}`,
      ...(fault ? [line([t(`watch.faults.${fault.why}`), fault.detail].filter(Boolean).join(' '))] : []),
    ]),
    terminal.paint.bold(t('cli.watch.candidates', { n: came.length })),
    ...came.flatMap(({ change, title, place, on, bearsOn }) => [
      `  ${t(`watch.changes.${change}`)}: ${[title, place].filter(Boolean).join(', ')}`,
      ...(on === undefined ? [] : [line(formatDay(on, terminal.language))]),
      ...(bearsOn.length === 0
        ? []
        : [line(t('watch.mayConcern', { what: bearsOn.map(({ source }) => source).join(', ') }))]),
    ]),
  ].join('\n')}\n`;
};

const readSettings = async (file: string): Promise<Outcome<WatchSettings>> => {
  try {
    const read = parseWatchSettings(await readFile(file, 'utf8'));
    return read.ok
      ? outcomeOf(read.settings)
      : outcomeRefused('watch-settings', message('problem.cli.watchSettings', { why: { en: read.wrong } }), {
          path: file,
        });
  } catch (error) {
    return unreadable(file, error);
  }
};

const unreadable = (file: string, error: unknown) =>
  outcomeRefused(
    'cannot-read',
    message('problem.cli.cannotReadFile', {
      file,
      why: { en: error instanceof Error ? error.message : String(error) },
    }),
    { path: file },
  );

const readState = async (file: string): Promise<Outcome<State>> => {
  try {
    const read = stateSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (read.success) return outcomeOf(read.data);
    return outcomeRefused('watch-state', message('problem.cli.watchState'), { path: file });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return outcomeOf({ sources: {}, candidates: [] });
    return error instanceof SyntaxError
      ? outcomeRefused('watch-state', message('problem.cli.watchState'), { path: file })
      : unreadable(file, error);
  }
};

/** Written beside and put in its place, so that a run that is ended leaves the one before. */
const writeState = async (file: string, state: State): Promise<Outcome<undefined>> => {
  try {
    await writeFile(`${file}.new`, `${JSON.stringify({ format: 'risikobilde/watch@1', ...state })}\n`);
    await rename(`${file}.new`, file);
    return outcomeOf(undefined);
  } catch (error) {
    return outcomeRefused(
      'cannot-write',
      message('problem.cli.cannotWrite', {
        why: { en: error instanceof Error ? error.message : String(error) },
        written: 0,
        of: 1,
      }),
    );
  }
};
