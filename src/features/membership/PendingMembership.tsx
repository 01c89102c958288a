import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { Member } from '#src/domain/member.ts';
import type { Identity } from '#src/domain/session.ts';
import { formatDate } from '#src/ui/format.ts';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { ChangeApplication } from './ChangeApplication.tsx';
import classes from './membership.module.css';

type PendingMembershipProps = {
  identity: Identity;
  member: Member;
  onSignOut: () => Promise<void>;
};

/** Where the application stands and what happens next. A decision arrives by itself: the session is live. */
export function PendingMembership({ identity, member, onSignOut }: PendingMembershipProps) {
  const { t } = useTranslation('membership');
  const [isChanging, setIsChanging] = useState(false);
  const client = useQueryClient();
  const organisations = useQuery(publicOrganisationsQuery());
  const application = useQuery(applicationQuery(identity.uid));
  const organisation =
    organisations.data?.find(({ id }) => id === member.organisationId)?.name ??
    application.data?.organisationName;
  const date = formatDate(member.createdAt);

  if (isChanging) {
    const close = () => {
      setIsChanging(false);
      void client.invalidateQueries(applicationQuery(identity.uid));
    };
    return (
      <ChangeApplication
        identity={identity}
        member={member}
        organisations={organisations}
        application={application}
        onClose={close}
      />
    );
  }
  return (
    <PageFrame
      eyebrow={t('pending.eyebrow')}
      title={t('pending.title')}
      lead={organisation ? t('pending.lead', { organisation, date }) : t('pending.leadUnnamed', { date })}
      width="reading"
    >
      <h2>{t('pending.stepsTitle')}</h2>
      <ol className={classes.steps}>
        <li>{t('pending.step1')}</li>
        <li>{t('pending.step2', { email: identity.email })}</li>
        <li>{t('pending.step3')}</li>
      </ol>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setIsChanging(true)}>
          {t('pending.change')}
        </Button>
        <Button variant="subtle" onClick={() => void onSignOut()}>
          {t('pending.signOut')}
        </Button>
      </div>
    </PageFrame>
  );
}
