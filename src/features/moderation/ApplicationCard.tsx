import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Application, emailDomain, type Member } from '#src/domain/member.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { type Actor, canManageMember } from '#src/domain/permissions.ts';
import { isPublicMailDomain } from '#src/domain/publicMail.ts';
import { formatRelative } from '#src/ui/format.ts';
import classes from './ApplicationList.module.css';

type ApplicationCardProps = {
  actor: Actor | null;
  member: Member;
  name: string;
  jobTitle: string;
  email: string;
  application: Application | null;
  /** Null when the applicant chose none, or while it is on its way. */
  organisation: Pick<Organisation, 'name' | 'country' | 'emailDomains'> | null;
  now: Date;
  onApprove: () => void;
  onTurnDown: () => void;
};

/** One application: who, from where, and what the address says about that. */
export function ApplicationCard(props: ApplicationCardProps) {
  const { actor, member, name, jobTitle, email, application, organisation, now, onApprove, onTurnDown } =
    props;
  const { t } = useTranslation('moderation');
  const wanted = organisation
    ? `${organisation.name}, ${organisation.country}`
    : [application?.organisationName, application?.country].filter(Boolean).join(', ');
  return (
    <article className={classes.card}>
      <header>
        <h2 className={classes.name} dir="auto">
          {name}
        </h2>
        <p className={classes.soft}>
          {jobTitle && <bdi>{jobTitle}, </bdi>}
          {t('application.applied', { when: formatRelative(member.createdAt, now) })}
        </p>
      </header>
      <dl className={classes.facts}>
        <dt>{t('application.city')}</dt>
        <dd>
          <bdi>{wanted || t('noCity')}</bdi>
          {!member.organisationId && wanted && <> ({t('application.notListed')})</>}
        </dd>
        <dt>{t('application.email')}</dt>
        <dd>
          <bdi className={classes.email}>{email}</bdi>
          <DomainWord email={email} organisation={organisation} />
        </dd>
        <dt>{t('application.message')}</dt>
        <dd className={classes.message} dir="auto">
          {application?.message || t('application.noMessage')}
        </dd>
      </dl>
      {canManageMember(actor, member) && (
        <div className={classes.actions}>
          <Button onClick={onApprove} aria-label={t('application.approveName', { name })}>
            {t('application.approve')}
          </Button>
          <Button variant="default" onClick={onTurnDown} aria-label={t('application.turnDownName', { name })}>
            {t('application.turnDown')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** What the domain of an address proves; a sign and words, never colour alone. */
function DomainWord({ email, organisation }: Pick<ApplicationCardProps, 'email' | 'organisation'>) {
  const { t } = useTranslation('moderation');
  const domain = emailDomain(email);
  const known = organisation?.emailDomains ?? [];
  if (known.includes(domain)) {
    return (
      <span className={classes.word} data-tone="good">
        <IconCircleCheck size={18} aria-hidden="true" />
        {t('application.domain.known', { domain })}
      </span>
    );
  }
  if (isPublicMailDomain(domain)) {
    return (
      <span className={classes.word} data-tone="attention">
        <IconAlertTriangle size={18} aria-hidden="true" />
        {t('application.domain.public', { domain })}
      </span>
    );
  }
  if (known.length > 0) {
    return (
      <span className={classes.word} data-tone="attention">
        <IconAlertTriangle size={18} aria-hidden="true" />
        {t('application.domain.foreign', { domain, known: known.join(', ') })}
      </span>
    );
  }
  return (
    <span className={classes.word}>
      <IconInfoCircle size={18} aria-hidden="true" />
      {organisation
        ? t('application.domain.noneKnown', { domain })
        : t('application.domain.unlisted', { domain })}
    </span>
  );
}
