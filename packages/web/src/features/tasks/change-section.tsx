import { Button, Heading } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChangePanel } from './change-panel.js';
import type { ChangeGroup } from '../../shared/changes/group-changes.js';

export type PlacedGroup = {
  readonly group: ChangeGroup;
  /** The claims whose place on the page is here. */
  readonly anchors: readonly string[];
};

type Props = {
  readonly title: string;
  readonly groups: readonly PlacedGroup[];
  readonly onAnswered: () => void;
};

/** How many changes are shown before somebody asks for all: those that have waited longest come first. */
const atFirst = 5;

/** Changes of one kind, the first of them until somebody asks for all. */
export const ChangeSection = ({ title, groups, onAnswered }: Props) => {
  const { t } = useWords();
  const { hash } = useLocation();
  const meant = groups.findIndex(({ anchors }) => anchors.includes(hash.replace(/^task-/, '')));
  const [isWhole, setIsWhole] = useState(meant >= atFirst);
  const list = useRef<HTMLDivElement>(null);
  if (groups.length === 0) return null;
  const showAll = () => {
    setIsWhole(true);
    // The button goes: the first change that it brought is where its reader goes on.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>(':scope > section')[atFirst]?.focus(),
    );
  };
  return (
    <>
      <Heading level={2} data-size="xs" className="tasks-kind">
        {title} ({groups.length})
      </Heading>
      <div ref={list}>
        {(isWhole ? groups : groups.slice(0, atFirst)).map(({ group, anchors }) => (
          <ChangePanel key={group.key} group={group} anchors={anchors} onAnswered={onAnswered} />
        ))}
      </div>
      {!isWhole && groups.length > atFirst && (
        <Button variant="secondary" data-size="sm" className="tasks-more" onClick={showAll}>
          {t('common.showAll', { n: groups.length })}
        </Button>
      )}
    </>
  );
};
