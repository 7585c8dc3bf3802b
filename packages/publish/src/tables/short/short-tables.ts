import { countsAs, measureCounts, measureStateOn, type Role } from '@risikobilde/core';
import { joinCells, line, plainText } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { capitaliseSentence } from '../../words/article-words.js';
import { ownFirst } from '../own-first.js';
import { heldInShort } from '../own-words.js';
import { shortReason, upTo } from '../short-reason.js';
import { allShown, tableOf } from '../table.js';

const paragraph = (inlines: Cell): Block => ({ type: 'paragraph', inlines });

/** Who has which role; a row for the activities in which all have the same. */
export const rolesShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const roles = view.evaluation.roles.filter((one) => allShown(writer, [one.activity, one.party]));
  const partiesIn = (activity: string, wanted: readonly Role[]): Cell => {
    const found = roles.filter((one) => one.activity === activity && wanted.includes(one.role));
    return found.length === 0
      ? line('–')
      : joinCells(
          found.map(({ party }) => writer.ref(party)),
          ', ',
        );
  };
  const groups = new Map<string, { readonly activities: string[]; readonly cells: readonly Cell[] }>();
  for (const { id } of ownFirst(view.of('activity'), writer)) {
    const cells = [
      partiesIn(id, ['controller', 'jointController']),
      partiesIn(id, ['processor']),
      partiesIn(id, ['subprocessor']),
    ];
    const key = JSON.stringify(cells);
    const known = groups.get(key);
    if (known) known.activities.push(id);
    else groups.set(key, { activities: [id], cells });
  }
  return [
    tableOf(writer, {
      of: 'roles',
      caption: t('table.rolesInEachProcessingActivity'),
      header: [t('table.processing'), t('table.controller'), t('table.processor'), t('table.subProcessor')],
      rows: [...groups.values()].map(({ activities, cells }) => [
        joinCells(
          activities.map((id) => writer.ref(id)),
          ', ',
        ),
        ...cells,
      ]),
    }),
  ];
};

/** How many measures are in each state on the day, and which are not in place. */
export const measuresShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const measures = view.of('measure').map((measure) => ({
    measure,
    state: measureStateOn(measure, view.evaluation.asOf),
    isInPlace: measureCounts(view.context, measure) === 'current',
  }));
  if (measures.length === 0)
    return [paragraph(line(t('document.emptyTable', { caption: t('table.measures') })))];
  const inPlace = measures.filter(({ isInPlace }) => isInPlace);
  const others = measures.filter(({ isInPlace }) => !isInPlace);
  const stateSaid = (state: (typeof measures)[number]['state']): string => {
    if (state === undefined) return t('document.notStated');
    // It is said to be there, and nothing shows it.
    return countsAs(state) === 'current'
      ? t('short.measureNotShown')
      : writer.word('measure.states.state', state);
  };
  const byState = new Map<string, Cell[]>();
  for (const { measure, state } of others) {
    const refs = byState.get(stateSaid(state)) ?? [];
    byState.set(stateSaid(state), [...refs, writer.ref(measure.id)]);
  }
  return [
    paragraph([
      plainText(t('short.measures', { n: measures.length, implemented: inPlace.length })),
      ...(others.length === 0
        ? []
        : [
            plainText(' '),
            ...upTo(
              [...byState].map(([state, refs]) => [plainText(`${state}: `), ...joinCells(refs, ', ')]),
              40,
              writer,
              'measure',
            ),
            plainText('.'),
          ]),
    ]),
  ];
};

/** The claims that do not stand, with the reason in a few words. */
export const claimsShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const shown = view.evaluation.claims.filter(({ id }) => view.access(id) === 'shown');
  const failing = shown.filter(({ standing }) => standing !== 'supported');
  if (shown.length > 0 && failing.length === 0)
    return [paragraph(line(t('short.allClaimsStand', { n: shown.length })))];
  return [
    tableOf(writer, {
      of: 'claims',
      caption: t('short.claims', { n: failing.length, all: shown.length }),
      header: [t('table.claim'), t('table.standing'), t('table.reason')],
      rows: failing.map((claim) => [
        writer.ref(claim.id),
        line(t(`standing.${claim.standing}`)),
        line(shortReason(claim, writer)),
      ]),
    }),
  ];
};

/** The premises that do not stand, with what follows when they fall. */
export const premisesShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const shown = view.evaluation.premises.filter(({ id }) => view.access(id) === 'shown');
  const failing = shown.filter(({ standing }) => standing !== 'standing');
  return [
    tableOf(writer, {
      of: 'premises',
      caption: t('short.premises', { n: failing.length, all: shown.length }),
      header: [t('table.premise'), t('table.standing'), t('table.ifItFalls')],
      rows: failing.map(({ id, standing, ifItFalls }) => [
        writer.ref(id),
        line(t(`premise.${standing}`)),
        writer.text(ifItFalls),
      ]),
    }),
    ...heldInShort(writer),
  ];
};

/** How many of the duties of article 28 are met, and which are not. */
export const requirementsShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const all = view.of('requirement');
  if (all.length === 0)
    return [
      paragraph(line(t('document.emptyTable', { caption: t('table.requirementsOfProcessorAgreementsArt') }))),
    ];
  const open = all.filter(({ met }) => met !== 'met');
  return [
    paragraph([
      plainText(t('short.requirements', { n: all.length, met: all.length - open.length })),
      ...(open.length === 0
        ? []
        : [
            plainText(` ${t('short.requirementsLeft')} `),
            ...upTo(
              open.map(
                (one): Cell => [
                  ...writer.ref(one.id, writer.item(one.item)),
                  plainText(` (${writer.word('requirement.met', one.met)})`),
                ],
              ),
              50,
              writer,
              'requirement',
            ),
            plainText('.'),
          ]),
    ]),
  ];
};

/** What is expected to be better, one line each. */
export const benefitsShort = (writer: PageWriter): readonly Block[] => {
  const benefits = writer.view.of('benefit');
  return benefits.length === 0
    ? [paragraph(line(writer.t('document.emptyTable', { caption: writer.t('table.benefits') })))]
    : [{ type: 'list', items: benefits.map(({ id }) => writer.ref(id)) }];
};

/** Where the chain stands link by link: the figure shows it. */
export const chainShort = (writer: PageWriter): readonly Block[] => [
  {
    type: 'paragraph',
    tone: 'source',
    inlines: writer.toPage('B', capitaliseSentence(writer.t('short.chainInAnnex'))),
  },
];
