import { Button } from '@digdir/designsystemet-react';
import { itemsOf, type LibraryItemOf, type RequestedChange } from '@risikobilde/core';
import { useState } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { NeedsActivity } from './use-activity.js';
import { emptySupplier, type Supplier, SupplierFields, supplierMissing } from './supplier-fields.js';
import { supplierChanges } from './supplier-changes.js';

/** Who processes for them: from the library or their own, each with what it does and whether there is an agreement. */
export const SuppliersStep = (props: StepProps) => {
  const { t } = useWords();
  const { world } = useWorkbench();
  const path = usePath();
  const { of, text, head } = path;
  const library = itemsOf(useLibrary(), 'supplier');
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useTyped<readonly Supplier[]>('chosen', []);
  const [isNone, setNone] = useTyped('isNone', path.answerTo('processors') === 'none');
  const engagements = of('engagement').filter(({ principal }) => principal === head.subject.operator);
  const parties = of('party');
  const nameOf = (id: string) => {
    const party = parties.find((one) => one.id === id);
    return party ? text(party.name) : id;
  };
  const there = new Set(engagements.map(({ contractor }) => nameOf(contractor)));
  const shown = library.filter(
    (item) =>
      !there.has(text(item.name)) &&
      (find.trim() === '' || text(item.name).toLowerCase().includes(find.trim().toLowerCase())),
  );
  const toggle = (item: LibraryItemOf<'supplier'>, isChosen: boolean) =>
    setChosen(
      isChosen
        ? [...chosen, emptySupplier(item.id, text(item.name), item)]
        : chosen.filter(({ key }) => key !== item.id),
    );
  const change = (next: Supplier) => setChosen(chosen.map((one) => (one.key === next.key ? next : one)));
  const save = () => {
    const made: RequestedChange[] = [];
    const taken = new Set<string>();
    for (const supplier of chosen) made.push(...supplierChanges(supplier, path, world, taken));
    const isUnknown = chosen.some(({ agreement }) => agreement === 'unknown');
    path.edit([
      ...made,
      ...path.clarify({
        processors: isNone && chosen.length === 0 && engagements.length === 0 ? 'none' : undefined,
        ...(chosen.length > 0 && {
          agreement: isUnknown ? 'unknown' : undefined,
          outside: chosen.some(({ outside }) => outside === 'unknown') ? 'unknown' : undefined,
        }),
      }),
    ]);
  };
  if (of('activity').length === 0)
    return (
      <StepForm {...props} onSave={() => undefined}>
        <NeedsActivity onGo={props.onGo} />
      </StepForm>
    );
  return (
    <StepForm {...props} missing={chosen.flatMap((one) => supplierMissing(one, t))} onSave={save}>
      <LineField label={t('path.suppliers.find')} value={find} onChange={setFind} />
      <p className="path-note">{t('path.suppliers.noTerms')}</p>
      <ul className="path-picks">
        {shown.map((item) => (
          <li key={item.id}>
            <CheckField
              label={text(item.name)}
              isChecked={chosen.some(({ key }) => key === item.id)}
              onChange={(isChosen) => toggle(item, isChosen)}
            />
            <AboutSupplier item={item} />
          </li>
        ))}
      </ul>
      <Button
        variant="tertiary"
        data-size="sm"
        type="button"
        onClick={() => {
          setChosen([...chosen, emptySupplier(`own-${chosen.length}`, find.trim(), undefined)]);
          setFind('');
        }}
      >
        {t('path.suppliers.add')}
      </Button>
      {engagements.length === 0 && chosen.length === 0 && (
        <CheckField label={t('path.suppliers.none')} isChecked={isNone} onChange={setNone} />
      )}
      {chosen.map((supplier) => (
        <SupplierFields
          key={supplier.key}
          supplier={supplier}
          onChange={change}
          onRemove={() => setChosen(chosen.filter(({ key }) => key !== supplier.key))}
        />
      ))}
      <p className="path-chain">
        {t('path.suppliers.chain')}:{' '}
        <strong>
          {[
            text(head.subject.name),
            ...there,
            ...chosen.map(({ name }) => name).filter((name) => name !== ''),
          ].join(' → ')}
        </strong>{' '}
        {!isNone && `→ ${t('path.suppliers.rest')}`}
      </p>
    </StepForm>
  );
};

const AboutSupplier = ({ item }: { readonly item: LibraryItemOf<'supplier'> }) => {
  const { t, say } = useWords();
  const said = [
    item.parent && t('path.suppliers.parent', { name: item.parent.name }),
    item.note && say(item.note),
    item.terms !== undefined && t('path.suppliers.terms'),
  ].flatMap((one) => (one ? [one.replace(/\.?$/, '.')] : []));
  return said.length === 0 ? null : <span className="path-about">{said.join(' ')}</span>;
};
