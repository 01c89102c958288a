import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router-dom';
import { activityQuery } from '#src/data/activities/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { cityNames } from '#src/domain/activitySearch.ts';
import { canManageActivities } from '#src/domain/permissions.ts';
import { ActivityDesk } from '#src/features/activities/ActivityDesk.tsx';
import { ActivityView } from '#src/features/activities/ActivityView.tsx';
import { activityAddress } from '#src/features/activities/activityAddress.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ActivityPage() {
  const { t } = useTranslation('activities');
  const { id = '' } = useParams();
  const { state } = useLocation();
  const query = useQuery(activityQuery(id));
  const organisations = useQuery(publicOrganisationsQuery());
  const names = useMemo(() => cityNames(organisations.data ?? []), [organisations.data]);
  const isDesk = canManageActivities(useActor());
  // A hidden one is, for members, simply not there.
  const isClosed = query.error !== null && errorKindOf(query.error) === 'denied';
  const activity = isClosed ? null : query.data;

  return (
    <PageFrame
      title={activity?.title ?? t('activity')}
      lead={activity && <span dir="auto">{activity.summary}</span>}
      backTo={{ to: activityAddress(state), label: t('back') }}
      actions={activity && isDesk && <ActivityDesk activity={activity} />}
    >
      <Faces
        query={isClosed ? { ...query, data: null, error: null } : query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('gone.title')}
            text={t('gone.text')}
            action={<ButtonLink to={paths.activities.to()}>{t('back')}</ButtonLink>}
          />
        }
      >
        {(found) => found && <ActivityView activity={found} names={names} />}
      </Faces>
    </PageFrame>
  );
}
