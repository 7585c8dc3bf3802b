import { itemsOf, type LibraryItemOf, type RequestedChange } from '@risikobilde/core';
import { useCountries, useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { LineField, OrUnknown, RadioField, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';

/** The sector and the country; the template of the sector brings law, supervisory authority and questions. */
export const SectorStep = (props: StepProps) => {
  const words = useFieldWords();
  const countries = useCountries();
  const path = usePath();
  const { head, operator, textOf, typedOf } = path;
  const templates = itemsOf(useLibrary(), 'sector');
  const isAnswered = head.subject.sector !== undefined;
  const [sector, setSector] = useTyped<string | undefined>('sector', head.subject.sector);
  const [country, setCountry] = useTyped('country', isAnswered ? operator?.country : undefined);
  const [authority, setAuthority] = useTyped('authority', typedOf(head.subject.authority));
  const [isUnknown, setUnknown] = useTyped('isUnknown', path.answerTo('authority') === 'unknown');
  // The templates are of Norwegian law.
  const template = country === 'NO' ? templates.find((one) => one.sector === sector) : undefined;
  const shown = authority === '' && template ? path.text(template.authority) : authority;
  const save = () => {
    const changes: RequestedChange[] = [];
    if (operator && operator.country !== country) changes.push({ record: operator.id, set: { country } });
    const brought = authority === '' && template ? template.authority : undefined;
    const named = brought ?? (shown.trim() === '' ? undefined : textOf(shown, head.subject.authority));
    changes.push({
      record: head.id,
      set: {
        subject: { ...head.subject, sector, ...(named && !isUnknown && { authority: named }) },
        ...(template && { library: { item: template.id, edition: template.edition } }),
      },
    });
    path.edit([
      ...changes,
      ...(template ? broughtQuestions(template, path) : []),
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
        options={words.choices('assessment.subject.sector')}
        onChange={setSector}
      />
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
      {template && <Brings template={template} />}
    </StepForm>
  );
};

/** The questions of the template that the chapters do not have yet. */
const broughtQuestions = (
  { questions }: LibraryItemOf<'sector'>,
  { of }: ReturnType<typeof usePath>,
): readonly RequestedChange[] =>
  of('section').flatMap((section) => {
    const there = new Set(section.openQuestions.map(({ nb }) => nb));
    const more = questions.filter((one) => one.section === section.id && !there.has(one.text.nb));
    return more.length === 0
      ? []
      : [
          {
            record: section.id,
            set: { openQuestions: [...section.openQuestions, ...more.map(({ text }) => text)] },
          },
        ];
  });

const Brings = ({ template }: { readonly template: LibraryItemOf<'sector'> }) => {
  const { t, say } = useWords();
  const { world } = useWorkbench();
  return (
    <section className="path-brings">
      <h2>{t('path.sector.brings')}</h2>
      <ul>
        {template.law.map(({ source, provision, why }) => {
          const entry = world.entries.find(({ id }) => id === source);
          return (
            <li key={`${source} ${provision}`}>
              {entry?.kind === 'source' ? say(entry.short) : source} {provision}: {say(why)}
            </li>
          );
        })}
        <li>{t('path.sector.bringsQuestions', { n: template.questions.length })}</li>
      </ul>
      <p className="path-note">{t('path.sector.ownLaw')}</p>
    </section>
  );
};
