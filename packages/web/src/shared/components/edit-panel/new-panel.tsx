import type { ReactNode } from 'react';
import { PanelDialog } from './panel-dialog.js';

type Props = {
  /** What is made, such as «Nytt tiltak». */
  readonly title: string;
  /** What it will be one of. */
  readonly kind: string;
  readonly onClose: () => void;
  /** The form that makes it; its button is in it. */
  readonly children: ReactNode;
};

/** The panel with an empty record: asked for by «+ Ny …», and closed when the record is made. */
export const NewPanel = ({ title, kind, onClose, children }: Props) => (
  <PanelDialog label={title} kind={kind} onClose={onClose}>
    {children}
  </PanelDialog>
);
