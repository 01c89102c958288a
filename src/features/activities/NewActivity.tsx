import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { newActivityId, publishActivity } from '#src/data/activities/commands.ts';
import { refreshActivities } from '#src/data/activities/queries.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { useNow } from '#src/ui/useNow.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { emptyActivity } from './activityForm.ts';

/** Adds an activity; its page opens afterwards. */
export function NewActivity() {
  const { t } = useTranslation('activities');
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const navigate = useNavigate();
  const thisYear = useNow().getFullYear();
  // Made once, so that trying again after a failure never adds it twice.
  const made = useRef<string>(undefined);
  return (
    <ActivityForm
      label={t('form.newTitle')}
      sendLabel={t('form.add')}
      initial={emptyActivity(thisYear)}
      send={async (input, reason) => {
        made.current ??= newActivityId(database());
        const id = made.current;
        await publishActivity(database(), moderator, { id, input, reason });
        await refreshActivities(client);
        notifications.show({ message: t('form.added', { title: input.title }) });
        await navigate(paths.activity.to(id));
      }}
    />
  );
}
