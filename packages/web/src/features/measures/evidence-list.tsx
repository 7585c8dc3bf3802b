import type { RecordOf } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { ListEdit } from '../../components/edit/list-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { formatDate } from '../../components/format.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';

/** What shows that the measure is there, and the catalogue items it answers. */
export const EvidenceList = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const t = useTexts(measuresTexts);
  const { text, language, world } = useWorkbench();
  const { set } = useRecordEdit<'measure'>(measure);
  const items = measure.refs.map((ref) => {
    const [catalogue = '', id = ''] = ref.split(':');
    const found = world.entries.find((entry) => entry.kind === 'catalogue' && entry.id === catalogue);
    const item = found?.kind === 'catalogue' ? found.items.find((one) => one.id === id) : undefined;
    return { ref, id, item, catalogue: found?.kind === 'catalogue' ? text(found.title) : catalogue };
  });
  return (
    <div>
      <section>
        <h4>{t('evidence')}</h4>
        <ListEdit
          items={measure.evidence}
          nameOf={(one) => text(one.text)}
          empty={t('noEvidence')}
          addLabel={t('addEvidence')}
          create={() => ({
            text: {
              nb: t('newEvidence', { lng: 'nb' }),
              nn: t('newEvidence', { lng: 'nn' }),
              en: t('newEvidence', { lng: 'en' }),
            },
          })}
          onSave={(evidence) => set('evidence', evidence)}
          render={(one, change) => (
            <>
              <TextEdit
                label={t('evidence')}
                value={one.text}
                onSave={(next) => change({ ...one, text: next })}
              />
              {(one.cite || one.on) && (
                <p className="measures-meta">
                  {one.cite?.url ? (
                    <a className="ds-link" href={one.cite.url} rel="noreferrer" target="_blank">
                      {one.cite.title}
                    </a>
                  ) : (
                    one.cite?.title
                  )}
                  {one.on && ` ${formatDate(one.on, language)}`}
                </p>
              )}
            </>
          )}
        />
      </section>
      {items.length > 0 && (
        <section>
          <h4>{t('refs')}</h4>
          <ul className="measures-refs">
            {items.map(({ ref, id, item, catalogue }) => (
              <li key={ref}>
                {item ? text(item.text) : ref}
                <p className="measures-meta">{/^\d/.test(id) ? t('item', { catalogue, id }) : catalogue}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
