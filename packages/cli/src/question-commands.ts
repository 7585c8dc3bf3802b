import { argumentForms } from '@risikobilde/publish/formats';
import { type Command, Option } from 'commander';
import {
  type Adding,
  asOf,
  format,
  knownAt,
  language,
  parseAccuracy,
  parseCount,
  parseDay,
  withDay,
  world,
} from './options.js';

/** The commands that ask what is true of an assessment on a day, and write nothing. */
export const addQuestionCommands = ({ command, terminal, done }: Adding): void => {
  const question = (usage: string, description: string, ...lines: readonly string[]): Command =>
    command(usage, description, ...lines)
      .addOption(asOf())
      .addOption(knownAt())
      .addOption(language())
      .addOption(world());

  question(
    'check <dir>',
    'Errors in the files, findings, and the standing of every claim.',
    'check cases/altinn3',
    'check cases/altinn3 --as-of 2024-03-31 --format json',
  )
    .addOption(format().default('text'))
    .action(async (dir: string, options) => {
      const { check } = await import('./commands/check.js');
      done(await check(terminal, dir, withDay(options)));
    });

  question(
    'evaluate <dir>',
    'Everything that follows from the records and the world: roles, transfers, rights, risks, standing, tasks.',
    'evaluate cases/altinn3 --as-of 2023-02-01 --format json',
    'evaluate cases/altinn3 --as-of 2024-03-31 --known-at 2024-03-31 --format text --lang en',
  )
    .addOption(format().default('json'))
    .action(async (dir: string, options) => {
      const { evaluate } = await import('./commands/evaluate.js');
      done(await evaluate(terminal, dir, withDay(options)));
    });

  question(
    'risk <path>',
    'Distributions of a year’s harm and how sure a comparison is: of an assessment folder, or of a workload file.',
    'risk cases/altinn3',
    'risk workload.json --format json --epistemic',
    'risk workload.json --services 10000 --accuracy 0.001',
    'risk cases/altinn3 --cross-check',
  )
    .addOption(format().default('text'))
    .option('--epistemic', 'workload file: uncertain rates are one unknown number, not drawn anew each year')
    .addOption(
      new Option(
        '--services <number>',
        'workload file: that many services inherit the scenarios, from a tenth to ten times the size',
      ).argParser(parseCount),
    )
    .addOption(
      new Option(
        '--accuracy <number>',
        'the relative error of quantiles that is asked for; 0.001 of a folder and 0.0001 of a file when left out',
      ).argParser(parseAccuracy),
    )
    .addOption(
      new Option(
        '--cross-check [years]',
        'hold the figures against simulated years, a million when left out; exit code 1 where they disagree',
      )
        .argParser(parseCount)
        .preset('1000000'),
    )
    .action(async (path: string, options) => {
      const { risk } = await import('./commands/risk.js');
      done(await risk(terminal, path, withDay(options)));
    });

  question(
    'learn <dir>',
    'What has happened since each estimate and what it makes of the frequency, what assessors say together, how well estimates held.',
    'learn my-assessment',
    'learn my-assessment --as-of 2027-01-01 --lang en',
  ).action(async (dir: string, options) => {
    const { learn } = await import('./commands/learn.js');
    done(await learn(terminal, dir, withDay(options)));
  });

  question(
    'explain <dir> <id>',
    'The chain of facts under a claim, premise, scenario, finding or source, as a tree down to the sources.',
    'explain cases/altinn3 no-assessment-of-us-protection-needed --as-of 2023-02-01',
    'explain cases/altinn3 dpf',
  )
    .addOption(format().default('text'))
    .action(async (dir: string, id: string, options) => {
      const { explain } = await import('./commands/explain.js');
      done(await explain(terminal, dir, id, withDay(options)));
    });

  question(
    'rests-on <dir> [id]',
    'The least that brings the conclusion, a claim or a premise down, by facts and by sources, and what carries it.',
    'rests-on cases/altinn3',
    'rests-on cases/altinn3 us-covered-by-adequacy --order 2 --format json',
  )
    .addOption(format().default('text'))
    .addOption(
      new Option('--order <number>', 'how many facts may have to fall together, at most')
        .argParser(parseCount)
        .default(3),
    )
    .action(async (dir: string, id: string | undefined, options) => {
      const { restsOn } = await import('./commands/rests-on.js');
      done(await restsOn(terminal, dir, id, withDay(options)));
    });

  question(
    'export <dir> [id]',
    'The argument of the conclusion, a claim or a premise for other programs: SACM 2.3 (XMI), OntoGSN (JSON-LD) or plain JSON.',
    'export cases/altinn3 --format sacm > argument.xml',
    'export cases/altinn3 us-covered-by-adequacy --format json --lang en',
  )
    .addOption(
      new Option('--format <format>', 'what it is written as').choices(argumentForms).makeOptionMandatory(),
    )
    .action(async (dir: string, id: string | undefined, options) => {
      const { argument } = await import('./commands/argument.js');
      const { format: form, ...asked } = withDay(options);
      done(await argument(terminal, dir, id, { ...asked, form }));
    });

  question(
    'what-if <dir>',
    'What would follow on the day if sources, measures, parties, a country or anything else with an id fell, one or several.',
    'what-if cases/altinn3 --falls dpf',
    'what-if cases/altinn3 --falls IN microsoft-corporation --on 2027-03-01 --format json',
    'what-if cases/altinn3 --falls dpf --services cases/altinn3-service',
  )
    .addOption(format().default('text'))
    .requiredOption('--falls <id...>', 'what is supposed to fall; a country by its code')
    .addOption(
      new Option('--on <date>', 'the day it falls; the day that is evaluated when left out').argParser(
        parseDay,
      ),
    )
    .option('--services <dir...>', 'folders of services that build on the assessment')
    .action(async (dir: string, options) => {
      const { whatIf } = await import('./commands/what-if.js');
      const asked = withDay(options);
      done(await whatIf(terminal, dir, { ...asked, asOf: asked.on ?? asked.asOf }));
    });

  question(
    'marks <dir>',
    'The facts that the conclusion rests on, how each was read (P, S, K or U), and what leans on the least sure.',
    'marks cases/altinn3',
    'marks cases/altinn3 --format json --lang en',
  )
    .addOption(format().default('text'))
    .action(async (dir: string, options) => {
      const { marks } = await import('./commands/marks.js');
      done(await marks(terminal, dir, withDay(options)));
    });

  question(
    'diff <before> <after>',
    'Two assessments compared by meaning: folders, REF:FOLDER, or git refs with --dir.',
    'diff old-folder new-folder',
    'diff v2.5 v2.6 --dir cases/altinn3',
    'diff main:cases/altinn3 cases/altinn3',
    'diff cases/altinn3 cases/altinn3 --before-as-of 2024-03-31',
  )
    .addOption(format().default('text'))
    .addOption(
      new Option('--before-as-of <date>', 'evaluate the first one on another day').argParser(parseDay),
    )
    .option('--dir <folder>', 'the folder to look at in a git ref')
    .action(async (before: string, after: string, options) => {
      const { diff } = await import('./commands/diff.js');
      done(await diff(terminal, before, after, withDay(options)));
    });

  question(
    'plan <dir>',
    'What the working copy changes against a git ref, and which claims and tasks that moves.',
    'plan cases/altinn3',
    'plan cases/altinn3 --against origin/main --format json',
  )
    .option('--against <ref>', 'the git ref to compare with', 'HEAD')
    .addOption(format().default('text'))
    .action(async (dir: string, options) => {
      const { plan } = await import('./commands/plan.js');
      done(await plan(terminal, dir, withDay(options)));
    });
};
