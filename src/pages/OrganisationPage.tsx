import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router-dom';
import { organisationQuery, publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { canManageOrganisations } from '#src/domain/permissions.ts';
import { CityActivities } from '#src/features/activities/CityActivities.tsx';
import { CityAdoptions } from '#src/features/adoptions/CityAdoptions.tsx';
import { directoryAddress } from '#src/features/directory/directoryAddress.ts';
import { FollowButton } from '#src/features/follows/FollowButton.tsx';
import { CityPlace } from '#src/features/map/CityPlace.tsx';
import { OrganisationDesk } from '#src/features/moderation/OrganisationDesk.tsx';
import { CitiesAlike } from '#src/features/organisations/CitiesAlike.tsx';
import { CityAccounts } from '#src/features/organisations/CityAccounts.tsx';
import { CityCases } from '#src/features/organisations/CityCases.tsx';
import { CityFacts } from '#src/features/organisations/CityFacts.tsx';
import { CityLayout } from '#src/features/organisations/CityLayout.tsx';
import { CityPeople } from '#src/features/organisations/CityPeople.tsx';
import { CityPortrait } from '#src/features/organisations/CityPortrait.tsx';
import { QuestionsAbout } from '#src/features/questions/QuestionsAbout.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function OrganisationPage() {
  const { t } = useTranslation('organisations');
  const { id = '' } = useParams();
  const { state } = useLocation();
  const query = useQuery(organisationQuery(id));
  const organisations = useQuery(publicOrganisationsQuery()).data ?? none;
  const canManage = canManageOrganisations(useActor());
  const city = query.error ? null : query.data;
  // What the directory already told: the name stands there while the rest is on its way.
  const listed = organisations.find((one) => one.id === id);

  return (
    <PageFrame
      title={city?.name ?? listed?.name ?? t('city')}
      eyebrow={(city ?? listed)?.country}
      backTo={{ to: directoryAddress(state), label: t('back') }}
      actions={
        city && (
          <>
            <FollowButton kind="cities" id={city.id} name={city.name} />
            {canManage && <OrganisationDesk organisation={city} />}
          </>
        )
      }
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('missing.title')}
            text={t('missing.text')}
            action={<ButtonLink to={paths.organisations.to()}>{t('missing.action')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <CityLayout
              key={found.id}
              facts={<CityFacts city={found} place={<CityPlace city={found} />} />}
              portrait={<CityPortrait city={found} />}
              cases={<CityCases organisationId={found.id} />}
              adoptions={<CityAdoptions organisationId={found.id} />}
              people={<CityPeople city={found} />}
              questions={<QuestionsAbout kind="organisation" id={found.id} city={found.name} />}
              accounts={<CityAccounts organisationId={found.id} />}
              activities={<CityActivities organisationId={found.id} />}
              alike={<CitiesAlike city={found} organisations={organisations} />}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}

const none: readonly ListedOrganisation[] = [];
