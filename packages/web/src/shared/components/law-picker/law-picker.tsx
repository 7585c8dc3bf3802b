import { Button, Radio, Tag, Textfield } from '@digdir/designsystemet-react';
import { type LawGroup, lawsOffered, type OfferedLaw, unknownCountry } from '@risikobilde/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { CiteLink } from '../cite-link.js';
import { FoldOut } from '../fold-out.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { VerificationMark } from '../verification-mark/verification-mark.js';
import './law-picker.css';

export type Law = { readonly source: string; readonly provision: string };
type Props = {
  readonly label: string;
  readonly value: Law | undefined;
  /** The place in the GDPR that asks for law: what is said not to carry it is not offered. */
  readonly place?: string | undefined;
  readonly onPick: (law: Law) => void;
  readonly onClear?: () => void;
  readonly hideLabel?: boolean;
};

const keyOf = ({ source, provision }: OfferedLaw): string => `${source.id} ${provision.ref}`;

/**
 * The provision of national law that a basis rests on: by sector, that of the assessment open, and by words. It never offers
 * the GDPR, which asks for other law.
 */
export const LawPicker = ({ label, value, place, onPick, onClear, hideLabel = false }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const groups = useGroups(place);
  const [find, setFind] = useState('');
  const [isOpen, setOpen] = useState(value === undefined);
  const name = useId();
  const isLocked = useIsLocked();
  const looked = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const nameOf = ({ source, provision }: OfferedLaw) => `${text(source.short)} ${provision.ref}`;
  const isFound = (law: OfferedLaw): boolean => {
    const said = `${nameOf(law)} ${text(law.source.title)} ${text(law.provision.text)}`.toLowerCase();
    return looked.every((word) => said.includes(word));
  };
  const picked = value && `${value.source} ${value.provision}`;
  if (isLocked)
    return (
      <p className="edit-locked">
        <span className={hideLabel ? 'visually-hidden' : 'edit-label'}>{label}</span> <LawName law={value} />
      </p>
    );
  const saysId = (law: OfferedLaw) => `${name}-${keyOf(law).replaceAll(/[^\w-]/g, '_')}`;
  const row = (law: OfferedLaw) => (
    <li key={keyOf(law)}>
      <Radio
        name={name}
        value={keyOf(law)}
        label={nameOf(law)}
        data-size="sm"
        aria-describedby={saysId(law)}
        checked={picked === keyOf(law)}
        onChange={() => onPick({ source: law.source.id, provision: law.provision.ref })}
      />
      <p id={saysId(law)} className="law-says">
        {text(law.provision.text)}
        {law.isSpecial === true && (
          <>
            {' '}
            <Tag data-size="sm" data-color="neutral">
              {t('lawPicker.special')}
            </Tag>
          </>
        )}
      </p>
    </li>
  );
  const shown = groups
    .map((group) => ({
      ...group,
      laws: group.laws.filter(isFound),
      without: group.without
        .map((act) => ({ ...act, laws: act.laws.filter(isFound) }))
        .filter(
          ({ source, laws }) => looked.length === 0 || laws.length > 0 || isIn(text(source.title), looked),
        ),
    }))
    .filter(({ laws, without }) => laws.length > 0 || without.length > 0);
  // No fieldset: what it holds would become a part of its name.
  return (
    <div role="group" aria-labelledby={`${name}-label`} className="law-picker">
      <span id={`${name}-label`} className={hideLabel ? 'visually-hidden' : 'edit-label'}>
        {label}
      </span>
      <Picked value={value} isOpen={isOpen} onOpen={() => setOpen(true)} {...(onClear && { onClear })} />
      {isOpen && (
        <>
          <Textfield
            label={t('lawPicker.find')}
            data-size="sm"
            type="search"
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          <div className="law-groups">
            {shown.length === 0 && <p>{t('lawPicker.none')}</p>}
            {shown.map((group) => (
              <Group key={headOf(group)} group={group} isSearched={looked.length > 0}>
                {group.laws.length > 0 && <ul>{group.laws.map(row)}</ul>}
                {group.without.map(({ source, noBasis, laws }) => (
                  <div key={source.id} className="law-without">
                    <p>
                      <strong>{text(source.short)}:</strong> {text(noBasis.text)}.{' '}
                      <VerificationMark verification={noBasis.verification} />{' '}
                      <CiteLink cite={noBasis.cite} />
                    </p>
                    {laws.length > 0 && <ul>{laws.map(row)}</ul>}
                  </div>
                ))}
              </Group>
            ))}
          </div>
        </>
      )}
    </div>
  );
};

const isIn = (said: string, looked: readonly string[]): boolean =>
  looked.every((word) => said.toLowerCase().includes(word));

const headOf = ({ of }: LawGroup): string => (typeof of === 'string' ? of : of.id);

/** A provision as one speaks of it: by the short name of its act. */
const LawName = ({ law }: { readonly law: Law | undefined }) => {
  const { t } = useWords();
  const { text, world } = useWorkbench();
  if (law === undefined) return <span>{t('edit.empty')}</span>;
  const source = world.entries.find(({ id }) => id === law.source);
  return (
    <strong>
      {source?.kind === 'source' ? text(source.short) : law.source} {law.provision}
    </strong>
  );
};

type PickedProps = Pick<Props, 'value' | 'onClear'> & {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** What is picked, and the way back to the list. */
const Picked = ({ value, isOpen, onOpen, onClear }: PickedProps) => {
  const { t } = useWords();
  if (value === undefined) return <p className="law-says">{t('lawPicker.lead')}</p>;
  return (
    <p className="law-picked">
      <LawName law={value} />
      {!isOpen && (
        <Button variant="tertiary" data-size="sm" type="button" onClick={onOpen}>
          {t('lawPicker.other')}
        </Button>
      )}
      {onClear && (
        <Button
          variant="tertiary"
          data-size="sm"
          type="button"
          onClick={() => {
            onOpen();
            onClear();
          }}
        >
          {t('lawPicker.clear')}
        </Button>
      )}
    </p>
  );
};

type GroupProps = {
  readonly group: LawGroup;
  readonly isSearched: boolean;
  readonly children: ReactNode;
};

/** Law of one kind, folded unless it is that of the assessment or was looked for. */
const Group = ({ group: { of, isOwn, laws, without }, isSearched, children }: GroupProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const n = without.reduce((sum, act) => sum + act.laws.length, laws.length);
  return (
    <FoldOut
      isMeant={isOwn || isSearched}
      summary={`${typeof of === 'string' ? t(`lawPicker.of.${of}`) : text(of.title)} (${n})`}
    >
      {children}
    </FoldOut>
  );
};

const useGroups = (place: string | undefined): readonly LawGroup[] => {
  const { world, of } = useWorkbench();
  const [head] = of('assessment');
  const own = of('ownSource');
  const parties = of('party');
  return useMemo(() => {
    const country = parties.find(({ id }) => id === head?.subject.operator)?.country;
    return lawsOffered(world, {
      countries: country === undefined || country === unknownCountry ? [] : [country],
      sectors: head
        ? [head.subject.sector, ...(head.subject.alsoSectors ?? [])].flatMap((one) => one ?? [])
        : [],
      own: new Set(own.map(({ id }) => id)),
      place,
    });
  }, [world, head, own, parties, place]);
};
