import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setActivityHidden } from '#src/data/activities/commands.ts';
import { refreshActivities } from '#src/data/activities/queries.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Activity } from '#src/domain/activity.ts';
import { auditReasonMax } from '#src/domain/audit.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { useActivityFailure } from './useActivityFailure.ts';

/** What the secretariat does with an activity; each act leaves its trace. */
export function ActivityDesk({ activity }: { activity: Pick<Activity, 'id' | 'title' | 'hidden'> }) {
  const { t } = useTranslation(['activities', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const [reason, setReason] = useState<string>();
  const { id, title, hidden } = activity;
  const hiding = useCommand(async (isHidden: boolean, why: string) => {
    await setActivityHidden(database(), moderator, { id, isHidden, reason: why });
    await refreshActivities(client);
    setReason(undefined);
    notifications.show({ message: t(isHidden ? 'desk.hiddenNow' : 'desk.shownNow', { title }) });
  });
  const failure = useActivityFailure(hiding.error);
  return (
    <>
      <ButtonLink variant="default" size="sm" to={paths.editActivity.to(id)}>
        {t('desk.edit')}
      </ButtonLink>
      <Button
        variant="default"
        size="sm"
        loading={hidden && hiding.isBusy}
        onClick={() => (hidden ? void hiding.start(false, '') : setReason(''))}
      >
        {hidden ? t('desk.show') : t('desk.hide')}
      </Button>
      {reason === undefined ? (
        failure && <p role="alert">{failure}</p>
      ) : (
        <FormDialog
          title={t('desk.hideTitle')}
          onClose={() => setReason(undefined)}
          confirmLabel={t('desk.hideNow')}
          cancelLabel={t('common:cancel')}
          onConfirm={() => reason.trim() !== '' && void hiding.start(true, reason)}
          isBusy={hiding.isBusy}
          failure={failure}
          isDangerous
        >
          <p>{t('desk.hideText')}</p>
          <Textarea
            label={t('desk.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={auditReasonMax}
            required
            autosize
            minRows={2}
            dir="auto"
            data-autofocus
          />
        </FormDialog>
      )}
    </>
  );
}
