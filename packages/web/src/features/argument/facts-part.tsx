import { factKey, type Leaning } from '@risikobilde/core/argument';
import { useState } from 'react';
import { Panel } from '../../shared/components/panel.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { useWords } from '../../shared/words.js';
import { IfWrong } from './if-wrong.js';
import { Weight } from './weight.js';

type Row = Leaning['facts'][number];
type Props = { readonly facts: readonly Row[]; readonly alone: ReadonlySet<string> };

/** The facts that most claims hang on first; a press says which. */
export const FactsPart = ({ facts, alone }: Props) => {
  const { t, say } = useWords();
  const [opened, open] = useState('');
  const shown = facts.find((fact) => factKey(fact) === opened);
  const most = Math.max(1, ...facts.map(({ claims }) => claims.length));
  const aloneOf = (fact: Row): string =>
    t(alone.has(factKey(fact)) ? 'leaning.fellsAlone' : 'leaning.onlyTogether');
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    {
      key: 'fact',
      label: t('leaning.fact'),
      cell: ({ label, standing }) => (
        <span className="argument-fact">
          <StandingMark standing={standing} />
          <span>{say(label)}</span>
        </span>
      ),
      sort: ({ label }) => say(label),
      says: ({ label }) => say(label),
    },
    {
      key: 'claims',
      label: t('kind.claim.many'),
      cell: ({ claims }) => <Weight n={claims.length} most={most} />,
      sort: ({ claims }) => claims.length,
      says: ({ claims }) => claims.length,
    },
    { key: 'alone', label: t('leaning.fellsAlone'), cell: aloneOf, sort: aloneOf, says: aloneOf },
  ];
  return (
    <Panel title={t('leaning.byFact', { n: facts.length })}>
      <RecordTable
        label={t('leaning.byFact', { n: facts.length })}
        file="fakta"
        rows={facts.toSorted((a, b) => b.claims.length - a.claims.length)}
        idOf={factKey}
        columns={columns}
        opened={opened}
        onOpen={(key) => open(key === opened ? '' : key)}
        part={8}
      />
      {shown && <IfWrong name={say(shown.label)} claims={shown.claims} fallsAlone={alone.has(opened)} />}
    </Panel>
  );
};
