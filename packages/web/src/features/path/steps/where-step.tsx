import { Button } from '@digdir/designsystemet-react';
import {
  goesOut,
  inEveryLanguage,
  profileOfParty,
  type RecordOf,
  type SupplierProfile,
  type Text,
} from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { FactSource } from '../../../shared/components/supplier-profile/profile-facts.js';
import { useCountries, useFieldWords, useViewpoint } from '../../../shared/components/use-field-words.js';
import { useMay, useWorkbench } from '../../../shared/data/context.js';
import { forgetTyped } from '../../../shared/data/typed.js';
import { keepCommon } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { OrUnknown, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';
import { TypedPlace, useTyped } from '../use-typed.js';

type Place = {
  readonly key: number;
  readonly country: string | undefined;
  readonly what: string | undefined;
  /** What the supplier calls the place, where it was taken from its profile. */
  readonly name?: string | undefined;
};
type Region = SupplierProfile['regions'][number];
type Places = ReadonlyMap<string, readonly Place[]>;

const rowsOf = ({ places }: RecordOf<'engagement'>): readonly Place[] =>
  places.length === 0
    ? [{ key: 0, country: undefined, what: undefined }]
    : places.map(({ country, what, text }, key) => ({ key, country, what, name: firstOf(text) }));

/** A place is called the same in every language. */
const firstOf = (said: Text | undefined): string | undefined => said && Object.values(said)[0];

/** Where each supplier has the data, and from where somebody can see them. */
export const WhereStep = (props: StepProps) => {
  const { t } = useWords();
  const path = usePath();
  const mayEdit = useMay('editAssessment');
  const place = useContext(TypedPlace);
  const { of, text, head } = path;
  const { world } = useWorkbench();
  const engagements = of('engagement').filter(({ principal }) => principal === head.subject.operator);
  const [places, setPlaces] = useTyped<Places>(
    'places',
    () => new Map(engagements.map((one) => [one.id, rowsOf(one)])),
  );
  const [isUnknown, setUnknown] = useTyped('isUnknown', path.answerTo('places') === 'unknown');
  const regionsOf = ({ contractor }: RecordOf<'engagement'>): readonly Region[] => {
    const party = of('party').find(({ id }) => id === contractor);
    return (party && profileOfParty(world, party)?.profile.regions) ?? [];
  };
  const nameOf = ({ contractor }: RecordOf<'engagement'>): string => {
    const party = of('party').find(({ id }) => id === contractor);
    return party ? text(party.name) : contractor;
  };
  const whole = (rows: readonly Place[] = []) =>
    rows.filter(({ country, what }) => country !== undefined && what !== undefined);
  const save = () => {
    path.edit([
      ...engagements.flatMap((one) => {
        const said = whole(places.get(one.id)).map(({ country, what, name }, index) => ({
          ...(one.places[index]?.country === country && one.places[index]),
          ...(name !== undefined &&
            name !== firstOf(one.places[index]?.text) && { text: inEveryLanguage(name) }),
          country,
          what,
        }));
        return JSON.stringify(said) === JSON.stringify(one.places) || isUnknown
          ? []
          : [{ record: one.id, set: { places: said } }];
      }),
      ...path.clarify({ places: isUnknown ? 'unknown' : undefined }),
    ]);
  };
  const missing = isUnknown
    ? []
    : engagements.filter((one) => whole(places.get(one.id)).length === 0).map((one) => nameOf(one));
  const leave = () => {
    if (!mayEdit) return;
    save();
    if (missing.length === 0) forgetTyped(place);
  };
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      {engagements.length === 0 ? (
        <p>{t('path.where.none')}</p>
      ) : (
        <OrUnknown of={t('path.where.question')} isUnknown={isUnknown} onChange={setUnknown}>
          {engagements.map((one) => (
            <Engagement
              key={one.id}
              name={nameOf(one)}
              rows={places.get(one.id) ?? rowsOf(one)}
              regions={regionsOf(one)}
              onChange={(rows) => setPlaces(new Map(places).set(one.id, rows))}
              onLeave={leave}
            />
          ))}
        </OrUnknown>
      )}
    </StepForm>
  );
};

type Props = {
  readonly name: string;
  readonly rows: readonly Place[];
  /** Where the profile of the supplier says that it has places: offered, since which is used is the customer’s choice. */
  readonly regions: readonly Region[];
  readonly onChange: (rows: readonly Place[]) => void;
  /** Saves what is whole: a transfer is written about places that are there. */
  readonly onLeave: () => void;
};

const Engagement = ({ name, rows, regions, onChange, onLeave }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const countries = useCountries();
  const view = useViewpoint();
  const { id } = useWorkbench();
  const change = (key: number, fields: Partial<Place>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const outside = [
    ...new Set(rows.flatMap(({ country }) => (country && goesOut(view, country) ? [country] : []))),
  ];
  return (
    <section className="path-item" aria-label={name}>
      <h2>{name}</h2>
      <Regions
        regions={regions.filter(
          (region) => !rows.some((row) => row.name === region.name && row.country === region.country),
        )}
        onPick={(region) => onChange(withRegion(rows, region))}
      />
      {rows.map((row, index) => (
        <div
          key={row.key}
          className="path-row"
          role="group"
          aria-label={t('path.where.place', { n: index + 1 })}
        >
          <SelectField
            label={words.field('engagement.places.country')}
            isRequired={index === 0}
            value={row.country}
            options={countries}
            onChange={(country) => change(row.key, { country, name: undefined })}
          />
          <SelectField
            label={words.field('engagement.places.what')}
            isRequired={index === 0}
            value={row.what}
            options={words.choices('engagement.places.what')}
            onChange={(what) => change(row.key, { what })}
          />
          {row.name !== undefined && <p className="path-note">{row.name}</p>}
        </div>
      ))}
      <Button
        variant="tertiary"
        data-size="sm"
        type="button"
        onClick={() =>
          onChange([
            ...rows,
            { key: Math.max(...rows.map(({ key }) => key)) + 1, country: undefined, what: undefined },
          ])
        }
      >
        {t('path.where.add')}
      </Button>
      {outside.map((country) => (
        <p key={country} className="path-note">
          {t('path.where.transfer', { country: words.country(country) })}{' '}
          <Link
            className="ds-link"
            to="/a/$id/leverandorer"
            params={{ id }}
            search={keepCommon}
            hash="transfers"
            onClick={onLeave}
          >
            {t('path.where.toTransfers')}
          </Link>
        </p>
      ))}
    </section>
  );
};

/** The region in the first row that is empty, or in one of its own. What happens there is asked. */
const withRegion = (rows: readonly Place[], region: Region): readonly Place[] => {
  const filled = { country: region.country, what: undefined, name: region.name };
  const empty = rows.find(({ country, what }) => country === undefined && what === undefined);
  return empty
    ? rows.map((row) => (row === empty ? { ...row, ...filled } : row))
    : [...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, ...filled }];
};

type RegionsProps = { readonly regions: readonly Region[]; readonly onPick: (region: Region) => void };

const Regions = ({ regions, onPick }: RegionsProps) => {
  const { t } = useWords();
  const words = useFieldWords();
  if (regions.length === 0) return null;
  return (
    <div className="region-offers">
      <p className="path-note">{t('profile.regionsLead')}</p>
      {regions.map((region) => (
        <span key={region.id}>
          <Button type="button" variant="secondary" data-size="sm" onClick={() => onPick(region)}>
            {region.name === undefined
              ? words.country(region.country)
              : `${region.name} (${words.country(region.country)})`}
          </Button>{' '}
          <FactSource fact={region} />
        </span>
      ))}
    </div>
  );
};
