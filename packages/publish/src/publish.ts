import {
  type Assessment,
  type Evaluation,
  type HashText,
  finalRefusals,
  type FinalRefusal,
  type Language,
  type Level,
  provenanceOf,
  resultHash,
  type RiskEvaluation,
  withoutSupposed,
  type World,
} from '@risikobilde/core';
import { fillForm, newestForm } from '@risikobilde/core/form';
import { type AboutEdition, aboutEdition } from './editions/about-edition.js';
import { type EarlierEdition, newsSince } from './editions/news.js';
import { resultsOf } from './site/results.js';
import { buildSite } from './site/site.js';
import { lengthsOf, type PageLength } from './tree/lengths.js';
import { toldRecords } from './record/published-records.js';
import type { PublishWarning, Site } from './tree/tree.js';
import { createView } from './tree/view.js';
import type { PublishedData, Typeset } from './formats/format.js';
import type { FormatId, PublishedFile } from './formats/index.js';
import { once } from './tree/once.js';
import { renderers } from './formats/renderers.js';
import { factsRead } from './site/marks.js';

/** `givenOut`: a final edition that was given out before, written anew; it is not held against what has come since. */
type Edition = 'draft' | 'final' | 'givenOut';

export type PublishOptions = {
  /** One format, or several: the files of each then stand in a folder of its name. */
  readonly format: FormatId | readonly FormatId[];
  readonly languages: readonly Language[];
  /** Who will read it; records of a higher level are left out wherever they are mentioned. */
  readonly level: Level;
  /** A draft, which says so on every page, unless given; a final edition is refused while anything stands against it. */
  readonly edition?: Edition;
  /** Folder under `content/` of the Hugo site, such as `security/dpia`; the assessment's id when left out. */
  readonly root?: string;
  /**
   * The distributions of the same assessment on the same day (`evaluateRisk`). With them the tables of risk say how often
   * a result falls in each band, and the comparison how sure it is; without them they rest on the levels alone.
   */
  readonly risk?: RiskEvaluation;
  /** The edition before: the front page then says what has changed since it. */
  readonly since?: EarlierEdition | undefined;
  /** Set when a server answers for any date; see `Publication`. */
  readonly live?: { readonly action: string };
  /** What makes PDF; asked for by the format `pdf` and by no other. */
  readonly typeset?: Typeset;
  /** SHA-256. With it a Word document says of which content it was made. */
  readonly hash?: HashText;
};

export type PublishedFiles = {
  /** How long each page is, by language. */
  readonly lengths: readonly (PageLength & { readonly language: Language })[];
  readonly files: readonly PublishedFile[];
  /** What a reader will see as a note in the text: references to nothing, refused mark-up. */
  readonly warnings: readonly PublishWarning[];
  /** Why it cannot be published as final, when that was asked for; there are no files then. */
  readonly refusals: readonly FinalRefusal[];
  /** What a list of editions tells of it; undefined when its reader may not see it at all. */
  readonly about?: AboutEdition;
};

/**
 * An assessment as files, on the date of its evaluation. Pure, and the same bytes for the same input in any order of
 * records.
 */
export const publish = (
  written: Assessment,
  world: World,
  evaluation: Evaluation,
  options: PublishOptions,
): PublishedFiles => {
  const assessment = withoutSupposed(written);
  const isDraft = (options.edition ?? 'draft') === 'draft';
  const refusals = options.edition === 'final' ? finalRefusals(evaluation) : [];
  if (refusals.length > 0) return { lengths: [], files: [], warnings: [], refusals };
  const warnings: PublishWarning[] = [];
  const own = withOwnChapters(assessment);
  const known = resultsOf(assessment, world, evaluation, options.risk);
  const { since } = options;
  const results = since
    ? { ...known, news: newsSince(since, assessment, known, world, options.level) }
    : known;
  const sites = [...new Set(options.languages)].flatMap((language): readonly Site[] => {
    const site = buildSite(own, world, results, language, options.level, warnings, isDraft);
    return site ? [site] : [];
  });
  const root = options.root ?? evaluation.assessment.id;
  const data = once((): PublishedData | undefined => {
    const view = createView(own, world, results, 'nb', options.level);
    if (view.access(view.context.head.id) === 'hidden') return undefined;
    return { schemaVersion: assessment.schemaVersion, view, records: toldRecords(view) };
  });
  const filled = once(() => {
    const form = newestForm(world, 'edpb-dpia');
    const told = form && data();
    return (
      told && {
        ...fillForm(assessment, world, evaluation, { form, level: options.level }),
        ...(evaluation.conclusion.claims.length > 0 && { facts: factsRead(told.view) }),
      }
    );
  });
  const { format, live, typeset, hash, level } = options;
  const content = hash === undefined ? undefined : once(() => contentHash(assessment, hash));
  const publication = { sites, evaluation, level, root, live, data, filled, typeset, content };
  const files =
    typeof format === 'string'
      ? renderers[format](publication)
      : [...new Set(format)].flatMap((one) =>
          renderers[one](publication).map((file) => ({ ...file, path: `${one}/${file.path}` })),
        );
  const lengths = sites.flatMap((site) =>
    lengthsOf(site).map((page) => ({ language: site.language, ...page })),
  );
  const told = data();
  return {
    lengths,
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings,
    refusals,
    ...(told && { about: aboutEdition(told.view) }),
  };
};

/** The hash of all that an assessment holds for its readers, whatever the order of its records. */
export const contentHash = (assessment: Assessment, hash: HashText): string => {
  const { schemaVersion, records } = withoutSupposed(assessment);
  return resultHash({ schemaVersion, records: records.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }, hash);
};

/** A service publishes its own chapters; those of the platform it builds on are the platform's to publish. */
const withOwnChapters = (assessment: Assessment): Assessment => {
  const { inheritance } = assessment;
  if (inheritance === undefined) return assessment;
  return {
    ...assessment,
    records: assessment.records.filter(
      ({ kind, id }) => kind !== 'section' || provenanceOf(inheritance, id).from === 'own',
    ),
  };
};
