import { Tabs } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';

type Tab = {
  readonly value: string;
  readonly label: string;
  /** How many there are in it. */
  readonly n?: number;
  readonly shown: ReactNode;
};

/** The sides of one record. */
export const PanelTabs = ({ tabs }: { readonly tabs: readonly Tab[] }) => {
  const [chosen, choose] = useState(tabs[0]?.value ?? '');
  return (
    <Tabs value={chosen} onChange={choose} data-size="sm" className="edit-panel-tabs">
      <Tabs.List>
        {tabs.map(({ value, label, n = 0 }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
            {n > 0 && <span className="shell-tab-count">{n}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* A panel for each tab: the element shows the panel its tab controls, and must find it there from the start. */}
      {tabs.map(({ value, shown }) => (
        <Tabs.Panel key={value} value={value}>
          {value === chosen && shown}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
