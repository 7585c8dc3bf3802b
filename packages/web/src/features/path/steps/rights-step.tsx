import { Button } from '@digdir/designsystemet-react';
import { itemsOf, type LibraryItemOf, recordFrom, type RequestedChange, type Text } from '@risikobilde/core';
import { citedArticle } from '../../../shared/components/cited-in.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { LongField, SelectField } from '../fields.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { ActivityChoice, NeedsActivity, useActivity } from './use-activity.js';
import { useLawOfRights } from './use-law-of-rights.js';

/** The rights of the people concerned: what the law gives on the basis that was chosen, and what the person says. */
export const RightsStep = (props: StepProps) => {
  const [activity, choose] = useActivity();
  return activity === undefined ? (
    <StepForm {...props} onSave={() => undefined}>
      <NeedsActivity onGo={props.onGo} />
    </StepForm>
  ) : (
    <Rights key={activity.id} {...props} activity={activity} onChoose={choose} />
  );
};

type Props = StepProps & {
  readonly activity: NonNullable<ReturnType<typeof useActivity>[0]>;
  readonly onChoose: (id: string) => void;
};
type Said = {
  readonly says: string | undefined;
  readonly how: string;
  /** The draft that the text was taken from. */
  readonly from: LibraryItemOf<'right'> | undefined;
};
/** What an assessment says where the law gives it: a right that the basis limits is not promised without reservation. */
const saysAs = {
  exists: 'exists',
  limited: 'mayBeOverridden',
  overridable: 'mayBeOverridden',
  doesNotExist: 'doesNotExist',
} as const;
const unsaid: Said = { says: undefined, how: '', from: undefined };

const Rights = ({ activity, onChoose, ...props }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { say } = useWords();
  const path = usePath();
  const { of, text, textOf } = path;
  const drafts = itemsOf(useLibrary(), 'right');
  const law = useLawOfRights(activity);
  const there = of('right').filter(({ activities }) => activities.includes(activity.id));
  const [said, setSaid] = useTyped<ReadonlyMap<string, Said>>(`said ${activity.id}`, new Map());
  const [who, setWho] = useTyped<string | undefined>(`who ${activity.id}`, undefined);
  const asked = law.filter(({ article }) => !there.some((right) => right.article === article));
  const save = () => {
    const taken = new Set<string>();
    const changes = [...said].flatMap(([article, { says, how, from }]): readonly RequestedChange[] => {
      if (says === undefined || who === undefined) return [];
      const id = path.newId(`artikkel-${article}-${activity.id}`, 'rettighet', taken);
      taken.add(id);
      const fields = {
        id,
        kind: 'right',
        level: 'public',
        article,
        activities: [activity.id],
        says,
        answeredBy: who,
        how: howOf(how, from, textOf, text),
      };
      return [{ record: id, add: from ? recordFrom(from, fields) : fields }];
    });
    if (changes.length > 0) path.edit([...changes, ...path.clarify({ rights: undefined })]);
  };
  const draftFor = ({ article, letters }: (typeof asked)[number]) =>
    drafts.find((each) => each.article === article && each.bases?.some((basis) => letters.includes(basis))) ??
    drafts.find((each) => each.article === article);
  // What the law gives on the bases of the activity. How it is met is for the person to say: nothing is promised for them.
  const asLawGives = () =>
    setSaid(
      new Map([
        ...said,
        ...asked.flatMap(({ article, gives }): [string, Said][] =>
          gives === undefined || said.has(article) ? [] : [[article, { ...unsaid, says: saysAs[gives] }]],
        ),
      ]),
    );
  const answered = [...said.values()].filter(({ says }) => says !== undefined);
  const missing = [
    ...(answered.length > 0 && who === undefined ? [t('path.rights.who')] : []),
    ...(answered.some(({ how }) => how.trim() === '') ? [t('path.rights.how')] : []),
  ];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <ActivityChoice value={activity.id} onChoose={onChoose} />
      {asked.length > 0 && (
        <SelectField
          label={t('path.rights.who')}
          isRequired
          value={who}
          options={of('party').map(({ id, name }) => ({ value: id, label: text(name) }))}
          onChange={setWho}
        />
      )}
      {there.length > 0 && (
        <ul className="path-picks">
          {there.map((right) => (
            <li key={right.id}>
              <p className="path-there">
                {text(citedArticle(right.article))} <span>{words.value('right.says', right.says)}</span>
              </p>
              <span className="path-about">{text(right.how)}</span>
            </li>
          ))}
        </ul>
      )}
      {asked.some(({ article, gives }) => gives !== undefined && !said.has(article)) && (
        <Button variant="secondary" data-size="sm" type="button" onClick={asLawGives}>
          {t('path.rights.asLawGives')}
        </Button>
      )}
      {asked.map((right) => {
        const { article, name, why, gives } = right;
        const draft = draftFor(right);
        const one = said.get(article) ?? unsaid;
        const change = (fields: Partial<Said>) => setSaid(new Map(said).set(article, { ...one, ...fields }));
        const title = `${text(citedArticle(article))}: ${text(name)}`;
        return (
          <section key={article} className="path-item" aria-label={title}>
            <h2>{title}</h2>
            <p className="path-about">
              {gives === undefined
                ? t('path.rights.noBasis')
                : t('path.rights.gives', { what: say({ key: `right.${gives}`, values: {} }) })}{' '}
              {text(why)}
            </p>
            <SelectField
              label={t('path.rights.says')}
              value={one.says}
              options={words
                .choices('right.says')
                .map((one) =>
                  one.value === 'mayBeOverridden' ? { ...one, label: t('path.rights.limited') } : one,
                )}
              onChange={(says) => change({ says })}
            />
            {one.says !== undefined && (
              <>
                <LongField
                  label={t('path.rights.how')}
                  isRequired
                  value={one.how}
                  onChange={(how) => change({ how })}
                />
                {draft && one.how.trim() === '' && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    type="button"
                    onClick={() => change({ how: text(draft.how), from: draft })}
                  >
                    {t('path.rights.draft')}
                  </Button>
                )}
              </>
            )}
          </section>
        );
      })}
    </StepForm>
  );
};

/** The draft in every language as long as nobody has changed it; else what was typed. */
const howOf = (
  typed: string,
  from: LibraryItemOf<'right'> | undefined,
  textOf: (typed: string) => Text,
  text: (said: Text) => string,
): Text => (from && text(from.how) === typed ? from.how : textOf(typed));
