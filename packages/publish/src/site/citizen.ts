import {
  authoritiesOf,
  authorityName,
  countriesOfAssessment,
  harmSeverities,
  hostOf,
  measureStateOn,
  type RecordOf,
  unknownCountry,
} from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { upTo } from '../tables/short-reason.js';
import { chosenRisks, harmedAYear } from '../tables/short/risks.js';
import { nameOfRight } from '../tables/short/rights.js';
import { allShown } from '../tables/table.js';
import { firstSentence, joined, line, plainText } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { capitalised } from '../words/article-words.js';

/** What a person whom the processing concerns asks, answered from the records alone; what nobody has entered is said so. */
export const citizenBlocks = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const answers: readonly (readonly [string, Cell])[] = [
    [t('citizen.known'), known(writer)],
    [t('citizen.why'), why(writer)],
    [t('citizen.howLong'), howLong(writer)],
    [t('citizen.who'), who(writer)],
    [t('citizen.where'), where(writer)],
    [t('citizen.risk'), risk(writer)],
    [t('citizen.done'), done(writer)],
    [t('citizen.rights'), rights(writer)],
    [t('citizen.ask'), answerers(writer)],
  ];
  return [
    {
      type: 'fields',
      fields: answers.map(([label, inlines]) => ({ label, value: { type: 'line', inlines } })),
    },
  ];
};

const unknown = (writer: PageWriter): Cell => line(writer.t('citizen.unknown'));
const sentence = (cell: Cell): Cell => [...cell, plainText('.')];
const spaced = (...cells: readonly Cell[]): Cell => joined(cells, ' ');
const activities = ({ view }: PageWriter): readonly RecordOf<'activity'>[] => view.of('activity');

/** Texts, each once; the page's language decides what is the same. */
const distinct = (
  texts: readonly Parameters<PageWriter['text']>[0][],
  writer: PageWriter,
): readonly Cell[] => [
  ...new Map(texts.map((text) => [writer.plain(text).toLowerCase(), writer.text(text)])).values(),
];

const known = (writer: PageWriter): Cell => {
  const data = activities(writer).flatMap((activity) => activity.data);
  if (data.length === 0) return unknown(writer);
  const has = (category: string) => data.some((one) => one.class === category);
  const protectedData = has('special') ? (has('criminal') ? 'both' : 'special') : 'criminal';
  return spaced(
    sentence(
      upTo(
        distinct(
          data.map(({ text }) => text),
          writer,
        ),
        14,
        writer,
      ),
    ),
    has('special') || has('criminal') ? line(writer.t('citizen.special', { what: protectedData })) : [],
  );
};

const why = (writer: PageWriter): Cell => {
  const purposes = activities(writer).flatMap((activity) => activity.purposes.map(({ text }) => text));
  return purposes.length === 0 ? unknown(writer) : sentence(upTo(distinct(purposes, writer), 12, writer));
};

const howLong = (writer: PageWriter): Cell => {
  const all = activities(writer);
  if (all.length === 0) return unknown(writer);
  const stated = all.flatMap(({ retention, data }) =>
    retention === undefined ? data.flatMap((one) => (one.retention ? [one.retention] : [])) : [retention],
  );
  const missing = all.filter(
    ({ retention, data }) => retention === undefined && data.every((one) => one.retention === undefined),
  ).length;
  return spaced(
    missing > 0 ? line(writer.t('citizen.retentionMissing', { n: missing, of: all.length })) : [],
    stated.length > 0 && missing === 0 ? sentence(upTo(distinct(stated, writer), 14, writer)) : [],
  );
};

const who = (writer: PageWriter): Cell => {
  const recipients = distinct(
    activities(writer).flatMap((activity) => activity.recipients),
    writer,
  );
  const processors = new Set(
    writer.view.evaluation.roles
      .filter(({ role, activity, party }) => role.endsWith('rocessor') && allShown(writer, [activity, party]))
      .map(({ party }) => party),
  );
  if (recipients.length === 0 && processors.size === 0) return unknown(writer);
  return spaced(
    recipients.length === 0 ? [] : sentence(upTo(recipients, 10, writer)),
    processors.size === 0
      ? []
      : [
          plainText(`${writer.t('citizen.processors')} `),
          ...sentence(
            upTo(
              [...processors].map((id) => writer.ref(id)),
              10,
              writer,
            ),
          ),
        ],
  );
};

const where = (writer: PageWriter): Cell => {
  const { view, t } = writer;
  const places = view.of('engagement').flatMap((engagement) => engagement.places);
  const named = (what: string): readonly string[] => [
    ...new Set(places.filter((place) => place.what === what).map(({ country }) => country)),
  ];
  const abroad = view.evaluation.transfers
    .filter((one) => one.isTransfer && !one.excluded && view.access(one.transfer) === 'shown')
    .map(({ country }) => country);
  const list = (codes: readonly string[]) => ({
    countries: { list: codes.map((code) => ({ und: writer.country(code) })) },
  });
  const stored = named('storage');
  const read = [...new Set([...named('access'), ...abroad])].filter((code) => !stored.includes(code));
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
    readFrom(),
  );
};

const risk = (writer: PageWriter): Cell => {
  const risks = chosenRisks(writer);
  const [first] = risks;
  if (first === undefined) return line(writer.t('citizen.riskUnknown'));
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

const done = (writer: PageWriter): Cell => {
  const { view, t } = writer;
  const measures = view.of('measure').map((measure) => ({
    measure,
    isInPlace: ['implemented', 'verified'].includes(measureStateOn(measure, view.evaluation.asOf) ?? ''),
  }));
  if (measures.length === 0) return unknown(writer);
  const inPlace = measures.filter(({ isInPlace }) => isInPlace);
  const others = measures.filter(({ isInPlace }) => !isInPlace);
  return spaced(
    inPlace.length === 0
      ? line(t('citizen.nothingDone'))
      : sentence(
          upTo(
            inPlace.map(({ measure }) => writer.text(measure.title)),
            8,
            writer,
          ),
        ),
    others.length === 0 ? [] : line(t('citizen.notInPlace', { n: others.length })),
  );
};

/** Information (articles 13 and 14) is given unasked. */
const firstAsked = 15;

const rights = (writer: PageWriter): Cell => {
  const { view, t } = writer;
  const results = view.evaluation.rights.filter(({ right, activity }) => allShown(writer, [right, activity]));
  if (results.length === 0) return unknown(writer);
  const byNumber = (articles: Iterable<string>) => [...articles].toSorted((a, b) => Number(a) - Number(b));
  const given = byNumber(
    new Set(
      results
        .filter(({ gives, article }) => gives !== 'doesNotExist' && Number(article) >= firstAsked)
        .map(({ article }) => article),
    ),
  );
  const wrong = byNumber(
    new Set(
      results.filter(({ agrees, says }) => !agrees && says === 'doesNotExist').map(({ article }) => article),
    ),
  );
  return spaced(
    sentence(
      upTo(
        given.map((article) => line(shortRight(article, writer))),
        30,
        writer,
      ),
    ),
    wrong.length === 0
      ? []
      : line(
          t('citizen.wrong', {
            rights: { list: wrong.map((article) => ({ und: shortRight(article, writer) })) },
          }),
        ),
  );
};

const shortRight = (article: string, writer: PageWriter): string => {
  const rows = writer.view.context.worldOf('rightsByBasis').flatMap((table) => table.rows);
  const name = rows.find((row) => row.article === article)?.name;
  return name ? writer.plain(name).toLowerCase() : nameOfRight(article, writer);
};

/** Whom to ask, within what time an answer is due, and to whom to complain. */
export const answerers = (writer: PageWriter, withTime = true): Cell => {
  const { view, t } = writer;
  const controllers = new Set(
    view.evaluation.roles
      .filter(
        ({ role, party, activity }) =>
          (role === 'controller' || role === 'jointController') && allShown(writer, [party, activity]),
      )
      .map(({ party }) => party),
  );
  const { dpo } = view.context.head;
  return spaced(
    controllers.size === 0
      ? line(t('citizen.controllerUnknown'))
      : [
          plainText(`${t('citizen.controllers')} `),
          ...sentence(
            upTo(
              [...controllers].map((id) => writer.ref(id)),
              14,
              writer,
            ),
          ),
        ],
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
  first?.type === 'text' ? [plainText(capitalised(first.value)), ...rest] : first ? [first, ...rest] : [];

const ended = (cell: Cell): Cell => {
  const last = cell.at(-1);
  const words = last?.type === 'text' ? last.value : '';
  return /[.!?]$/.test(words) || last?.type === 'foreign' ? cell : sentence(cell);
};
