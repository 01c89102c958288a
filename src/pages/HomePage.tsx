import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { latestCaseStudiesQuery } from '#src/data/case-studies/queries.ts';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { reviewQueueQuery } from '#src/data/moderation/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import { catalogStamp } from '#src/domain/catalog.ts';
import { facetCounts, libraryItems, noFilters } from '#src/domain/library.ts';
import { matchCases } from '#src/domain/matching.ts';
import { canPostCaseStudy, isModerator } from '#src/domain/permissions.ts';
import { isEditable } from '#src/domain/submission.ts';
import { ContinueWriting } from '#src/features/home/ContinueWriting.tsx';
import { HomeLayout } from '#src/features/home/HomeLayout.tsx';
import { HomeSearch } from '#src/features/home/HomeSearch.tsx';
import { HomeSection } from '#src/features/home/HomeSection.tsx';
import { LatestCases } from '#src/features/home/LatestCases.tsx';
import { LikeYours } from '#src/features/home/LikeYours.tsx';
import { PathwayDoors } from '#src/features/home/PathwayDoors.tsx';
import { ReviewWaiting } from '#src/features/home/ReviewWaiting.tsx';
import { RecentNotifications } from '#src/features/notifications/RecentNotifications.tsx';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';

const matchPlaces = 4;
const latestPlaces = 3;

export function HomePage() {
  const { t } = useTranslation('home');
  const actor = useActor();
  const { identity, member } = useMember();
  const profile = useQuery(profileQuery(identity.uid));
  const organisations = useQuery(publicOrganisationsQuery());
  const catalog = useQuery(catalogQuery());
  const latest = useQuery({
    ...latestCaseStudiesQuery(latestPlaces, catalogStamp(catalog.data ?? none)),
    enabled: catalog.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const own = useQuery(mySubmissionsQuery(identity.uid));
  const queue = useQuery({ ...reviewQueueQuery(), enabled: isModerator(actor) });

  const cities = organisations.data ?? none;
  const city = cities.find(({ id }) => id === member.organisationId);
  const items = useMemo(() => catalog.data && libraryItems(catalog.data, cities), [catalog.data, cities]);
  const matches = useMemo(
    () =>
      matchCases(
        items ?? [],
        {
          organisationId: member.organisationId,
          region: city?.region ?? null,
          population: city?.population ?? null,
          pathways: profile.data?.pathways ?? [],
        },
        matchPlaces,
      ),
    [items, member.organisationId, city, profile.data],
  );
  // Until then the reasons would change before the reader's eyes.
  const isReaderKnown = !organisations.isLoading && !profile.isLoading;
  const name = profile.data?.displayName || identity.displayName;

  return (
    <PageFrame
      title={name ? t('greeting', { name }) : t('greetingNameless')}
      eyebrow={
        city ? (
          <span dir="auto">{`${city.name}, ${city.country}`}</span>
        ) : (
          isModerator(actor) && t('secretariat')
        )
      }
    >
      <HomeLayout
        top={
          <>
            {isModerator(actor) && (
              <Faces query={queue} loading={<LoadingLines lines={1} />} isEmpty={() => false}>
                {(waiting) => <ReviewWaiting queue={waiting} />}
              </Faces>
            )}
            <HomeSearch />
          </>
        }
        own={
          <>
            <Faces query={own} isEmpty={() => false}>
              {(texts) => (
                <ContinueWriting
                  unfinished={texts.filter(({ status }) => isEditable(status))}
                  canPost={canPostCaseStudy(actor)}
                />
              )}
            </Faces>
            <HomeSection title={t('notifications.recent')}>
              <RecentNotifications />
            </HomeSection>
          </>
        }
        main={
          <>
            <HomeSection
              title={city ? t('match.title') : t('match.titleNoCity')}
              lead={city ? t('match.lead') : t('match.leadNoCity')}
              more={<TextLink to={paths.caseStudies.to()}>{t('match.all')}</TextLink>}
            >
              <Faces query={catalog} isEmpty={() => false}>
                {() => (isReaderKnown ? <LikeYours matches={matches} /> : <LoadingLines />)}
              </Faces>
            </HomeSection>
            <HomeSection title={t('pathways.title')}>
              <PathwayDoors counts={items && facetCounts(items, noFilters).pathways} />
            </HomeSection>
            <HomeSection title={t('latest.title')}>
              <Faces query={latest} empty={<p>{t('latest.empty')}</p>}>
                {(cases) => <LatestCases cases={cases} organisations={cities} />}
              </Faces>
            </HomeSection>
          </>
        }
      />
    </PageFrame>
  );
}

const none = [] as const;
