import type { RecordOf } from '@risikobilde/core';
import { citedArticle } from '../../../shared/components/cited-in.js';
import { type Law, LawPicker } from '../../../shared/components/law-picker/law-picker.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { LineField, LongField, OrUnknown, RadioField, SelectField } from '../fields.js';
import { TypicalPurposes } from './typical-purposes.js';
import { StepForm, type StepProps } from '../step-form.js';
import { OwnSource } from '../own-source.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { ActivityChoice, NeedsActivity, useActivity } from './use-activity.js';

const articles = 'abcdef'.split('').map((letter) => `6(1)(${letter})`);
const exceptions = 'abcdefghij'.split('').map((letter) => `9(2)(${letter})`);
const principles = ['minimisation', 'purposeLimitation', 'storageLimitation'] as const;

/** Why it is processed and on what basis, who decides, and why no more is needed. */
export const WhyStep = (props: StepProps) => {
  const [activity, choose] = useActivity();
  return activity === undefined ? (
    <StepForm {...props} onSave={() => undefined}>
      <NeedsActivity onGo={props.onGo} />
    </StepForm>
  ) : (
    <Why key={activity.id} {...props} activity={activity} onChoose={choose} />
  );
};

type Activity = RecordOf<'activity'>;
type Props = StepProps & { readonly activity: Activity; readonly onChoose: (id: string) => void };

const Why = ({ activity, onChoose, ...props }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const path = usePath();
  const { head, textOf, typedOf, text } = path;
  const [first, ...others] = activity.purposes;
  const basisOf = (start: string) => first?.bases.find(({ article }) => article.startsWith(start));
  const [purpose, setPurpose] = useTyped(`purpose ${activity.id}`, typedOf(first?.text));
  const [basis, setBasis] = useTyped<string | undefined>(`basis ${activity.id}`, basisOf('6')?.article);
  const [law, setLaw] = useTyped(`law ${activity.id}`, keyOf(basisOf('6')?.law));
  const [special, setSpecial] = useTyped<string | undefined>(`special ${activity.id}`, basisOf('9')?.article);
  const [specialLaw, setSpecialLaw] = useTyped(`specialLaw ${activity.id}`, keyOf(basisOf('9')?.law));
  const [safeguards, setSafeguards] = useTyped(
    `safeguards ${activity.id}`,
    typedOf(basisOf('9')?.safeguards),
  );
  const [isUnknown, setUnknown] = useTyped(`isUnknown ${activity.id}`, path.answerTo('basis') === 'unknown');
  const [decides, setDecides] = useTyped(
    `decides ${activity.id}`,
    decidedBy(activity, head.subject.operator, head.subject.owners),
  );
  const [necessity, setNecessity] = useTyped(
    `necessity ${activity.id}`,
    () => new Map(principles.map((one) => [one, typedOf(activity.necessity?.[one])] as const)),
  );
  const isSpecial = activity.data.some((one) => one.class === 'special');
  const { owners } = head.subject;
  const save = () => {
    const bases = [
      ...(basis === undefined || isUnknown ? [] : [{ ...basisOf('6'), article: basis, law: lawAt(law) }]),
      ...(special === undefined || isUnknown
        ? []
        : [
            {
              ...basisOf('9'),
              article: special,
              law: lawAt(specialLaw),
              safeguards: safeguards.trim() === '' ? undefined : textOf(safeguards, basisOf('9')?.safeguards),
            },
          ]),
    ].map(withoutEmpty);
    const said = [...necessity].filter(([, typed]) => typed.trim() !== '');
    path.edit([
      {
        record: activity.id,
        set: {
          purposes: [{ ...first, text: textOf(purpose, first?.text), bases }, ...others],
          ...(decides !== undefined && { decides: decisionsOf(decides, head.subject.operator, owners) }),
          ...(said.length > 0 && {
            necessity: {
              ...activity.necessity,
              ...Object.fromEntries(
                said.map(([one, typed]) => [one, textOf(typed, activity.necessity?.[one])]),
              ),
            },
          }),
        },
      },
      ...path.clarify({ purpose: undefined, basis: isUnknown ? 'unknown' : undefined }),
    ]);
  };
  const missing = [
    ...(purpose.trim() === '' ? [t('path.why.purpose')] : []),
    ...(basis === undefined && !isUnknown ? [t('path.why.basis')] : []),
  ];
  const articleOptions = (list: readonly string[]) =>
    list.map((value) => ({ value, label: text(citedArticle(value)) }));
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      <ActivityChoice value={activity.id} onChoose={onChoose} />
      <LineField label={t('path.why.purpose')} isRequired value={purpose} onChange={setPurpose} />
      {purpose.trim() === '' && <TypicalPurposes onPick={setPurpose} />}
      <OrUnknown of={t('path.why.basis')} isUnknown={isUnknown} onChange={setUnknown}>
        <SelectField
          label={t('path.why.basis')}
          isRequired
          value={basis}
          options={articleOptions(articles)}
          onChange={setBasis}
        />
        {(basis === '6(1)(c)' || basis === '6(1)(e)') && (
          <>
            <LawPicker
              label={t('path.why.act')}
              value={lawAt(law)}
              place={basis}
              onPick={(picked) => setLaw(keyOf(picked))}
              onClear={() => setLaw(undefined)}
            />
            <OwnSource of="law" onPick={(source) => setLaw(keyOf(lawIn(source)))} />
          </>
        )}
        {isSpecial && (
          <>
            <SelectField
              label={t('path.why.special')}
              value={special}
              options={articleOptions(exceptions)}
              onChange={setSpecial}
            />
            {special !== undefined && 'bghij'.includes(special.at(-2) ?? '') && (
              <>
                <LawPicker
                  label={`${t('path.why.act')} (${text(citedArticle(special))})`}
                  value={lawAt(specialLaw)}
                  place={special}
                  onPick={(picked) => setSpecialLaw(keyOf(picked))}
                  onClear={() => setSpecialLaw(undefined)}
                />
                <OwnSource of="law" onPick={(source) => setSpecialLaw(keyOf(lawIn(source)))} />
                <LongField label={t('path.why.safeguards')} value={safeguards} onChange={setSafeguards} />
              </>
            )}
          </>
        )}
      </OrUnknown>
      <RadioField
        label={t('path.why.decides')}
        value={decides}
        options={[
          { value: 'we', label: t('path.why.we') },
          ...(owners === undefined
            ? []
            : [
                { value: 'they', label: t('path.why.they') },
                { value: 'both', label: t('path.why.both') },
              ]),
        ]}
        onChange={setDecides}
      />
      {principles.map((one) => (
        <LongField
          key={one}
          label={t(`path.why.${one}`)}
          description={words.field(`activity.necessity.${one}`)}
          value={necessity.get(one) ?? ''}
          onChange={(typed) => setNecessity(new Map(necessity).set(one, typed))}
        />
      ))}
    </StepForm>
  );
};

/** The provision that is picked of a source that was entered just now: the first. */
const lawIn = ({ id, provisions: [first] }: RecordOf<'ownSource'>): Law | undefined =>
  first && { source: id, provision: first.ref };

const keyOf = (law: Law | undefined): string | undefined => law && `${law.source} ${law.provision}`;

/** The same read back: an id has no space in it. */
const lawAt = (key: string | undefined): Law | undefined => {
  if (key === undefined) return undefined;
  const at = key.indexOf(' ');
  return { source: key.slice(0, at), provision: key.slice(at + 1) };
};

const withoutEmpty = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const decidedBy = (
  { decides }: Activity,
  operator: string,
  owners: string | undefined,
): string | undefined => {
  const parties = decides.map(({ party }) => party);
  const [we, they] = [parties.includes(operator), owners !== undefined && parties.includes(owners)];
  return we && they ? 'both' : we ? 'we' : they ? 'they' : undefined;
};

const decisionsOf = (decides: string, operator: string, owners: string | undefined) =>
  [
    ...(decides === 'they' ? [] : [operator]),
    ...(decides === 'we' || owners === undefined ? [] : [owners]),
  ].map((party) => ({ party, what: ['purpose', 'essentialMeans'] }));
