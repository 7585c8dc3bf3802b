import { evaluate } from '@risikobilde/core';
import { type Fact, type FactSet, leaningOf } from '@risikobilde/core/argument';
import { toleranceOf } from '@risikobilde/core/risk';
import { wordsOf } from '@risikobilde/words/all';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { stableJson } from '../text/json.js';
import { localise } from '../text/localise.js';
import { idUnknown } from '../text/id-unknown.js';
import { reportProblems } from '../text/problems.js';
import { standingSign } from '../text/words.js';
import { hang } from '../text/wrap.js';
import type { CheckOptions } from './check.js';

export type RestsOnOptions = CheckOptions & { readonly order: number };

/** The least that brings the conclusion, a claim or a premise down, and the least that carries it. 0, or 2 when there is no such id. */
export const restsOn = async (
  terminal: Terminal,
  path: string,
  id: string | undefined,
  options: RestsOnOptions,
): Promise<number> => {
  const { asOf, knownAt, format, lang, order } = options;
  const words = wordsOf[lang];
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const { assessment, world } = loaded.value;
  const evaluation = evaluate(
    assessment,
    world,
    asOf,
    knownAt,
    toleranceOf(assessment, world, asOf, knownAt),
  );
  const leaning = leaningOf(evaluation, { id, order });
  if (leaning === undefined) return idUnknown(terminal, id ?? '', evaluation, format);
  if (format === 'json') {
    terminal.out(
      stableJson('rests-on@1', {
        asOf,
        language: lang,
        ...(id && { id }),
        order,
        ...localise(leaning, words),
      }),
    );
    return 0;
  }
  const { facts, sets, sourceSets, paths, groundless, isCutShort } = leaning;
  const heading = (text: string): string => terminal.paint.bold(text);
  const line = (text: string): string => hang(text, terminal.width, '  ', '    ');
  // What nobody published is called by its own name.
  const sourceName = (source: string): string => {
    const own = facts.find(({ ref, cite }) => ref === source && cite === undefined);
    return own ? words.say(own.label) : source;
  };
  const factName = ({ label, standing }: Fact): string =>
    standing === 'fallen' || standing === 'unsupported'
      ? `${words.say(label)} ${standingSign[standing]} ${words.t(`standing.${standing}`).toLowerCase()}`
      : words.say(label);
  // Who published it is told of what was read; the rest is records.
  const setLine = ({ facts: these }: FactSet): string => {
    const read = [...new Set(these.flatMap(({ cite, source }) => (cite === undefined ? [] : [source])))];
    const named = these.map(factName).join(' + ');
    return line(
      read.length === 0 ? named : words.t('cli.restsOn.set', { facts: named, sources: read.join(', ') }),
    );
  };
  // How it stands now comes first: what has fallen already falls no more.
  const now = (id === undefined ? evaluation.conclusion : evaluation.claims.find((claim) => claim.id === id))
    ?.summary;
  const alone = sets.filter((set) => set.order === 1);
  const together = sets.filter((set) => set.order > 1);
  terminal.out(
    `${[
      ...(now === undefined ? [] : [hang(words.say(now), terminal.width, '')]),
      words.t('cli.restsOn.summary', {
        facts: facts.length,
        alone: alone.length,
        together: together.length,
        order,
      }),
      ...(alone.length > 0 ? [heading(words.t('cli.restsOn.alone')), ...alone.map(setLine)] : []),
      ...(together.length > 0 ? [heading(words.t('cli.restsOn.together')), ...together.map(setLine)] : []),
      heading(words.t('cli.restsOn.sources')),
      ...sourceSets.map((set) =>
        line(
          words.t('cli.restsOn.source', {
            sources: set.sources.map(sourceName).join(' + '),
            facts: set.facts.length,
          }),
        ),
      ),
      paths.length === 0
        ? words.t('cli.restsOn.nothing')
        : words.t('cli.restsOn.paths', {
            n: paths.length,
            least: Math.min(...paths.map((path) => path.order)),
          }),
      ...(groundless.length > 0
        ? [
            heading(words.t('cli.restsOn.groundless')),
            ...groundless.map(({ label }) => line(words.say(label))),
          ]
        : []),
      ...(isCutShort.sets || isCutShort.sourceSets ? [words.t('cli.restsOn.more')] : []),
    ].join('\n')}\n`,
  );
  return 0;
};
