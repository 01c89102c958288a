import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { activityQuery } from '#src/data/activities/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { canManageActivities } from '#src/domain/permissions.ts';
import { EditActivity } from '#src/features/activities/EditActivity.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function EditActivityPage() {
  const { t } = useTranslation('activities');
  const { id = '' } = useParams();
  const isAllowed = canManageActivities(useActor());
  const query = useQuery({ ...activityQuery(id), enabled: isAllowed });
  return (
    <PageFrame
      title={t('form.editTitle')}
      backTo={{ to: paths.activity.to(id), label: query.data?.title ?? t('activity') }}
    >
      {isAllowed ? (
        <Faces
          query={query}
          isEmpty={(found) => found === null}
          empty={<EmptyPanel title={t('gone.title')} text={t('gone.text')} />}
        >
          {(activity) => activity && <EditActivity key={activity.id} activity={activity} />}
        </Faces>
      ) : (
        <EmptyPanel title={t('onlySecretariat.title')} text={t('onlySecretariat.text')} />
      )}
    </PageFrame>
  );
}
