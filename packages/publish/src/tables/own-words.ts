import {
  type Contradiction,
  contradictionsAt,
  passageName,
  type Peer,
  peersOf,
  type RecordOf,
} from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

// Where it was read stands with the sources, in the same annex.
const howRead = ({ verification }: Pick<Peer, 'verification'>, { t }: PageWriter): Cell =>
  verification === 'P'
    ? []
    : [plainText(` (${t(verification === 'S' ? 'document.byAccountShort' : 'document.unchecked')})`)];

type Held = { readonly contradiction: Contradiction; readonly premises: readonly string[] };

/** What a body answers in two ways, of what a shown premise leans on. What a hidden source of its own says is not told. */
const ownWordsHeld = ({ view }: PageWriter): readonly Held[] => {
  const found = new Map<Contradiction, string[]>();
  for (const premise of view.of('premise'))
    for (const one of contradictionsAt(view.context, premise))
      found.set(one, [...(found.get(one) ?? []), premise.id]);
  return [...found]
    .filter(([{ sides }]) =>
      sides.every(({ passages }) => passages.every(({ source }) => view.access(source.id) !== 'hidden')),
    )
    .map(([contradiction, premises]) => ({ contradiction, premises }));
};

/** Each question that a body answers in two ways, a row for each answer with where it stands; nothing where there is none. */
export const ownWordsTable = (writer: PageWriter): readonly Block[] => {
  const held = ownWordsHeld(writer);
  const { t } = writer;
  return held.length === 0
    ? []
    : [
        tableOf(writer, {
          of: 'own-words',
          caption: t('table.ownWords'),
          header: [t('table.question'), t('table.answer'), t('table.whereItStands'), t('table.premise')],
          rows: held.flatMap(({ contradiction: { by, on, sides }, premises }) =>
            sides.map(({ answer, passages }) => [
              line(t('table.askedOf', { by, on })),
              line(writer.sentence(answer)),
              joinCells(
                passages.map(({ source, passage }) => [
                  ...line(writer.sentence(passageName(source, passage))),
                  plainText(passage.cite.place === undefined ? '' : `, ${passage.cite.place}`),
                  ...howRead(passage, writer),
                ]),
                '; ',
              ),
              joinCells(
                premises.map((id) => writer.ref(id)),
                ', ',
              ),
            ]),
          ),
        }),
      ];
};

/** The peers of each shown premise; of one premise the oldest first. */
const peersHeld = ({
  view,
}: PageWriter): readonly { readonly premise: RecordOf<'premise'>; readonly peers: readonly Peer[] }[] =>
  view
    .of('premise')
    .map((premise) => ({ premise, peers: peersOf(view.context, premise) }))
    .filter(({ peers }) => peers.length > 0);

/** What other bodies came to on the questions of the premises, and what was judged of it here; nothing where none is known. */
export const peersTable = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  return peersHeld(writer).map(({ premise, peers }) =>
    tableOf(writer, {
      of: `peers-${premise.id}`,
      caption: t('table.peers', { premise: premise.text }),
      header: [t('table.peer'), t('table.cameTo'), t('table.leanedOn'), t('table.peerHere')],
      rows: peers.map((peer) => [
        [
          ...line(`${writer.plain(peer.body)}, ${writer.date(peer.date, peer.precision)}`),
          ...howRead(peer, writer),
        ],
        [...writer.text(peer.matter), plainText(': '), ...writer.text(peer.concluded)],
        writer.text(peer.ground),
        peerHere(peer, writer),
      ]),
    }),
  );
};

/** What was judged here of a decision; that nobody has, or that nobody says why, has its own words. */
const peerHere = ({ judged }: Peer, writer: PageWriter): Cell => {
  const { t } = writer;
  if (judged === undefined) return line(t('table.peerNotJudged'));
  const why: Cell =
    judged.differs !== undefined
      ? writer.text(judged.differs)
      : judged.bears === 'weakens'
        ? line(t('table.peerUnreasoned'))
        : writer.text(judged.why);
  const by: Cell =
    judged.by === 'example' ? line(writer.word('premise.bearings.by', judged.by)) : writer.ref(judged.by);
  return [
    plainText(`${t(`table.peerBears.${judged.bears}`)} `),
    ...why,
    plainText(' ('),
    ...by,
    plainText(')'),
  ];
};

/** In a chapter: how much of this there is. The rows stand in the annex. */
export const heldInShort = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const contradictions = ownWordsHeld(writer).length;
  const bodies = new Set(
    peersHeld(writer).flatMap(({ peers }) => peers.map(({ body }) => writer.plain(body))),
  ).size;
  const said = [
    ...(contradictions === 0 ? [] : [t('short.ownWords', { n: contradictions })]),
    ...(bodies === 0 ? [] : [t('short.peers', { n: bodies })]),
  ];
  return said.length === 0
    ? []
    : [
        {
          type: 'paragraph',
          inlines: [
            plainText(`${said.join(' ')} `),
            ...writer.toPage('F', capitaliseSentence(t('annex.short', { letter: 'F' }))),
            plainText('.'),
          ],
        },
      ];
};
