import {
  type ArgumentBox,
  argumentMapChart,
  argumentMapWidth,
  lightTheme,
  toSvgText,
} from '@risikobilde/charts';
import { DownloadIcon } from '@navikt/aksel-icons';
import { handOver } from '../../shared/components/download-button.js';
import { Menu } from '../../shared/components/menu/menu.js';
import { useWords } from '../../shared/words.js';
import { pngOf } from './png-of.js';

type Props = { readonly top: ArgumentBox; readonly shapes: 'plain' | 'gsn' };

/** The map as it is shown, as a picture file: light and with every word, whatever the window looks like. */
export const MapPicture = ({ top, shapes }: Props) => {
  const words = useWords();
  const { t } = words;
  const draw = () =>
    argumentMapChart(
      { top, shapes },
      { words, width: Math.max(960, argumentMapWidth(top)), theme: lightTheme },
    ).svg;
  const give = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = draw();
    const text = toSvgText(svg);
    if (kind === 'svg') handOver('kart.svg', 'image/svg+xml', text);
    else
      handOver(
        'kart.png',
        'image/png',
        await pngOf(text, Number(svg.attributes['width']), Number(svg.attributes['height'])),
      );
  };
  return (
    <Menu
      side="end"
      label={
        <>
          <DownloadIcon aria-hidden fontSize="1.25rem" />
          {t('map.picture')}
        </>
      }
    >
      {(close) => (
        <ul>
          {(['svg', 'png'] as const).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  close();
                  void give(kind);
                }}
              >
                {t(`map.as.${kind}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
};
