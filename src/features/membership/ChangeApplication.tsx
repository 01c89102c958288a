import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { enter } from '#src/data/members/commands.ts';
import type { Application, Member } from '#src/domain/member.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import type { Identity } from '#src/domain/session.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { MembershipForm } from './MembershipForm.tsx';

type ChangeApplicationProps = {
  identity: Identity;
  member: Member;
  organisations: UseQueryResult<ListedOrganisation[]>;
  application: UseQueryResult<Application | null>;
  onClose: () => void;
};

export function ChangeApplication({
  identity,
  member,
  organisations,
  application,
  onClose,
}: ChangeApplicationProps) {
  const { t } = useTranslation('membership');
  return (
    <PageFrame title={t('form.changeTitle')} lead={t('form.changeLead')} width="reading">
      <Faces query={organisations} isEmpty={() => false}>
        {(list) => (
          <Faces query={application} isEmpty={() => false}>
            {(sent) => (
              <MembershipForm
                organisations={list}
                initialValues={{
                  organisationId: member.organisationId,
                  isUnlisted: member.organisationId === null,
                  organisationName: sent?.organisationName ?? '',
                  country: sent?.country ?? '',
                  message: sent?.message ?? '',
                }}
                submitLabel={t('form.submitChange')}
                onSubmit={(input) => enter(database(), identity, input)}
                onDone={onClose}
                onCancel={onClose}
              />
            )}
          </Faces>
        )}
      </Faces>
    </PageFrame>
  );
}
