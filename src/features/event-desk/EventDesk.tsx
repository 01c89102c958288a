import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { isOneOf } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import classes from './EventDesk.module.css';
import { EventFacts } from './EventFacts.tsx';
import { type ChangeView, ProgrammeDesk } from './ProgrammeDesk.tsx';
import { UpdateDesk } from './UpdateDesk.tsx';

const tabs = ['updates', 'programme', 'facts'] as const;

type EventDeskProps = {
  event: PortalEvent;
  Change: ChangeView;
};

/** Where the secretariat looks after an event. */
export function EventDesk({ event, Change }: EventDeskProps) {
  const { t } = useTranslation('eventDesk');
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  return (
    <Tabs
      value={isOneOf(tabs, asked) ? asked : 'updates'}
      onChange={(tab) => setParams(tab && tab !== 'updates' ? { tab } : {}, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('tabs.label')} className={classes.tabs}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="updates">
        <UpdateDesk event={event} />
      </Tabs.Panel>
      <Tabs.Panel value="programme">
        <ProgrammeDesk event={event} Change={Change} />
      </Tabs.Panel>
      <Tabs.Panel value="facts">
        <EventFacts event={event} />
      </Tabs.Panel>
    </Tabs>
  );
}
