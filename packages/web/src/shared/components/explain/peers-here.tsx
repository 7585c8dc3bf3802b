import { type Peer, peersOf, preciseDate, type RecordOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { CiteLink } from '../cite-link.js';
import { useCoreContext } from '../use-field-words.js';
import { VerificationMark } from '../verification-mark/verification-mark.js';
import './explain.css';

/** What other bodies came to on the question of a premise, on what, and what was judged of it here. */
export const PeersHere = ({ premise }: { readonly premise: RecordOf<'premise'> }) => {
  const { t } = useWords();
  const peers = peersOf(useCoreContext(), premise);
  return peers.length === 0 ? null : (
    <section>
      <h3>{t('peers.title')}</h3>
      <ul className="plain-list peers-here">
        {peers.map((peer) => (
          <PeerItem key={`${peer.of} ${peer.date}`} peer={peer} />
        ))}
      </ul>
    </section>
  );
};

const PeerItem = ({ peer }: { readonly peer: Peer }) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  return (
    <li>
      <div className="explain-head">
        <strong>{text(peer.body)}</strong>
        <span>{formatDay(preciseDate(peer), language)}</span>
        <VerificationMark verification={peer.verification} />
      </div>
      <p className="explain-why">
        {text(peer.matter)}: {text(peer.concluded)}
      </p>
      <p className="explain-why">
        {t('table.leanedOn')}: {text(peer.ground)}
      </p>
      <Here peer={peer} />
      <p className="explain-source">
        {t('common.source')}: <CiteLink cite={peer.cite} />
      </p>
    </li>
  );
};

// That nobody has judged it, or that nobody says why the conclusion here is another, has its own words.
const Here = ({ peer: { judged } }: { readonly peer: Peer }) => {
  const { t } = useWords();
  const { text, record } = useWorkbench();
  if (judged === undefined) return <p className="explain-falls">{t('table.peerNotJudged')}</p>;
  const party = record(judged.by);
  return (
    <p className="explain-falls">
      {t(`table.peerBears.${judged.bears}`)}{' '}
      {judged.differs
        ? text(judged.differs)
        : judged.bears === 'weakens'
          ? t('table.peerUnreasoned')
          : text(judged.why)}{' '}
      (
      {judged.by === 'example'
        ? t('value.premise.bearings.by.example')
        : party?.kind === 'party'
          ? text(party.name)
          : judged.by}
      )
    </p>
  );
};
