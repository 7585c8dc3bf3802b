import { Button } from '@digdir/designsystemet-react';
import {
  contractorsOf,
  entityChain,
  itemsOf,
  type LibraryItemOf,
  profilesOf,
  type RequestedChange,
} from '@risikobilde/core';
import { useState } from 'react';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { NeedsActivity } from './use-activity.js';
import {
  emptySupplier,
  type FromProfile,
  type Supplier,
  SupplierFields,
  supplierMissing,
} from './supplier-fields.js';
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
  const isFound = (...names: readonly string[]) =>
    !names.some((name) => there.has(name)) &&
    names.join(' ').toLowerCase().includes(find.trim().toLowerCase());
  const profiles = profilesOf(world);
  const profiled = new Set(
    profiles.flatMap(({ supplier, entities }) => [supplier, ...entities.map((one) => one.name)]),
  );
  const known = profiles.flatMap((profile) =>
    contractorsOf(profile)
      .filter((entity) => isFound(entity.name, profile.supplier))
      .map((entity): FromProfile => ({ profile, entity })),
  );
  // What the library has by name alone says less than the profile of the same supplier.
  const { country } = parties.find(({ id }) => id === head.subject.operator) ?? {};
  const shown = library.filter(
    ({ name, serves = country }) => serves === country && !profiled.has(text(name)) && isFound(text(name)),
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
    for (const supplier of chosen) made.push(...supplierChanges(supplier, path, world, taken, made));
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
        {known.map((from) => (
          <li key={keyOf(from)}>
            <CheckField
              label={from.entity.name}
              isChecked={chosen.some(({ key }) => key === keyOf(from))}
              onChange={(isChosen) =>
                setChosen(
                  isChosen
                    ? [...chosen, emptySupplier(keyOf(from), from.entity.name, undefined, from)]
                    : chosen.filter(({ key }) => key !== keyOf(from)),
                )
              }
            />
            <AboutProfile {...from} />
          </li>
        ))}
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

const keyOf = ({ profile, entity }: FromProfile): string => `${profile.id} ${entity.id}`;

/** Where a company of a profile belongs, and what it is said of it. */
const AboutProfile = ({ profile, entity }: FromProfile) => {
  const { t, say } = useWords();
  const words = useFieldWords();
  const owners = entityChain(profile, entity.id).slice(1);
  const said = [
    `${profile.supplier}: ${entity.country === undefined ? t('profile.noCountry') : words.country(entity.country)}`,
    ...owners.map(({ name, country }) =>
      t('path.suppliers.parent', {
        name: country === undefined ? name : `${name} (${words.country(country)})`,
      }),
    ),
    ...(entity.text ? [say(entity.text)] : []),
    ...(profile.terms.length > 0 ? [t('path.suppliers.terms')] : []),
  ];
  return <span className="path-about">{said.map((one) => one.replace(/\.?$/, '.')).join(' ')}</span>;
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
