import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { textIn } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import type { ImportReport } from '@risikobilde/altinn-import';
import { Panel } from '../../shared/components/panel.js';

type Props = { readonly report: ImportReport };

/** What the app is, in facts; and what could not be read of it or was not there. */
export const FoundPanel = ({ report }: Props) => {
  const words = useWords();
  const { t, language } = words;
  const { app, tasks, dataTypes, minimumLevel, unread, missing, unknownFields, filesRead } = report;
  const owner =
    app.owner === undefined
      ? t('appImport.ownerUnknown', { code: app.org ?? '–' })
      : `${textIn(app.owner.name, language)}${app.owner.orgNumber === undefined ? '' : ` (${app.owner.orgNumber})`}`;
  const facts: readonly (readonly [string, string])[] = [
    [t('common.service'), app.title === undefined ? '–' : textIn(app.title, language)],
    [t('appImport.appId'), app.id ?? '–'],
    [
      t('import.owner'),
      app.ownerNote === undefined ? owner : `${app.org ?? '–'}: ${app.ownerNote[language]}`,
    ],
    [
      t('import.starts'),
      report.everyoneMayStart
        ? t('appImport.everyone')
        : report.parties.map((party) => t(`import.party.${party}`)).join(', '),
    ],
    ...(tasks.length === 0
      ? []
      : [
          [
            t('import.steps'),
            tasks.map(({ name, id, type }) => `${name ?? id} (${type})`).join(' → '),
          ] as const,
        ]),
    [t('appImport.level'), minimumLevel === undefined ? t('profile.none') : String(minimumLevel)],
    ...(dataTypes.length === 0
      ? []
      : [[t('appImport.dataTypes'), dataTypes.map(({ id }) => id).join(', ')] as const]),
    ...(app.isMigrated ? [[t('appImport.migrated'), t('answer.yes')] as const] : []),
  ];
  return (
    <Panel title={t('appImport.app')}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="import-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unread.length > 0 && (
        <Alert data-color="warning" className="import-alert">
          <Paragraph>
            <strong>{t('appImport.unread')}</strong>
          </Paragraph>
          <ul className="import-problems">
            {unread.map(({ path, line, message }) => (
              <li key={`${path} ${line}`}>
                <span className="import-code">{path}</span>, {t('appImport.line', { line })}:{' '}
                <span lang={words.languageOf(message)}>{words.say(message)}</span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert data-color="info" className="import-alert">
          <Paragraph>
            <strong>{t('appImport.missing')}</strong>
          </Paragraph>
          <ul className="import-problems">
            {missing.map(({ id, text }) => (
              <li key={id}>{textIn(text, language)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {unknownFields.length > 0 && (
        <p className="subtle">{t('appImport.unknownFields', { fields: unknownFields.join(', ') })}</p>
      )}
      <details className="import-evidence">
        <summary>{t('appImport.filesRead', { n: filesRead.length })}</summary>
        <ul>
          {filesRead.map((file) => (
            <li key={file} className="import-code">
              {file}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
};
