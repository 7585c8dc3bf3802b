import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import type { Ground, Reason } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { DoubtsHere } from '../../../shared/components/doubts/doubts-here.js';
import { LineEdit } from '../../../shared/components/edit/line-edit.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { StandingTag } from '../../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useOpenArgument } from './use-open-argument.js';

type Props = {
  /** The claim or premise that rests on it. */
  readonly holder: string;
  readonly ground: Ground;
  readonly reason: Reason | undefined;
  readonly onChange: (ground: Ground) => void;
  readonly onRemove: () => void;
};

/** One ground: how it holds and why, the way to it, and for a source of law the provision. */
export const GroundItem = ({ holder, ground, reason, onChange, onRemove }: Props) => {
  const { t } = useWords();
  const { text, record } = useWorkbench();
  const isLocked = useIsLocked();
  const { openArgument } = useOpenArgument();
  const group = 'anyOf' in ground ? ground.anyOf : 'all' in ground ? ground.all : undefined;
  const label = 'anyOf' in ground ? t('argument.oneIsEnough') : reason ? text(reason.label) : '';
  const target = reason && record(reason.ref);
  return (
    <li className="ground-item">
      <div>
        <div className="ground-head">
          {reason && <StandingTag standing={reason.standing} />}
          {target?.kind === 'claim' || target?.kind === 'premise' ? (
            <Button
              variant="tertiary"
              data-size="sm"
              className="ground-open"
              aria-label={t('argument.openNamed', { what: label })}
              onClick={() => openArgument(target.id)}
            >
              {label}
            </Button>
          ) : target ? (
            <RecordLink record={target.id}>{label}</RecordLink>
          ) : (
            <span>{label}</span>
          )}
        </div>
        {reason && !group && <p className="ground-why">{text(reason.reason)}</p>}
        {group && (
          <ul>
            {group.map((inner, i) => {
              const child = reason?.children[i];
              return (
                <GroundItem
                  key={i}
                  holder={holder}
                  ground={inner}
                  reason={child}
                  onChange={(next) => onChange(withPart(ground, i, next))}
                  onRemove={() => onChange(withPart(ground, i, undefined))}
                />
              );
            })}
          </ul>
        )}
        {'source' in ground && !isLocked && (
          <LineEdit
            label={t('field.right.exceptions.provision')}
            short
            value={ground.provision}
            help={t('argument.provisionHelp')}
            onSave={(provision) => onChange({ source: ground.source, provision })}
            onClear={() => onChange({ source: ground.source })}
          />
        )}
        {!('anyOf' in ground) && !('all' in ground) && (
          <DoubtsHere about={holder} ground={ground} name={label} />
        )}
      </div>
      {!isLocked && (
        <button
          type="button"
          className="edit-pencil"
          aria-label={t('edit.removeNamed', { name: label })}
          onClick={onRemove}
        >
          <TrashIcon aria-hidden fontSize="1.125rem" />
        </button>
      )}
    </li>
  );
};

/** A group with one of its parts put in another's place, or taken away. */
const withPart = (group: Ground, at: number, part: Ground | undefined): Ground => {
  const put = (parts: readonly Ground[]): readonly Ground[] =>
    parts.flatMap((old, i) => (i === at ? (part === undefined ? [] : [part]) : [old]));
  if ('anyOf' in group) return { anyOf: put(group.anyOf) };
  return 'all' in group ? { all: put(group.all) } : group;
};
