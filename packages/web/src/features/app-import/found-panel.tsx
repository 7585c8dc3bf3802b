import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { type Language, textIn } from '@risikobilde/core';
import type { ImportReport } from '@risikobilde/altinn-import';
import { useTexts } from '../../shared/language.js';
import { Panel } from '../../shared/components/panel.js';
import { appImportTexts } from './texts.js';

type Props = { readonly report: ImportReport; readonly language: Language };

/** What the app is, in facts; and what could not be read of it or was not there. */
export const FoundPanel = ({ report, language }: Props) => {
  const t = useTexts(appImportTexts);
  const { app, tasks, dataTypes, minimumLevel, unread, missing, unknownFields, filesRead } = report;
  const owner =
    app.owner === undefined
      ? t('ownerUnknown', { code: app.org ?? '–' })
      : `${textIn(app.owner.name, language)}${app.owner.orgNumber === undefined ? '' : ` (${app.owner.orgNumber})`}`;
  const facts: readonly (readonly [string, string])[] = [
    [t('service'), app.title === undefined ? '–' : textIn(app.title, language)],
    [t('appId'), app.id ?? '–'],
    [t('owner'), app.ownerNote === undefined ? owner : `${app.org ?? '–'}: ${app.ownerNote[language]}`],
    [
      t('starts'),
      report.everyoneMayStart
        ? t('everyone')
        : report.parties.map((party) => t(`parties.${party}`)).join(', '),
    ],
    ...(tasks.length === 0
      ? []
      : [[t('steps'), tasks.map(({ name, id, type }) => `${name ?? id} (${type})`).join(' → ')] as const]),
    [t('level'), minimumLevel === undefined ? t('levelUnknown') : String(minimumLevel)],
    ...(dataTypes.length === 0 ? [] : [[t('dataTypes'), dataTypes.map(({ id }) => id).join(', ')] as const]),
    ...(app.isMigrated ? [[t('migrated'), t('yes')] as const] : []),
  ];
  return (
    <Panel title={t('app')}>
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
            <strong>{t('unread')}</strong>
          </Paragraph>
          <ul className="import-problems">
            {unread.map(({ path, line, message }) => (
              <li key={`${path} ${line}`}>
                <span className="import-code">{path}</span>, {t('line', { line })}:{' '}
                <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert data-color="info" className="import-alert">
          <Paragraph>
            <strong>{t('missing')}</strong>
          </Paragraph>
          <ul className="import-problems">
            {missing.map(({ id, text }) => (
              <li key={id}>{text[language]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {unknownFields.length > 0 && (
        <p className="subtle">{t('unknownFields', { fields: unknownFields.join(', ') })}</p>
      )}
      <details className="import-evidence">
        <summary>{t('filesRead', { n: filesRead.length })}</summary>
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
