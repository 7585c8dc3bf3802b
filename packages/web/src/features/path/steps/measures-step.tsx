import { itemsOf, recordFrom, type RequestedChange } from '@risikobilde/core';
import { useIsOwn } from '../../../shared/components/use-is-own.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { LibraryPicker } from './library-picker.js';
import { emptyMeasure, type Measuring, MeasureFields, missingOf } from './measure-fields.js';

/** What is done about it: measures from the library, how far each has come and what it works against. */
export const MeasuresStep = (props: StepProps) => {
  const { t } = useWords();
  const path = usePath();
  const { of, text, head, textOf } = path;
  const library = useLibrary();
  const { world } = useWorkbench();
  const isOwn = useIsOwn();
  const countries = new Map(
    world.entries.flatMap((entry) =>
      entry.kind === 'catalogue' ? [[entry.id, entry.country] as const] : [],
    ),
  );
  const items = itemsOf(library, 'measure');
  const measures = of('measure');
  const scenarios = of('scenario');
  const [picked, setPicked] = useTyped<ReadonlyMap<string, Measuring>>('picked', new Map());
  const isPlatform = head.subject.type === 'platform';
  const suggesting = itemsOf(library, 'scenario').filter((item) =>
    scenarios.some((one) => one.library?.item === item.id),
  );
  const suggested = new Set(suggesting.flatMap((item) => item.measures));
  /** The scenarios that the library names it for come first; whether it works there is for the person to say. */
  const scenariosFor = (measure: string) => {
    const named = new Set(suggesting.filter((item) => item.measures.includes(measure)).map(({ id }) => id));
    return scenarios.toSorted(
      (a, b) => Number(named.has(b.library?.item ?? '')) - Number(named.has(a.library?.item ?? '')),
    );
  };
  const save = () => {
    const taken = new Set<string>();
    const idFor = (name: string, stem: string): string => {
      const id = path.newId(name, stem, taken);
      taken.add(id);
      return id;
    };
    const changes = [...picked].flatMap(([id, one]): readonly RequestedChange[] => {
      const item = items.find((each) => each.id === id);
      if (item === undefined || one.state === undefined) return [];
      const measure = idFor(text(item.title), 'tiltak');
      const offer = one.offer === undefined || one.offer === 'none' ? {} : { offer: { type: one.offer } };
      const record = recordFrom(item, {
        id: measure,
        kind: 'measure',
        level: 'public',
        states: [{ state: one.state }],
        refs: item.refs.filter((ref) => isOwn(countries.get(ref.slice(0, ref.indexOf(':'))))),
        ...offer,
      });
      const effects = [...one.against].map(([scenario, { much, why }]): RequestedChange => {
        const effect = idFor(`${measure}-${scenario}`, 'virkning');
        return {
          record: effect,
          add: {
            id: effect,
            kind: 'effect',
            level: 'public',
            measure,
            scenario,
            why: textOf(why),
            ...(much !== undefined && much !== 'none' && { frequency: Number(much) }),
          },
        };
      });
      return [{ record: measure, add: record }, ...effects];
    });
    if (changes.length > 0) path.edit([...changes, ...path.clarify({ measures: undefined })]);
  };
  const missing = [...new Set([...picked.values()].flatMap((one) => missingOf(one, isPlatform, t)))];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      {isPlatform && measures.every(({ offer }) => offer === undefined) && (
        <p className="path-note">{t('path.measures.offerNote')}</p>
      )}
      <LibraryPicker
        items={items.map(({ id, title, description }) => ({
          id,
          title: text(title),
          text: text(description),
        }))}
        groups={[
          ...(suggested.size > 0
            ? [{ title: t('path.measures.suggested'), has: (id: string) => suggested.has(id) }]
            : []),
          { title: t('path.measures.all'), has: (id) => !suggested.has(id) },
        ]}
        isPicked={(id) => picked.has(id)}
        isThere={(id) => measures.some((one) => one.library?.item === id)}
        onPick={(id, isPicked) => {
          const next = new Map(picked);
          if (isPicked) next.set(id, emptyMeasure);
          else next.delete(id);
          setPicked(next);
        }}
        asked={(id) => (
          <MeasureFields
            value={picked.get(id) ?? emptyMeasure}
            scenarios={scenariosFor(id).map((one) => ({ id: one.id, title: text(one.title) }))}
            isPlatform={isPlatform}
            onChange={(one) => setPicked(new Map(picked).set(id, one))}
          />
        )}
      />
    </StepForm>
  );
};
