import type { Leaning, PublisherWeight } from '@risikobilde/core/argument';
import { useState } from 'react';
import { Panel } from '../../shared/components/panel.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useWords } from '../../shared/words.js';
import { IfWrong } from './if-wrong.js';
import { Weight } from './weight.js';

type Props = {
  readonly leaning: Leaning;
  readonly publishers: readonly PublisherWeight[];
};

const verifications = ['P', 'S', 'K', 'U'] as const;

/** Who says it: how much hangs on each, and how much of it brings it down alone. */
export const PublishersPart = ({ leaning, publishers }: Props) => {
  const { t } = useWords();
  const [opened, open] = useState('');
  const nameOf = ({ publisher }: PublisherWeight): string => publisher ?? t('leaning.ownRecords');
  const columns = usePublisherColumns(nameOf, publishers);
  const shown = publishers.find((one) => keyOf(one) === opened);
  return (
    <Panel title={t('leaning.byPublisher')}>
      <RecordTable
        label={t('leaning.byPublisher')}
        file="hviler-pa"
        rows={publishers}
        idOf={keyOf}
        columns={columns}
        opened={opened}
        onOpen={(id) => open(id === opened ? '' : id)}
      />
      {shown && (
        <IfWrong
          name={nameOf(shown)}
          claims={shown.claims}
          // The records have no publisher that could be wrong about all of them.
          {...(shown.publisher !== undefined && {
            fallsAlone: leaning.sourceSets.some(
              ({ order, sources }) => order === 1 && sources[0] === shown.publisher,
            ),
          })}
        />
      )}
    </Panel>
  );
};

// What nobody published has a name that no site has.
const keyOf = ({ publisher }: PublisherWeight): string => publisher ?? '#';

const usePublisherColumns = (
  nameOf: (row: PublisherWeight) => string,
  publishers: readonly PublisherWeight[],
): readonly [Column<PublisherWeight>, ...Column<PublisherWeight>[]] => {
  const { t, say } = useWords();
  const most = Math.max(1, ...publishers.map(({ claims }) => claims.length));
  const aloneOf = ({ alone, facts }: PublisherWeight): string =>
    t('leaning.aloneOf', { n: alone, of: facts.length });
  const sureOf = ({ facts }: PublisherWeight): string =>
    verifications
      .flatMap((mark) => {
        const n = facts.filter(({ verification }) => verification === mark).length;
        return n === 0 ? [] : [`${n} ${t(`cli.verification.${mark}`)}`];
      })
      .join(', ');
  return [
    {
      key: 'publisher',
      label: t('leaning.publisher'),
      cell: (row) => (
        <span className="argument-publisher">
          <span>{nameOf(row)}</span>
          <span className="meta">{[...new Set(row.facts.map(({ label }) => say(label)))].join(', ')}</span>
        </span>
      ),
      sort: nameOf,
      says: nameOf,
    },
    {
      key: 'facts',
      label: t('leaning.facts'),
      cell: ({ facts }) => facts.length,
      sort: ({ facts }) => facts.length,
      says: ({ facts }) => facts.length,
      isNumber: true,
    },
    {
      key: 'claims',
      label: t('kind.claim.many'),
      cell: ({ claims }) => <Weight n={claims.length} most={most} />,
      sort: ({ claims }) => claims.length,
      says: ({ claims }) => claims.length,
    },
    {
      key: 'alone',
      label: t('leaning.fellsAlone'),
      cell: (row) => <span className="argument-alone">{aloneOf(row)}</span>,
      sort: ({ alone }) => alone,
      says: aloneOf,
    },
    { key: 'sure', label: t('sources.howSure'), cell: sureOf, says: sureOf, isSecondary: true },
  ];
};
