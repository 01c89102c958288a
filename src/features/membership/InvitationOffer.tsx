import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '#src/domain/member.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { formatDate } from '#src/ui/format.ts';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './membership.module.css';

type InvitationOfferProps = {
  invitation: Invitation | null;
  /** Name of the inviting government, if it could be read. */
  organisation: string | undefined;
  email: string;
  now: Date;
  onAccept: () => Promise<void>;
  onAccepted: () => void;
  onSignOut: () => Promise<void>;
};

export function InvitationOffer(props: InvitationOfferProps) {
  const { invitation, organisation, email, now, onAccept, onAccepted, onSignOut } = props;
  const { t } = useTranslation('membership');
  const command = useCommand(onAccept);
  const obstacle = obstacleOf(invitation, email, now);

  if (!invitation || obstacle) {
    return (
      <PageFrame eyebrow={t('invitation.eyebrow')} title={t('invitation.invalidTitle')} width="reading">
        <p>{t(`invitation.${obstacle ?? 'unknown'}`, { email, invited: invitation?.email })}</p>
        <div className={classes.buttons}>
          <ButtonLink to={paths.home.to()}>{t('invitation.apply')}</ButtonLink>
          <Button variant="default" onClick={() => void onSignOut()}>
            {t('invitation.signOut')}
          </Button>
        </div>
      </PageFrame>
    );
  }

  const handleAccept = async () => {
    if (await command.start()) onAccepted();
  };

  return (
    <PageFrame
      eyebrow={t('invitation.eyebrow')}
      title={organisation ? t('invitation.title', { organisation }) : t('invitation.titleUnnamed')}
      lead={t('invitation.lead')}
      width="reading"
    >
      {command.error !== undefined && <ErrorPanel error={command.error} />}
      <div className={classes.buttons}>
        <Button onClick={() => void handleAccept()} loading={command.isBusy}>
          {t('invitation.accept')}
        </Button>
      </div>
      <p className={classes.aside}>
        {t('invitation.validUntil', { date: formatDate(invitation.expiresAt), email: invitation.email })}
      </p>
    </PageFrame>
  );
}

/** Why an invitation cannot be used, in the order in which people can do something about it. */
function obstacleOf(invitation: Invitation | null, email: string, now: Date) {
  if (!invitation) return 'unknown';
  if (invitation.usedBy !== null) return 'used';
  if (invitation.expiresAt < now) return 'expired';
  if (invitation.email.toLowerCase() !== email.toLowerCase()) return 'otherAddress';
  return null;
}
