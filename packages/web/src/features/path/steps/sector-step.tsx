import { Alert, Button, Fieldset } from '@digdir/designsystemet-react';
import {
  authorityName,
  isNumberOf,
  itemsOf,
  type LibraryItemOf,
  type RecordOf,
  type RequestedChange,
  templatesTaken,
  type Text,
  type World,
  type WorldEntryOf,
} from '@risikobilde/core';
import { useCountries, useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField, OrUnknown, RadioField, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { CountryBrings } from './country-brings.js';

type Template = LibraryItemOf<'sector'>;
type Head = RecordOf<'assessment'>;

/** The sectors and the country; the templates of the sectors bring law, supervisory authority and questions, together. */
export const SectorStep = (props: StepProps) => {
  const { t } = useWords();
  const words = useFieldWords();
  const countries = useCountries();
  const path = usePath();
  const { head, operator, textOf, typedOf } = path;
  const { world } = useWorkbench();
  const library = itemsOf(useLibrary(), 'sector');
  const isAnswered = head.subject.sector !== undefined;
  const [sector, setSector] = useTyped<string | undefined>('sector', head.subject.sector);
  const [also, setAlso] = useTyped<readonly string[]>('also', head.subject.alsoSectors ?? []);
  const [country, setCountry] = useTyped('country', isAnswered ? operator?.country : undefined);
  const [authority, setAuthority] = useTyped('authority', typedOf(head.subject.authority));
  const [isUnknown, setUnknown] = useTyped('isUnknown', path.answerTo('authority') === 'unknown');
  const sectors = words.choices('assessment.subject.sector');
  const further = sectors.filter(({ value }) => also.includes(value) && value !== sector);
  const packs = world.entries.flatMap((entry) => (entry.kind === 'sectorLaw' ? [entry] : []));
  const ofCountry = packs.filter((pack) => pack.country === country);
  // A template is of the law of its country.
  const templates = [sector, ...further.map(({ value }) => value)].flatMap((one) =>
    library.filter((template) => template.sector === one && template.country === country),
  );
  const [first] = templates;
  const supervisor = first?.authority ?? supervisorOf(world, country);
  const shown = authority === '' && supervisor ? path.text(supervisor) : authority;
  const scheme = entryOf(world, country)?.organisationNumber;
  const misfit =
    operator?.orgNumber !== undefined && country !== undefined && !isNumberOf(scheme, operator.orgNumber);
  const save = () => {
    const changes: RequestedChange[] = [];
    if (operator && operator.country !== country) changes.push({ record: operator.id, set: { country } });
    const brought = authority === '' ? supervisor : undefined;
    const named = brought ?? (shown.trim() === '' ? undefined : textOf(shown, head.subject.authority));
    const { alsoSectors: _before, ...subject } = head.subject;
    const { set, unset } = takenIn(head, templates);
    changes.push({
      record: head.id,
      set: {
        subject: {
          ...subject,
          sector,
          ...(further.length > 0 && { alsoSectors: further.map(({ value }) => value) }),
          ...(named && !isUnknown && { authority: named }),
        },
        ...set,
      },
      ...(unset.length > 0 && { unset }),
    });
    const before = new Set(templatesTaken(head).map(({ item }) => item));
    path.edit([
      ...changes,
      // What a template asked when it was taken may have been answered since, and is not asked again.
      ...broughtQuestions(
        templates.filter(({ id }) => !before.has(id)),
        path,
      ),
      ...path.clarify({ sector: undefined, authority: isUnknown ? 'unknown' : undefined }),
    ]);
  };
  const missing = [
    ...(sector === undefined ? [words.field('assessment.subject.sector')] : []),
    ...(country === undefined ? [words.field('party.country')] : []),
    ...(misfit ? [words.field('party.orgNumber')] : []),
  ];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <RadioField
        label={words.field('assessment.subject.sector')}
        value={sector}
        options={sectors}
        onChange={setSector}
      />
      {sector !== undefined && (
        <Fieldset className="path-radios">
          <Fieldset.Legend>{t('path.sector.also')}</Fieldset.Legend>
          <Fieldset.Description>{t('path.sector.alsoHelp')}</Fieldset.Description>
          {sectors
            .filter(
              ({ value }) => value !== sector && [...library, ...packs].some((one) => one.sector === value),
            )
            .map(({ value, label }) => (
              <CheckField
                key={value}
                label={label}
                isChecked={also.includes(value)}
                onChange={(isChecked) =>
                  setAlso(isChecked ? [...also, value] : also.filter((one) => one !== value))
                }
              />
            ))}
        </Fieldset>
      )}
      <SelectField
        label={words.field('party.country')}
        isRequired
        value={country}
        options={countries}
        onChange={(chosen) => {
          // What another country brought does not stay with this one.
          if (supervisor !== undefined && authority === path.text(supervisor)) setAuthority('');
          setCountry(chosen);
        }}
      />
      {misfit && (
        <Alert data-color="warning" data-size="sm" role="alert">
          {t('path.country.number', {
            number: operator.orgNumber ?? '',
            name: scheme?.name ?? '',
            looks: scheme?.looksLike ?? { und: '' },
          })}{' '}
          <Button variant="tertiary" data-size="sm" type="button" onClick={() => props.onGo('who')}>
            {t('path.country.mendNumber')}
          </Button>
        </Alert>
      )}
      {country !== undefined && <CountryBrings key={country} code={country} />}
      <OrUnknown of={words.field('assessment.subject.authority')} isUnknown={isUnknown} onChange={setUnknown}>
        <LineField
          label={words.field('assessment.subject.authority')}
          value={shown}
          onChange={setAuthority}
        />
      </OrUnknown>
      {templates.length > 0 && <Brings templates={templates} />}
      <LawOfSectors
        packs={ofCountry.filter(
          (pack) => pack.sector === sector || further.some(({ value }) => value === pack.sector),
        )}
      />
    </StepForm>
  );
};

const entryOf = ({ entries }: World, code: string | undefined): WorldEntryOf<'country'> | undefined =>
  entries.flatMap((entry) => (entry.kind === 'country' && entry.code === code ? [entry] : []))[0];

/** The authority of the country, where it is known: what a template names goes before it. */
const supervisorOf = (world: World, code: string | undefined): Text | undefined => {
  const known = entryOf(world, code)?.authority;
  return known && authorityName(known);
};

/** Which templates the assessment is from now: one that was taken before stays in its edition, to be gone through. */
const takenIn = (head: Head, templates: readonly Template[]) => {
  const before = new Map(templatesTaken(head).map((taken) => [taken.item, taken]));
  const [library, ...further] = templates.map(({ id, edition }) => before.get(id) ?? { item: id, edition });
  return {
    set: { ...(library && { library }), ...(further.length > 0 && { templates: further }) },
    unset: [
      ...(library === undefined && head.library ? ['library'] : []),
      ...(further.length === 0 && head.templates ? ['templates'] : []),
    ],
  };
};

/** The questions of the templates that the chapters do not have yet; one that two templates ask comes once. */
const broughtQuestions = (
  templates: readonly Template[],
  { of }: ReturnType<typeof usePath>,
): readonly RequestedChange[] =>
  of('section').flatMap((section) => {
    const there = new Set(section.openQuestions.map(({ nb }) => nb));
    const asked = templates.flatMap(({ questions }) =>
      questions.filter((one) => one.section === section.id && !there.has(one.text.nb)),
    );
    const more = new Map(asked.map(({ text }) => [text.nb, text]));
    return more.size === 0
      ? []
      : [{ record: section.id, set: { openQuestions: [...section.openQuestions, ...more.values()] } }];
  });

/** The acts in which a basis is looked for, with the provisions that have one; which one it is, is asked where the basis is. */
const LawOfSectors = ({ packs }: { readonly packs: readonly WorldEntryOf<'sectorLaw'>[] }) => {
  const { t, say } = useWords();
  const { world } = useWorkbench();
  if (packs.length === 0) return null;
  const acts = new Map(packs.flatMap((pack) => pack.acts.map((act) => [act.source, act] as const)));
  return (
    <section className="path-brings">
      <h2>{t('path.sector.acts')}</h2>
      <ul>
        {[...acts.values()].map(({ source, bases, noBasis }) => {
          const entry = world.entries.find(({ id }) => id === source);
          const name = entry?.kind === 'source' ? say(entry.short) : source;
          return bases.length === 0 && noBasis === undefined ? null : (
            <li key={source}>{noBasis ? `${name}: ${say(noBasis.text)}.` : `${name} ${bases.join(', ')}`}</li>
          );
        })}
      </ul>
    </section>
  );
};

/** What a template names and asks; law that gives a basis in the sector is offered where the basis is asked for. */
const Brings = ({ templates }: { readonly templates: readonly Template[] }) => {
  const { t, say } = useWords();
  const { world } = useWorkbench();
  const law = new Map(
    templates.flatMap((template) => template.law.map((one) => [`${one.source} ${one.provision}`, one])),
  );
  const questions = new Set(
    templates.flatMap((template) => template.questions.map(({ section, text }) => `${section} ${text.nb}`)),
  );
  return (
    <section className="path-brings">
      <h2>{t('path.sector.brings')}</h2>
      <ul>
        {[...law].map(([key, { source, provision, why }]) => {
          const entry = world.entries.find(({ id }) => id === source);
          return (
            <li key={key}>
              {entry?.kind === 'source' ? say(entry.short) : source} {provision}: {say(why)}
            </li>
          );
        })}
        <li>{t('path.sector.bringsQuestions', { n: questions.size })}</li>
      </ul>
      <p className="path-note">{t('path.sector.ownLaw')}</p>
    </section>
  );
};
