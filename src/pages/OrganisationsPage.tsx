import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { canManageOrganisations } from '#src/domain/permissions.ts';
import { Directory } from '#src/features/directory/Directory.tsx';
import { CityMap } from '#src/features/map/CityMap.tsx';
import { AddOrganisation } from '#src/features/moderation/AddOrganisation.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function OrganisationsPage() {
  // The map's words come with the page: its list must be readable when a device is offline by then.
  const { t } = useTranslation(['organisations', 'map']);
  const query = useQuery(publicOrganisationsQuery());
  const canManage = canManageOrganisations(useActor());
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink variant="default" to={paths.people.to()}>
            {t('allPeople')}
          </ButtonLink>
          <ButtonLink variant="default" to={paths.activities.to()}>
            {t('allActivities')}
          </ButtonLink>
          {canManage && (
            <>
              <ButtonLink variant="default" to={paths.importOrganisations.to()}>
                {t('import')}
              </ButtonLink>
              <AddOrganisation />
            </>
          )}
        </>
      }
    >
      <Faces query={query} empty={<EmptyPanel title={t('empty.title')} text={t('empty.text')} />}>
        {(organisations) => <Directory organisations={organisations} renderMap={renderMap} />}
      </Faces>
    </PageFrame>
  );
}

function renderMap(found: readonly ListedOrganisation[]) {
  return <CityMap organisations={found} />;
}
