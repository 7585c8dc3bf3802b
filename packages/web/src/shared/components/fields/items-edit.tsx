import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { type FieldValue, isObject, type PlacedField, type Text } from '@risikobilde/core';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { forgetTyped, keepTyped, readTyped, typedPlace } from '../../data/typed.js';
import { ListEdit } from '../edit/list-edit.js';
import { usePress } from '../edit/use-press.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { asItem, fieldsWithin, missingIn, withDefaults } from './complete.js';
import { IsNew } from './is-new.js';
import { useSpecial } from './special.js';
import { useFieldLabels } from './use-field-labels.js';
import { useOptions } from './use-options.js';

type Item = {
  readonly placed: PlacedField;
  readonly held: unknown;
  readonly onSave: (value: unknown) => void;
  readonly hideLabel: true;
};

type Props = {
  /** Edits one item: handed in, since it may hold a list of its own. */
  readonly ItemEdit: ComponentType<Item>;
  readonly placed: PlacedField;
  /** What one item is. */
  readonly of: FieldValue;
  readonly least: number;
  /** How many there may be. */
  readonly most?: number;
  readonly held: unknown;
  readonly onSave: (items: unknown) => void;
  /** What a new item begins with: what follows from where it is made, never an answer. */
  readonly begin?: unknown;
  /** The label is said where the list stands. */
  readonly hideLabel?: boolean;
  /** Where a new item lies while it is written: what is left unfinished is there the next time. */
  readonly keptAs?: string;
};

/**
 * A list of texts or objects. A new item is written beside the list first, and joins it when all it must have is there:
 * nothing is filled in beforehand that would be an answer.
 */
export const ItemsEdit = ({
  ItemEdit,
  placed,
  of,
  least,
  most = Number.POSITIVE_INFINITY,
  held,
  onSave,
  begin,
  hideLabel = false,
  keptAs,
}: Props) => {
  const { t } = useWords();
  const { id, text } = useWorkbench();
  const { labelOf, addOf } = useFieldLabels();
  const options = useOptions();
  const { empty } = useSpecial();
  const isLocked = useIsLocked();
  const kept = keptAs === undefined ? undefined : typedPlace(id, keptAs);
  const [draft, setDraft] = useState<unknown>(() => kept && readTyped(kept)['item']?.is);
  const [isAdding, setAdding] = useState(draft !== undefined);
  const [isTried, setTried] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(isAdding);
  // What had focus is gone: the first field of the new item takes it, and after it the button that adds another.
  useEffect(() => {
    if (isAdding !== wasAdding.current)
      root.current
        ?.querySelector<HTMLElement>(isAdding ? '.new-item :is(input, select, textarea)' : ':scope > button')
        ?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  const items = Array.isArray(held) ? (held as readonly unknown[]) : [];
  const { place } = placed;
  const itemField = asItem(placed, of);
  const missing = missingIn(itemField, draft).map((each) => ({ und: labelOf(each.place) }));
  const nameOf = (item: unknown): string => {
    const [first] = fieldsWithin(itemField, item);
    const named = first && isObject(item) ? item[first.field.name] : item;
    if (isObject(named)) return text(named as Text);
    const option =
      first && options({ value: first.field.value, place: first.place }).find(({ value }) => value === named);
    return option?.label ?? (typeof named === 'string' ? named : '');
  };
  const { hold, press } = usePress(() => {
    setTried(missing.length > 0);
    if (missing.length > 0) return;
    onSave([...items, withDefaults(itemField, draft)]);
    stop();
  });
  const start = () => {
    setAdding(true);
    setDraft(begin);
  };
  const write = (next: unknown) => {
    setDraft(next);
    if (kept) keepTyped(kept, 'item', next);
  };
  const stop = () => {
    if (kept) forgetTyped(kept);
    setAdding(false);
    setDraft(undefined);
    setTried(false);
  };
  return (
    <div ref={root}>
      {!hideLabel && <span className="edit-label">{labelOf(place)}</span>}
      <ListEdit
        items={items}
        nameOf={nameOf}
        least={least}
        {...(!isAdding && { empty: empty.get(place) ?? t('edit.emptyList') })}
        onSave={onSave}
        render={(item, change) => <ItemEdit placed={itemField} held={item} onSave={change} hideLabel />}
      />
      {isAdding ? (
        <IsNew value>
          <div className="new-item" role="group" aria-label={addOf(placed)}>
            <ItemEdit placed={itemField} held={draft} onSave={write} hideLabel />
            <div className="row-of-fields">
              <Button
                variant="secondary"
                data-size="sm"
                onMouseDown={hold}
                onClick={(event) => press(event.currentTarget)}
              >
                {t('common.add')}
              </Button>
              <Button variant="tertiary" data-size="sm" onClick={stop}>
                {t('common.cancel')}
              </Button>
            </div>
            {isTried && missing.length > 0 && (
              <p className="edit-note wrong" role="alert">
                {t('edit.missing', { fields: { list: missing } })}
              </p>
            )}
          </div>
        </IsNew>
      ) : (
        !isLocked &&
        items.length < most && (
          <Button variant="tertiary" data-size="sm" onClick={start}>
            <PlusIcon aria-hidden />
            {addOf(placed)}
          </Button>
        )
      )}
    </div>
  );
};
