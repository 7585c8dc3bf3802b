import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

const PlaceContext = createContext<HTMLElement | null>(null);

/** Where the act of a view stands: at the right of the row of tabs. */
export const ViewActPlace = PlaceContext;

/** What one does in this view, such as «+ Nytt tiltak»: drawn in the row of tabs, always there. */
export const ViewAct = ({ children }: { readonly children: ReactNode }) => {
  const place = use(PlaceContext);
  return place ? createPortal(children, place) : null;
};
