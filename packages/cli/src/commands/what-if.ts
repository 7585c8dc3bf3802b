import { suppose, supposedEffect, type SupposedEffect, type Supposition } from '@risikobilde/core/argument';
import { composedId, countryName, hasMoved } from '@risikobilde/core';
import { toleranceOf } from '@risikobilde/core/risk';
import { message, type Text } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { nearestIds } from '../input/ids.js';
import { type LoadedFolder, loadAssessment } from '../input/load.js';
import { outcomeOf, outcomeRefused, type Outcome } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { movedText } from '../text/changes.js';
import { stableJson } from '../text/json.js';
import { localise } from '../text/localise.js';
import { namesIn } from '../text/names.js';
import { reportProblems } from '../text/problems.js';
import { hang } from '../text/wrap.js';
import type { CheckOptions } from './check.js';

export type WhatIfOptions = CheckOptions & {
  readonly falls: readonly string[];
  /** Folders of services that build on the assessment. */
  readonly services?: readonly string[];
};

type Tried = {
  readonly loaded: LoadedFolder;
  readonly supposition: Supposition;
  readonly effect: SupposedEffect;
};

/** What would follow here, and in services that build on it, if something fell. 0 whatever follows; 2 when a folder or an id is not known. */
export const whatIf = async (terminal: Terminal, path: string, options: WhatIfOptions): Promise<number> => {
  const { asOf, format, lang, falls, services = [] } = options;
  const words = wordsOf[lang];
  const tried: Tried[] = [];
  for (const folder of [path, ...services]) {
    const loaded = await loadAssessment(folder, options);
    const made = loaded.ok ? trySupposition(loaded.value, options, tried.length === 0) : loaded;
    if (!made.ok) return reportProblems(terminal, made.problems, format);
    tried.push(made.value);
  }
  if (format === 'json') {
    const [here, ...others] = tried.map(({ loaded, supposition, effect }) => ({
      of: loaded.label,
      conclusion: effect.conclusion,
      summary: effect.after.conclusion.summary,
      change: effect.change,
      holdsInstead: effect.holdsInstead,
      touches: supposition.touches,
    }));
    terminal.out(
      stableJson('what-if@1', {
        asOf,
        language: lang,
        falls: tried[0]?.supposition.falls ?? falls,
        ...localise(here ?? {}, words),
        services: others.map((one) => localise(one, words)),
      }),
    );
    return 0;
  }
  terminal.out(`${tried.map((one) => inWords(one, options, terminal)).join('\n\n')}\n`);
  return 0;
};

const trySupposition = (
  loaded: LoadedFolder,
  { asOf, knownAt, falls }: WhatIfOptions,
  isFirst: boolean,
): Outcome<Tried> => {
  const { assessment, world } = loaded;
  const saying: Text = Object.fromEntries(
    (['nb', 'nn', 'en'] as const).map((language) => [language, wordsOf[language].t('cli.whatIf.event')]),
  );
  // A service names the platform’s records after the platform.
  const platform = assessment.inheritance?.release.assessment;
  const held = new Set(assessment.records.map(({ id }) => id));
  const named = falls.map((id) => {
    const theirs = platform === undefined || isFirst ? id : composedId(platform, id);
    return held.has(theirs) ? theirs : id;
  });
  const all = suppose(assessment, world, asOf, named, saying);
  // A service may lack what its platform has of its own.
  const supposition =
    'unknown' in all && !isFirst
      ? suppose(
          assessment,
          world,
          asOf,
          named.filter((id) => !all.unknown.includes(id)),
          saying,
        )
      : all;
  if ('unknown' in supposition) {
    const [id = ''] = supposition.unknown;
    const near = nearestIds(
      id,
      [...assessment.records, ...world.entries].map((one) => one.id),
    );
    return outcomeRefused(
      'id-unknown',
      message('problem.cli.idUnknown', { id }),
      near.length > 0 ? { hint: message('cli.nearest', { ids: near.join(', ') }) } : {},
    );
  }
  const tolerance = toleranceOf(assessment, world, asOf, knownAt);
  return outcomeOf({
    loaded,
    supposition,
    effect: supposedEffect(loaded, supposition, asOf, knownAt, tolerance),
  });
};

const inWords = (
  { loaded, supposition, effect }: Tried,
  { lang }: WhatIfOptions,
  terminal: Terminal,
): string => {
  const words = wordsOf[lang];
  const name = namesIn(loaded, words);
  const line = (text: string): string => hang(text, terminal.width, '  ', '    ');
  const what = supposition.falls.map(({ id, kind }) =>
    kind === 'countryCode' ? words.say(countryName(id)) : name(id),
  );
  const { change, after, holdsInstead } = effect;
  const parts = [
    terminal.paint.bold(words.t('cli.whatIf.title', { of: loaded.label, what: what.join(', ') })),
    hang(words.say(after.conclusion.summary), terminal.width, ''),
    hasMoved(change)
      ? movedText(loaded, { ...loaded, ...supposition }, change, words, terminal)
      : words.t('cli.whatIf.unmoved'),
    ...(holdsInstead.length === 0
      ? []
      : [
          [
            terminal.paint.bold(words.t('cli.whatIf.instead')),
            ...holdsInstead.map(({ of, instead }) =>
              line(
                words.t('cli.whatIf.insteadOf', {
                  of: name(of),
                  instead: instead.map(({ label }) => words.say(label)).join('; '),
                }),
              ),
            ),
          ].join('\n'),
        ]),
    ...(supposition.touches.length === 0
      ? hasMoved(change)
        ? []
        : [words.t('cli.whatIf.untouched')]
      : [
          [
            terminal.paint.bold(words.t('cli.whatIf.touches')),
            ...supposition.touches.map((id) => line(name(id))),
          ].join('\n'),
        ]),
  ];
  return parts.join('\n\n');
};
