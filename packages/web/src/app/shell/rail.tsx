import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import type { Group, GroupKey } from '../../shared/screens.js';
import { useNarrow } from '../../shared/use-narrow.js';
import type { Waiting } from '../../shared/waiting.js';
import { useWords } from '../../shared/words.js';
import './rail.css';

type Props = {
  readonly groups: readonly Group[];
  readonly waiting: Waiting;
  readonly current: GroupKey;
  /** What stands at the foot of the rail. */
  readonly children: ReactNode;
};

/** On a narrow page, those that are at the foot of it; the others are behind «Mer». */
const always: readonly GroupKey[] = ['status', 'document', 'risk'];

/** The six groups, each with what waits there; on a narrow page a bar at the foot with three of them and the rest behind one. */
export const Rail = ({ groups, waiting, current, children }: Props) => {
  const { t } = useWords();
  const isNarrow = useNarrow();
  const links = (shown: readonly Group[]) =>
    shown.map((group) => (
      <li key={group.key}>
        <GroupLink group={group} n={waiting[group.key]} isCurrent={group.key === current} />
      </li>
    ));
  if (!isNarrow)
    return (
      <nav className="shell-rail" aria-label={t('shell.nav')}>
        <ul>{links(groups.filter(({ key }) => key !== 'doubts'))}</ul>
        <div className="shell-rail-foot">
          {children}
          <ul>{links(groups.filter(({ key }) => key === 'doubts'))}</ul>
        </div>
      </nav>
    );
  return (
    <nav className="shell-bar" aria-label={t('shell.nav')}>
      <ul>
        {links(groups.filter(({ key }) => always.includes(key)))}
        <li>
          <More isHere={!always.includes(current)}>
            <ul>{links(groups.filter(({ key }) => !always.includes(key)))}</ul>
            {children}
          </More>
        </li>
      </ul>
    </nav>
  );
};

type LinkProps = { readonly group: Group; readonly n: number | undefined; readonly isCurrent: boolean };

const GroupLink = ({ group: { key, Icon, screens }, n, isCurrent }: LinkProps) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  return (
    <Link
      to={screens[0].to}
      params={{ id }}
      search={keepCommon}
      className="shell-group"
      // Where one is may be another tab of the group.
      activeOptions={{ exact: true, includeSearch: false }}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <Icon aria-hidden fontSize="1.25rem" />
      <span>{t(`shell.groups.${key}`)}</span>
      {n === undefined && (
        <span className="shell-count" aria-hidden>
          …
        </span>
      )}
      {n !== undefined && n > 0 && (
        <span className="shell-count">
          <span aria-hidden>{n}</span>
          <span className="visually-hidden">, {t('shell.waiting', { n })}</span>
        </span>
      )}
    </Link>
  );
};

const More = ({ isHere, children }: { readonly isHere: boolean; readonly children: ReactNode }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('a')) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="shell-group"
        aria-expanded={open}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => setOpen(!open)}
      >
        <MenuHamburgerIcon aria-hidden fontSize="1.25rem" />
        <span>{t('shell.more')}</span>
      </button>
      {open && <div className="shell-sheet">{children}</div>}
    </div>
  );
};
