import type { PersonalData } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { DataTable } from '../../shared/components/data-table.js';
import { useWords } from '../../shared/words.js';

/** Lines that are shown; the file has them all. */
const shown = 30;

/** What one has opened, taken out and printed, as those who may see it are told. */
export const OwnReadings = ({ readings }: Pick<PersonalData, 'readings'>) => {
  const { t, say, language } = useWords();
  if (readings.length === 0) return null;
  return (
    <section aria-labelledby="own-readings">
      <h2 id="own-readings">{t('kept.readings')}</h2>
      {readings.length > shown && (
        <p className="prose">{t('kept.readings.newest', { shown, n: readings.length })}</p>
      )}
      <DataTable
        label={t('kept.readings')}
        columns={[t('notices.delivery.made'), t('access.assessment'), t('compare.columns.what')]}
        wide={1}
        rows={readings.slice(0, shown).map(({ last, title, kind, what }, at) => ({
          key: String(at),
          cells: [
            formatMoment(last, language),
            title === undefined ? (kind === 'archive' ? '–' : t('kept.readings.gone')) : say(title),
            t('readLog.kind', { kind, what: what ?? '' }),
          ],
        }))}
      />
    </section>
  );
};
