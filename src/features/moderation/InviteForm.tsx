import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { invite } from '#src/data/moderation/memberCommands.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { contactSchema, invitationDays } from '#src/domain/member.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import { deskFailure } from './deskFailure.ts';
import classes from './InviteForm.module.css';
import { OrganisationPicker } from './OrganisationPicker.tsx';

/** Makes a personal link for somebody whose address alone would not let them in. */
export function InviteForm() {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const [organisationId, setOrganisationId] = useState<string | null>(
    useSearchParams()[0].get('organisation'),
  );
  const [email, setEmail] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const organisations = useQuery(publicOrganisationsQuery());
  const hasEmail = v.is(contactSchema.entries.email, email.trim());

  const inviting = useMutation({
    mutationFn: async (input: { organisationId: string; email: string }) => {
      const now = new Date();
      const code = await invite(database(), moderator, input, now);
      return { ...input, code, until: new Date(now.getTime() + invitationDays * 86_400_000) };
    },
  });
  const failure = deskFailure(inviting.error);

  if (inviting.data) {
    const { code, until, ...invited } = inviting.data;
    return (
      <InvitationLink
        link={`${window.location.origin}${paths.invitation.to(code)}`}
        email={invited.email}
        city={organisations.data?.find(({ id }) => id === invited.organisationId)?.name ?? t('unknownCity')}
        until={until}
        onAnother={() => {
          inviting.reset();
          setEmail('');
          setWasTried(false);
        }}
      />
    );
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWasTried(true);
        if (organisationId === null) picker.current?.focus();
        else if (!hasEmail) address.current?.focus();
        else inviting.mutate({ organisationId, email: email.trim() });
      }}
    >
      <div>
        <h2 className={classes.title}>{t('invite.title')}</h2>
        <p className={classes.text}>{t('invite.text', { count: invitationDays })}</p>
        <p className={classes.text}>{t('invite.noMail')}</p>
      </div>
      <OrganisationPicker
        ref={picker}
        label={t('invite.city')}
        value={organisationId}
        onChange={setOrganisationId}
        error={wasTried && organisationId === null ? t('invite.cityMissing') : undefined}
      />
      <TextInput
        ref={address}
        type="email"
        label={t('invite.email')}
        description={t('invite.emailHint')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={wasTried && !hasEmail ? t('invite.emailMissing') : undefined}
        maxLength={120}
        autoComplete="off"
      />
      {failure && (
        <p role="alert" className={classes.failure}>
          {t(`failed.${failure}`)}
        </p>
      )}
      <Button type="submit" loading={inviting.isPending}>
        {t('invite.confirm')}
      </Button>
    </form>
  );
}

type InvitationLinkProps = {
  link: string;
  email: string;
  city: string;
  until: Date;
  onAnother: () => void;
};

function InvitationLink({ link, email, city, until, onAnother }: InvitationLinkProps) {
  const { t } = useTranslation('moderation');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.form}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {t('invite.doneTitle', { email })}
        </h2>
        <p className={classes.text}>{t('invite.doneText', { email, city, date: formatDate(until) })}</p>
      </div>
      <TextInput
        label={t('invite.link')}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        dir="ltr"
      />
      <div className={classes.actions}>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('invite.copied') : t('invite.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onAnother}>
          {t('invite.another')}
        </Button>
      </div>
    </div>
  );
}
