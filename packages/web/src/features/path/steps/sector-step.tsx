import { Fieldset } from '@digdir/designsystemet-react';
import {
  itemsOf,
  type LibraryItemOf,
  type RecordOf,
  type RequestedChange,
  templatesTaken,
} from '@risikobilde/core';
import { useCountries, useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField, OrUnknown, RadioField, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';

type Template = LibraryItemOf<'sector'>;
type Head = RecordOf<'assessment'>;

/** The sectors and the country; the templates of the sectors bring law, supervisory authority and questions, together. */
export const SectorStep = (props: StepProps) => {
  const { t } = useWords();
  const words = useFieldWords();
  const countries = useCountries();
  const path = usePath();
  const { head, operator, textOf, typedOf } = path;
  const library = itemsOf(useLibrary(), 'sector');
  const isAnswered = head.subject.sector !== undefined;
  const [sector, setSector] = useTyped<string | undefined>('sector', head.subject.sector);
  const [also, setAlso] = useTyped<readonly string[]>('also', head.subject.alsoSectors ?? []);
  const [country, setCountry] = useTyped('country', isAnswered ? operator?.country : undefined);
  const [authority, setAuthority] = useTyped('authority', typedOf(head.subject.authority));
  const [isUnknown, setUnknown] = useTyped('isUnknown', path.answerTo('authority') === 'unknown');
  const sectors = words.choices('assessment.subject.sector');
  const further = sectors.filter(({ value }) => also.includes(value) && value !== sector);
  // A template is of the law of its country.
  const templates = [sector, ...further.map(({ value }) => value)].flatMap((one) =>
    library.filter((template) => template.sector === one && template.country === country),
  );
  const [first] = templates;
  const shown = authority === '' && first ? path.text(first.authority) : authority;
  const save = () => {
    const changes: RequestedChange[] = [];
    if (operator && operator.country !== country) changes.push({ record: operator.id, set: { country } });
    const brought = authority === '' ? first?.authority : undefined;
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
            .filter(({ value }) => value !== sector && library.some((one) => one.sector === value))
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
        onChange={setCountry}
      />
      <OrUnknown of={words.field('assessment.subject.authority')} isUnknown={isUnknown} onChange={setUnknown}>
        <LineField
          label={words.field('assessment.subject.authority')}
          value={shown}
          onChange={setAuthority}
        />
      </OrUnknown>
      {templates.length > 0 && <Brings templates={templates} />}
    </StepForm>
  );
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
