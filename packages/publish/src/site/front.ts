import { carryingClaims } from '@risikobilde/charts';
import {
  type ClaimResult,
  editionName,
  groupChanges,
  headlineOf,
  isOpen,
  isOwn,
  type LocalDate,
  preciseDate,
  standings,
  whatFell,
} from '@risikobilde/core';
import { newsSentences } from './news-words.js';
import { withoutHidden } from '../figures/claims.js';
import { smallRiskFigure } from '../figures/risk.js';
import { periodBlocks } from '../tables/period.js';
import { isOpenFinding } from '../tables/reasons.js';
import { atMost } from '../tables/short-reason.js';
import { bandName, chosenRisks, riskCounts } from '../tables/short/risks.js';
import { firstSentence, line, link, plainText } from '../tree/inline.js';
import type { Block, Cell, FieldItem } from '../tree/tree.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import { answerers } from './citizen.js';
import { claimBlock } from './claim-block.js';
import { marksFor } from './marks.js';
import { remainingSaid } from './remaining.js';

/** The claims read in full, and the changes and checks that are named; of each the annexes have the rest. */
const most = { claims: 3, changes: 2, checks: 2 };

/** The one page that everybody reads: does the conclusion stand, on what, what has changed, and who answers. */
export const frontBlocks = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const { conclusion } = view.evaluation;
  return [
    {
      type: 'verdict',
      standing: conclusion.standing,
      heading: t(conclusion.errorsOfLaw ? 'conclusion.cannotStand' : `conclusion.${conclusion.standing}`),
      sentence: [
        whySaid(writer),
        countsOf(conclusion.claims, writer, 'front.countsOfConclusion'),
        marksSaid(writer),
        remainingSaid(writer),
        answeredSaid(writer),
      ]
        .filter((said) => said !== '')
        .join(' '),
    },
    ...carrying(writer),
    heading(t('front.risks'), 'risks'),
    ...riskBlocks(writer),
    ...periodBlocks(writer),
    heading(sinceWords(writer), 'changes'),
    ...changes(writer),
    heading(t('front.answers'), 'answers'),
    { type: 'paragraph', inlines: answerers(writer, false) },
    heading(t('front.checked'), 'checked'),
    ...checked(writer),
  ];
};

/** The picture says what it shows; where there is none, words do. */
const riskBlocks = (writer: PageWriter): readonly Block[] => {
  const figure = smallRiskFigure(writer);
  return figure.length > 0 ? figure : [{ type: 'paragraph', inlines: line(riskCounts(writer)) }];
};

export const heading = (words: string, id: string): Block => ({
  type: 'heading',
  level: 2,
  text: line(words),
  id,
});

/** "Av 15 påstander er 10 utfordret og 2 ikke underbygget." The front page says which: a chapter may hold fewer of them, and others. */
export const countsOf = (
  claims: readonly ClaimResult[],
  writer: PageWriter,
  of: 'front.counts' | 'front.countsOfConclusion' = 'front.counts',
): string => {
  const shown = claims.filter(({ id }) => writer.view.access(id) === 'shown');
  const counts = standings.flatMap((standing) => {
    const n = shown.filter((claim) => claim.standing === standing).length;
    return n === 0 || standing === 'supported' ? [] : [{ und: writer.t(`front.n.${standing}`, { n }) }];
  });
  if (shown.length === 0) return writer.t('conclusion.summary.noClaims');
  return counts.length === 0
    ? writer.t('short.allClaimsStand', { n: shown.length })
    : writer.t(of, { n: shown.length, counts: { list: counts.toReversed() } });
};

/** How many of the facts under the conclusion somebody has read in the original. */
const marksSaid = ({ view, t }: PageWriter): string => {
  const { total, primary } = marksFor(view);
  return view.evaluation.conclusion.claims.length === 0 ? '' : t('reading.share', { total, primary });
};

/** How many errors are answered and not mended: never told as mended. */
const answeredSaid = (writer: PageWriter): string => {
  const n = toldFindings(writer).filter(
    (finding) => finding.severity === 'error' && !isOpen(finding) && isOwn(finding),
  ).length;
  return n === 0 ? '' : writer.t('front.errorsAnswered', { n });
};

/**
 * Why the conclusion cannot stand, or is not decided, and what would decide it: the first error of law, or open duty, that this reader may
 * be told of.
 */
const whySaid = (writer: PageWriter): string => {
  const { errorsOfLaw, openDuties = [] } = writer.view.evaluation.conclusion;
  const told = toldFindings(writer);
  const [first] = (errorsOfLaw ?? openDuties).flatMap((id) => told.find((one) => one.id === id) ?? []);
  if (first === undefined) return '';
  const why = writer.sentence(first.message);
  if (errorsOfLaw) return isOwn(first) ? why : writer.t('front.platformUnlawful', { why });
  return first.fix ? `${why} ${writer.sentence(first.fix)}` : why;
};

const toldFindings = (writer: PageWriter) =>
  writer.view.evaluation.findings.filter((finding) => isOpenFinding(finding, writer));

const carrying = (writer: PageWriter): readonly Block[] => {
  const { view, t } = writer;
  const shown = view.evaluation.conclusion.claims.filter(({ id }) => view.access(id) === 'shown');
  const weakestFirst = carryingClaims(shown).toSorted(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
  );
  if (weakestFirst.length === 0) return [];
  const shownFirst = atMost(weakestFirst, most.claims);
  const left = weakestFirst.length - shownFirst.length;
  return [
    heading(t('front.carrying'), 'conclusion'),
    ...shownFirst.flatMap(({ id }) => claimBlock(id, writer) ?? []),
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: line(t('front.moreCarrying', { n: left })),
            tone: 'source' as const,
          },
        ]
      : []),
  ];
};

/** The version that the day's assessment follows; undefined where none is entered. A line of the day itself is about this edition. */
const lastVersion = ({ view }: PageWriter) =>
  view.context.head.changeLog
    .filter(({ date }) => date < view.evaluation.asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);

const sinceWords = (writer: PageWriter): string => {
  const { news } = writer.view;
  if (news) return writer.t('front.changedSince', { version: news.since.version, date: news.since.on });
  const version = lastVersion(writer);
  return version === undefined
    ? writer.t('front.changes')
    : writer.t('front.changedSince', {
        version: version.version,
        date: preciseDate(version),
      });
};

/** What moved the sentences since the last version: their standing then and now, and what brought it, the newest first. */
const changes = (writer: PageWriter): readonly Block[] => {
  const { view, t } = writer;
  const { news: since } = view;
  const version = since ? { date: since.since.on } : lastVersion(writer);
  if (version === undefined) {
    const isFirst = view.context.head.changeLog.some(({ date }) => date === view.evaluation.asOf);
    return [
      { type: 'paragraph', inlines: line(t(isFirst ? 'front.firstEdition' : 'status.since.noVersion')) },
    ];
  }
  const inConclusion = new Set(view.evaluation.conclusion.claims.map(({ id }) => id));
  const shown = view.evaluation.claims
    .filter(({ id }) => inConclusion.has(id) && view.access(id) === 'shown')
    .map((claim) => withoutHidden(claim, view));
  const then = new Map(view.claimsOn(version.date, inConclusion).map(({ id, standing }) => [id, standing]));
  const moved = shown.filter(({ id, standing }) => then.has(id) && then.get(id) !== standing).length;
  const news = groupChanges(shown, view.evaluation.asOf)
    .flatMap((group) =>
      group.since !== undefined && group.since > version.date ? [{ ...group, since: group.since }] : [],
    )
    .toSorted((a, b) => (a.since < b.since ? 1 : -1));
  const shownNews = atMost(news, most.changes);
  const left = news.length - shownNews.length;
  return [
    {
      type: 'paragraph',
      inlines: line(
        since
          ? newsSentences(since, writer.words, writer.language).join(' ')
          : t('front.moved', { n: moved, of: shown.length }),
      ),
    },
    ...(news.length === 0
      ? []
      : [
          {
            type: 'fields' as const,
            fields: shownNews.map(
              (group): FieldItem => ({
                label: writer.date(group.since),
                value: { type: 'line', inlines: newsCell(group, writer) },
              }),
            ),
          },
        ]),
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            tone: 'source' as const,
            inlines: writer.toPage('E', t('front.moreChanges', { n: left })),
          },
        ]
      : []),
  ];
};

/** An edition by its own title; anything else by what happened, with its source where the reader may open it. */
const newsCell = (group: ReturnType<typeof groupChanges>[number], writer: PageWriter): Cell => {
  const { of } = group;
  const { context, mayTell, levels } = writer.view;
  if (of && 'series' in of) {
    const edition = context.world('series', of.series)?.editions.find(({ id }) => id === of.edition);
    if (edition) {
      const { url } = edition.cite;
      return url === undefined ? writer.text(edition.title) : [link(url, writer.text(edition.title))];
    }
  }
  const label = whatFell(group, (id) => context.world('source', id)) ?? group.label;
  if (!mayTell(levels.ofSayable(label))) return line(writer.t('document.hiddenReason'));
  const words = firstSentence(writer.text(label));
  if (of && 'alternative' in of) return [...words, plainText(` (${writer.t('front.ended')})`)];
  // The name of a list or of terms does not say what came: what the argument says of the edition does.
  const [reason] = group.reasons;
  if (of && 'edition' in of && reason !== undefined)
    return mayTell(levels.ofSayable(reason))
      ? [...words, plainText(': '), ...writer.text(reason)]
      : [...words, plainText(` (${writer.plain(editionName(of.edition))})`)];
  return words;
};

/** What the conclusion rests on and when its state was last looked up, the longest ago first. */
const checked = (writer: PageWriter): readonly Block[] => {
  const { view, t } = writer;
  const days = new Map<string, { readonly day: LocalDate; readonly label: string }>();
  const note = (id: string, day: LocalDate, label: string): void => {
    const known = days.get(id);
    if (known === undefined || day < known.day) days.set(id, { day, label });
  };
  const visit = (reasons: ClaimResult['because']): void => {
    for (const { ref, type, label, lastChecked, children } of reasons) {
      const id = ref.split(/[#@]/)[0] ?? ref;
      const entry = worldEntry(view, id);
      if (lastChecked !== undefined && type === 'certification')
        note(ref, lastChecked, writer.sentence(label));
      else if (lastChecked !== undefined && entry)
        note(
          id,
          lastChecked,
          writer.plain('short' in entry ? entry.short : 'name' in entry ? entry.name : entry.title),
        );
      visit(children);
    }
  };
  for (const claim of view.evaluation.conclusion.claims)
    if (view.access(claim.id) === 'shown') visit(withoutHidden(claim, view).grounds);
  const found = [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (found.length === 0) return [{ type: 'paragraph', inlines: line(t('citizen.unknown')) }];
  return [
    {
      type: 'fields',
      fields: found.slice(0, most.checks).map(
        ({ day, label }): FieldItem => ({
          label,
          value: { type: 'line', inlines: line(writer.date(day)) },
        }),
      ),
    },
  ];
};

/** How many lie in the gravest band that any is in. */
export const gravest = (
  writer: PageWriter,
): { readonly n: number; readonly of: number; readonly band: string } | undefined => {
  const risks = chosenRisks(writer);
  const [first] = risks;
  return first === undefined
    ? undefined
    : {
        n: risks.filter(({ current }) => current.band === first.current.band).length,
        of: risks.length,
        band: bandName(first.current.band, writer).toLowerCase(),
      };
};

export const headline = (writer: PageWriter): string =>
  writer.sentence(headlineOf(writer.view.evaluation.conclusion));
