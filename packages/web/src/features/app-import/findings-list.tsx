import { Tag } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import { textIn, type World } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { type AppFinding } from '@risikobilde/altinn-import';
import { EvidenceList } from './evidence-list.js';

type Props = {
  readonly findings: readonly AppFinding[];
  readonly world: World;
};

const looks = {
  warning: { color: 'warning', Icon: ExclamationmarkTriangleIcon },
  info: { color: 'info', Icon: InformationSquareIcon },
} as const;

/** What a privacy adviser would point at in the app: what it is, what to do, by which rule, and where it stands. */
export const FindingsList = ({ findings, world }: Props) => {
  const { t, language } = useWords();
  const nameOf = (id: string): string => {
    const source = world.entries.find((entry) => entry.kind === 'source' && entry.id === id);
    return source?.kind === 'source' ? textIn(source.short, language) : id;
  };
  return (
    <ul className="rows">
      {findings.map(({ id, severity, text, todo, source, evidence }) => {
        const { color, Icon } = looks[severity];
        return (
          <li key={id}>
            <Tag data-color={color} data-size="sm" className="standing-tag">
              <Icon aria-hidden fontSize="1.1em" />
              {t(`import.finding.${severity}`)}
            </Tag>
            <p>
              <strong>{textIn(text, language)}</strong>
            </p>
            <p>
              {textIn(todo, language)}{' '}
              {source !== undefined &&
                t('appImport.law', { source: nameOf(source.source), provision: source.provision })}
            </p>
            <EvidenceList summary={t('appImport.where', { n: evidence.length })} evidence={evidence} />
          </li>
        );
      })}
    </ul>
  );
};
