import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { useHasShortcuts } from '../../shared/look.js';
import { type Group, groups, type Screen } from '../../shared/screens.js';
import './help.css';

type Props = {
  readonly screen: Screen['key'];
  readonly shown: readonly Group[];
  readonly onClose: () => void;
};

/** What the view is for and how it is used, and the map of the keys. */
export const HelpDialog = ({ screen, shown, onClose }: Props) => {
  const { t } = useWords();
  const isOn = useHasShortcuts();
  const keys: readonly (readonly [string, string])[] = [
    ['Ctrl+K', t('help.key.find')],
    ['Ctrl+Z', t('help.key.undo')],
    ['?', t('help.key.help')],
    ['J K', t('help.key.rows')],
    ['Enter', t('help.key.open')],
    ['E', t('help.key.edit')],
    ['U', t('help.key.unchanged')],
    ['Esc', t('help.key.back')],
    ...groups
      .filter((group) => shown.includes(group))
      .map(
        ({ key, letter }) =>
          [`G ${letter.toUpperCase()}`, t('help.key.group', { group: t(`shell.groups.${key}`) })] as const,
      ),
  ];
  return (
    <Dialog
      open
      modal
      closedby="any"
      onClose={onClose}
      closeButton={t('help.close')}
      className="help"
      aria-labelledby="help-title"
    >
      <Heading level={2} data-size="xs" id="help-title">
        {t('help.title', { view: t(`shell.screens.${screen}`) })}
      </Heading>
      <Paragraph className="help-guide">{t(`help.view.${screen}`)}</Paragraph>
      <Heading level={3} data-size="2xs">
        {t('help.keys')}
      </Heading>
      <p className="subtle">{t('help.keysLead')}</p>
      {!isOn && <p className="edit-note wrong">{t('help.keysOff')}</p>}
      <dl className="help-keys">
        {keys.map(([pressed, does]) => (
          <div key={pressed}>
            <dt>
              {pressed.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
