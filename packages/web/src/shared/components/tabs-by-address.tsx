import { Tabs } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './screen.css';

type Props = {
  readonly chosen: string;
  readonly tabs: readonly { readonly value: string; readonly label: ReactNode; readonly shown: ReactNode }[];
};

/** Parts of a screen under tabs; the one that is open stands after `#` in the address. */
export const TabsByAddress = ({ chosen, tabs }: Props) => {
  const navigate = useNavigate();
  return (
    <Tabs
      value={chosen}
      onChange={(next) => void navigate({ to: '.', search: true, hash: next, resetScroll: false })}
    >
      <Tabs.List>
        {tabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* A panel for each tab: the element shows the panel its tab controls, and must find it there from the start. */}
      {tabs.map(({ value, shown }) => (
        <Tabs.Panel key={value} value={value} className="tab-panel">
          {value === chosen && shown}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
