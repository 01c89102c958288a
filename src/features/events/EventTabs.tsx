import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './EventTabs.module.css';

export const eventTabs = ['overview', 'updates', 'programme', 'accounts', 'people', 'search'] as const;
export type EventTab = (typeof eventTabs)[number];

type EventTabsProps = {
  panels: Readonly<Record<EventTab, () => ReactNode>>;
};

/** What there is of an event; only the open part is read. Which one it is stands in the address. */
export function EventTabs({ panels }: EventTabsProps) {
  const { t } = useTranslation('events');
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const open = isOneOf(eventTabs, asked) ? asked : 'overview';
  return (
    <Tabs
      value={open}
      onChange={(tab) => setParams(tab && tab !== 'overview' ? { tab } : {})}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('tabs.label')} className={classes.list}>
        {eventTabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className={classes.tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {eventTabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          {tab === open && panels[tab]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
