import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { enter } from '#src/data/members/commands.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { emailDomain } from '#src/domain/member.ts';
import type { Identity } from '#src/domain/session.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { MembershipForm } from './MembershipForm.tsx';
import classes from './membership.module.css';

type ApplyForMembershipProps = {
  identity: Identity;
  onSignOut: () => Promise<void>;
};

const nothingYet = {
  organisationId: null,
  isUnlisted: false,
  organisationName: '',
  country: '',
  message: '',
};

/** The first time: who somebody works for. The answer comes with the live session, which leads on from here. */
export function ApplyForMembership({ identity, onSignOut }: ApplyForMembershipProps) {
  const { t } = useTranslation('membership');
  const organisations = useQuery(publicOrganisationsQuery());

  return (
    <PageFrame
      title={t('form.title')}
      lead={t('form.lead', { domain: emailDomain(identity.email) })}
      width="reading"
    >
      <Faces query={organisations} isEmpty={() => false}>
        {(list) => (
          <MembershipForm
            organisations={list}
            initialValues={nothingYet}
            submitLabel={t('form.submit')}
            onSubmit={(input) => enter(database(), identity, input)}
          />
        )}
      </Faces>
      <p className={classes.aside}>
        {t('form.signedInAs', { email: identity.email })}{' '}
        <Button variant="transparent" px={0} onClick={() => void onSignOut()}>
          {t('form.signOut')}
        </Button>
      </p>
    </PageFrame>
  );
}
