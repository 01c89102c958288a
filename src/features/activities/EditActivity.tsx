import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { changeActivity } from '#src/data/activities/commands.ts';
import { refreshActivities } from '#src/data/activities/queries.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Activity } from '#src/domain/activity.ts';
import { paths } from '#src/paths.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { typedActivity } from './activityForm.ts';

/** Changes what an activity says; its page opens afterwards. */
export function EditActivity({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, lastAuditId: basedOn } = activity;
  return (
    <ActivityForm
      label={t('form.editTitle')}
      sendLabel={t('form.save')}
      initial={typedActivity(activity)}
      send={async (input, reason) => {
        await changeActivity(database(), moderator, { id, input, reason, basedOn });
        await refreshActivities(client);
        notifications.show({ message: t('form.saved') });
        await navigate(paths.activity.to(id));
      }}
    />
  );
}
