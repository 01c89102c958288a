import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import type { Member } from '#src/domain/member.ts';
import type { Identity } from '#src/domain/session.ts';
import { ColleagueCode } from './ColleagueCode.tsx';
import classes from './profile.module.css';

type AccountFactsProps = {
  identity: Identity;
  member: Member;
};

/** What its owner cannot change here. */
export function AccountFacts({ identity, member }: AccountFactsProps) {
  const { t } = useTranslation('membership');
  const { t: tag } = useTranslation('vocabulary');
  const organisation = useQuery({
    ...organisationQuery(member.organisationId ?? ''),
    enabled: member.organisationId !== null,
  }).data?.name;

  return (
    <dl className={classes.account}>
      <div>
        <dt>{t('profile.email')}</dt>
        <dd>{identity.email}</dd>
      </div>
      <div>
        <dt>{t('profile.organisation')}</dt>
        <dd>
          {member.organisationId === null
            ? t('profile.noOrganisation')
            : (organisation ?? member.organisationId)}
        </dd>
      </div>
      <div>
        <dt>{t('profile.role')}</dt>
        <dd>{tag(`role.${member.role}`)}</dd>
      </div>
      {member.organisationId !== null && (
        <div>
          <dt>{t('profile.code')}</dt>
          <dd>
            <ColleagueCode code={identity.uid} />
          </dd>
        </div>
      )}
    </dl>
  );
}
