import type { Release } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useOwn } from './use-answering.js';

/** What came of going through the release that the service stands on: who read what, and "unchanged, because". */
export const LastReadPanel = ({ release }: { readonly release: Release }) => {
  const { t } = useWords();
  const { text, assessment: whole } = useWorkbench();
  const nameOf = useNames();
  // What is rejected is no record any more, and keeps its name.
  const names = new Map(whole.inheritance?.statements.map(({ of, name }) => [of, name]));
  const own = useOwn();
  const { assessment, version, hash } = release.manifest;
  const read = own.records.flatMap((record) =>
    record.kind === 'stance'
      ? record.confirmed
          .filter((reading) => reading.release === hash && record.confirmed.length > 1)
          .map((reading) => ({ of: record.of, reading, reason: record.reason }))
      : [],
  );
  if (read.length === 0) return null;
  return (
    <Panel title={t('serviceUpdate.lastRead', { version })}>
      <ul className="rows">
        {read.map(({ of, reading, reason }, index) => (
          <li key={`${of}-${index}`}>
            <strong>{text(names.get(of) ?? { nb: nameOf(`${assessment}.${of}`) })}</strong>
            <p className="subtle">
              {t('services.readBy', {
                date: reading.on,
                by: text(reading.by),
                version,
                result: t(`services.results.${reading.result}`),
              })}
              {reading.because && <> – {text(reading.because)}</>}
              {!reading.because && reason && <> – {text(reason)}</>}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
