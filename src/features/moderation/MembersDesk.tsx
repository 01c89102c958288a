import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { applicantsQuery } from '#src/data/members/queries.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { ApplicationList } from './ApplicationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';
import classes from './MembersDesk.module.css';

const tabs = ['applications', 'members', 'invite'] as const;

/** Only the open part is read: the list of members costs a profile for each. */
export function MembersDesk() {
  const { t } = useTranslation('moderation');
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const waiting = useQuery(applicantsQuery()).data?.length ?? 0;
  return (
    <Tabs
      value={isOneOf(tabs, asked) ? asked : 'applications'}
      onChange={(tab) => setParams(tab && tab !== 'applications' ? { tab } : {}, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('tabs.label')} className={classes.tabs}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className={classes.tab}>
            {tab === 'applications' && waiting > 0
              ? t('tabs.applicationsCount', { count: waiting })
              : t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="applications">
        <ApplicationList />
      </Tabs.Panel>
      <Tabs.Panel value="members">
        <MemberList />
      </Tabs.Panel>
      <Tabs.Panel value="invite">
        <InviteForm />
      </Tabs.Panel>
    </Tabs>
  );
}
