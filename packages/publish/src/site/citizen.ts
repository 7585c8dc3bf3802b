import {
  authoritiesOf,
  authorityName,
  countriesOfAssessment,
  harmSeverities,
  hostOf,
  measureCounts,
  measureStateOn,
  provenanceOf,
  unknownCountry,
} from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { ownFirst } from '../tables/own-first.js';
import { upTo } from '../tables/short-reason.js';
import { chosenRisks, harmedAYear } from '../tables/short/risks.js';
import { allShown } from '../tables/table.js';
import { firstSentence, joinCells, line, plainText } from '../tree/inline.js';
import type { Block, Cell, Value } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { capitaliseSentence } from '../words/article-words.js';
import { distinct, ofOwners, ofParts } from './citizen-parts.js';
import { citizenRights } from './citizen-rights.js';

/**
 * What a person whom the processing concerns asks, answered from the records alone and in full: what nobody has entered is said so, and
 * nothing that is known is left to another page. Of a service its own processing comes before its platform's.
 */
export const citizenBlocks = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const answers: readonly (readonly [string, readonly Cell[]])[] = [
    [t('citizen.known'), known(writer)],
    [t('citizen.why'), why(writer)],
    [t('citizen.howLong'), howLong(writer)],
    [t('citizen.who'), who(writer)],
    [t('citizen.where'), where(writer)],
    [t('citizen.risk'), risk(writer)],
    [t('citizen.done'), done(writer)],
    [t('citizen.rights'), citizenRights(writer)],
    [t('citizen.ask'), [answerers(writer)]],
  ];
  return [
    {
      type: 'fields',
      fields: answers.map(([label, cells]) => ({ label, value: valueOf(cells, writer) })),
    },
  ];
};

const valueOf = (cells: readonly Cell[], writer: PageWriter): Value => {
  const [only = unknown(writer), ...more] = cells;
  return more.length === 0
    ? { type: 'line', inlines: only }
    : { type: 'list', items: cells.map((inlines) => ({ type: 'line', inlines })) };
};

const unknown = (writer: PageWriter): Cell => line(writer.t('citizen.unknown'));
const sentence = (cell: Cell): Cell => [...cell, plainText('.')];
const spaced = (...cells: readonly Cell[]): Cell => joinCells(cells, ' ');

/** All of them after one another, as a sentence. */
const all = (cells: readonly Cell[], writer: PageWriter): Cell =>
  sentence(upTo(cells, Infinity, writer, 'record'));

const known = (writer: PageWriter): readonly Cell[] =>
  ofParts(writer, (activities) => {
    const data = activities.flatMap((activity) => activity.data);
    if (data.length === 0) return unknown(writer);
    const has = (category: string) => data.some((one) => one.class === category);
    const protectedData = has('special') ? (has('criminal') ? 'both' : 'special') : 'criminal';
    return spaced(
      all(
        distinct(
          data.map(({ text }) => text),
          writer,
        ),
        writer,
      ),
      has('special') || has('criminal') ? line(writer.t('citizen.special', { what: protectedData })) : [],
    );
  });

const why = (writer: PageWriter): readonly Cell[] =>
  ofParts(writer, (activities) => {
    const purposes = activities.flatMap((activity) => activity.purposes.map(({ text }) => text));
    return purposes.length === 0 ? unknown(writer) : all(distinct(purposes, writer), writer);
  });

const howLong = (writer: PageWriter): readonly Cell[] =>
  ofParts(writer, (activities) => {
    const stated = activities.flatMap(({ retention, data }) =>
      retention === undefined ? data.flatMap((one) => (one.retention ? [one.retention] : [])) : [retention],
    );
    const missing = activities.filter(
      ({ retention, data }) => retention === undefined && data.every((one) => one.retention === undefined),
    );
    if (stated.length === 0) return unknown(writer);
    return spaced(
      all(distinct(stated, writer), writer),
      missing.length > 0
        ? line(
            writer.t('citizen.retentionMissing', {
              what: { list: missing.map(({ title }) => title) },
            }),
          )
        : [],
    );
  });

const who = (writer: PageWriter): readonly Cell[] =>
  ofParts(writer, (activities) => {
    const recipients = distinct(
      activities.flatMap((activity) => activity.recipients),
      writer,
    );
    const ids = new Set(activities.map(({ id }) => id));
    const processors = new Set(
      writer.view.evaluation.roles
        .filter(
          ({ role, activity, party }) =>
            ids.has(activity) && role.endsWith('rocessor') && allShown(writer, [activity, party]),
        )
        .map(({ party }) => party),
    );
    if (recipients.length === 0 && processors.size === 0) return unknown(writer);
    return spaced(
      recipients.length === 0 ? [] : all(recipients, writer),
      processors.size === 0
        ? []
        : [
            plainText(`${writer.t('citizen.processors')} `),
            ...all(
              [...processors].map((id) => writer.ref(id)),
              writer,
            ),
          ],
    );
  });

const where = (writer: PageWriter): readonly Cell[] =>
  ofOwners(writer, (activities) => whereOf(new Set(activities.map(({ id }) => id)), writer));

const whereOf = (ids: ReadonlySet<string>, writer: PageWriter): Cell => {
  const { view, t } = writer;
  const isOfThese = (record: { readonly activities: readonly string[] }): boolean =>
    record.activities.some((id) => ids.has(id));
  const places = view
    .of('engagement')
    .filter(isOfThese)
    .flatMap((engagement) => engagement.places);
  const named = (what: string): readonly string[] => [
    ...new Set(places.filter((place) => place.what === what).map(({ country }) => country)),
  ];
  const transfers = new Set(
    view
      .of('transfer')
      .filter(isOfThese)
      .map(({ id }) => id),
  );
  const abroad = view.evaluation.transfers
    .filter((one) => one.isTransfer && !one.excluded && transfers.has(one.transfer))
    .map(({ country }) => country);
  const list = (codes: readonly string[]) => ({
    countries: { list: codes.map((code) => ({ und: writer.country(code) })) },
  });
  const stored = named('storage');
  const processed = named('processing').filter((code) => !stored.includes(code));
  const read = [...new Set([...named('access'), ...abroad])].filter(
    (code) => !stored.includes(code) && !processed.includes(code),
  );
  const known = read.filter((code) => code !== unknownCountry);
  const readFrom = (): Cell => {
    if (known.length === read.length)
      return known.length === 0 ? [] : line(t('citizen.readFrom', list(known)));
    return line(
      known.length === 0 ? t('citizen.readFromUnknown') : t('citizen.readFromSomeUnknown', list(known)),
    );
  };
  return spaced(
    line(stored.length === 0 ? t('citizen.storedUnknown') : t('citizen.stored', list(stored))),
    processed.length === 0 ? [] : line(t('citizen.processed', list(processed))),
    readFrom(),
  );
};

/** Of a service what can go wrong in its own processing comes before what can go wrong at its platform. */
const risk = (writer: PageWriter): readonly Cell[] => {
  const { inheritance, head } = writer.view.context;
  const risks = chosenRisks(writer);
  const own = risks.filter(
    ({ scenario }) => inheritance === undefined || provenanceOf(inheritance, scenario).from === 'own',
  );
  const others = risks.filter((one) => !own.includes(one));
  if (own.length === 0 || others.length === 0) return [riskOf(risks, writer)];
  return [
    [plainText(`${capitaliseSentence(writer.plain(head.subject.name))}: `), ...riskOf(own, writer)],
    [plainText(`${writer.t('citizen.platform')}: `), ...riskOf(others, writer)],
  ];
};

const riskOf = (risks: ReturnType<typeof chosenRisks>, writer: PageWriter): Cell => {
  const [first, ...more] = risks;
  if (first === undefined) return line(writer.t('citizen.riskUnknown'));
  if (more.length === 0) return sentence(writer.ref(first.scenario));
  const often = risks.toSorted((a, b) => b.current.mean.frequency - a.current.mean.frequency)[0] ?? first;
  const severe =
    risks.toSorted(
      (a, b) =>
        severityOf(b.scenario, writer) - severityOf(a.scenario, writer) || harmedAYear(b) - harmedAYear(a),
    )[0] ?? first;
  return spaced(
    [plainText(`${writer.t('citizen.mostOften')} `), ...sentence(writer.ref(often.scenario))],
    [plainText(`${writer.t('citizen.mostSevere')} `), ...sentence(writer.ref(severe.scenario))],
  );
};

const severityOf = (scenario: string, { view }: PageWriter): number => {
  const record = view.record(scenario);
  return record?.kind === 'scenario' ? harmSeverities.findIndex((one) => one === record.harm.severity) : -1;
};

const done = (writer: PageWriter): readonly Cell[] => {
  const { view, t } = writer;
  const measures = ownFirst(view.of('measure'), writer).map((measure) => ({
    title: writer.text(measure.title),
    state: stateForCitizen(
      measureStateOn(measure, view.evaluation.asOf),
      measureCounts(view.context, measure),
    ),
  }));
  const titles = (state: ReturnType<typeof stateForCitizen>): readonly Cell[] =>
    measures.filter((one) => one.state === state).map(({ title }) => title);
  if (measures.length === 0) return [unknown(writer)];
  const [inPlace, notShown] = [titles('inPlace'), titles('notShown')];
  const [others, rejected] = [titles('coming'), titles('rejected')];
  return [
    inPlace.length === 0
      ? line(t('citizen.nothingDone'))
      : writer.toPage('D', t('citizen.inPlace', { n: inPlace.length })),
    ...(notShown.length === 0 ? [] : [[plainText(`${t('citizen.notShown')} `), ...all(notShown, writer)]]),
    ...(others.length === 0 ? [] : [[plainText(`${t('citizen.notInPlace')} `), ...all(others, writer)]]),
    ...(rejected.length === 0 ? [] : [[plainText(`${t('citizen.rejected')} `), ...all(rejected, writer)]]),
  ];
};

/** What is not to come is not "not in place yet", and what nothing shows is not in place. */
const stateForCitizen = (
  state: ReturnType<typeof measureStateOn>,
  counts: ReturnType<typeof measureCounts>,
): 'inPlace' | 'notShown' | 'coming' | 'rejected' => {
  if (counts === 'current') return 'inPlace';
  if (state === 'implemented' || state === 'verified') return 'notShown';
  return state === 'rejected' || state === 'withdrawn' ? 'rejected' : 'coming';
};

/** Whom to ask, within what time an answer is due, and to whom to complain. */
export const answerers = (writer: PageWriter, withTime = true): Cell => {
  const { view, t } = writer;
  const { head } = view.context;
  const { inheritance } = view.context;
  const controllers = new Set(
    view.evaluation.roles
      .filter(
        ({ role, party, activity }) =>
          (role === 'controller' || role === 'jointController') && allShown(writer, [party, activity]),
      )
      .map(({ party }) => party)
      // Whoever the assessment belongs to answers first.
      .toSorted((a, b) => Number(b === head.subject.operator) - Number(a === head.subject.operator)),
  );
  const own = [...controllers].filter(
    (id) => inheritance === undefined || provenanceOf(inheritance, id).from === 'own',
  );
  const others = [...controllers].filter((id) => !own.includes(id));
  const named = (label: string, ids: readonly string[]): Cell =>
    ids.length === 0
      ? []
      : [
          plainText(`${label} `),
          ...sentence(
            upTo(
              ids.map((id) => writer.ref(id)),
              14,
              writer,
              'controller',
            ),
          ),
        ];
  const { dpo } = head;
  return spaced(
    own.length === 0 ? line(t('citizen.controllerUnknown')) : named(t('citizen.controllers'), own),
    named(`${t('citizen.platform')}:`, others),
    dpo === undefined ? line(t('citizen.dpoUnknown')) : ended(begun(firstSentence(writer.text(dpo)))),
    line([...(withTime ? [t('citizen.answerDue')] : []), complaint(writer)].join(' ')),
  );
};

/** To whom to complain: the authority of each controller's country, with its address; that of the reader's is as good (art. 77). */
const complaint = ({ view, t }: PageWriter): string => {
  const codes = countriesOfAssessment(view.context);
  const known = authoritiesOf(view.context, codes);
  return known.length < codes.length
    ? t('citizen.complainSomewhere')
    : t('citizen.complain', {
        authorities: {
          list: known.map((one) =>
            message('citizen.authorityAt', { name: authorityName(one), web: hostOf(one.web) }),
          ),
          or: true,
        },
      });
};

const begun = ([first, ...rest]: Cell): Cell =>
  first?.type === 'text'
    ? [plainText(capitaliseSentence(first.value)), ...rest]
    : first
      ? [first, ...rest]
      : [];

const ended = (cell: Cell): Cell => {
  const last = cell.at(-1);
  const words = last?.type === 'text' ? last.value : '';
  return /[.!?]$/.test(words) || last?.type === 'foreign' ? cell : sentence(cell);
};
