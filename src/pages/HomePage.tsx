import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findQuery, matchQuery } from '#src/data/catalog/queries.ts';
import { knownFollowsQuery } from '#src/data/follows/queries.ts';
import { knownProfileQuery } from '#src/data/members/queries.ts';
import { reviewQueueQuery } from '#src/data/moderation/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import { noFilters } from '#src/domain/library.ts';
import { cityFacts, noCityFacts } from '#src/domain/matching.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import { canPostCaseStudy, isModerator } from '#src/domain/permissions.ts';
import { isEditable } from '#src/domain/submission.ts';
import { LatestAdoptions } from '#src/features/adoptions/LatestAdoptions.tsx';
import { HomeUpdates } from '#src/features/event-updates/HomeUpdates.tsx';
import { ContinueWriting } from '#src/features/home/ContinueWriting.tsx';
import { HomeLayout } from '#src/features/home/HomeLayout.tsx';
import { HomeSearch } from '#src/features/home/HomeSearch.tsx';
import { HomeSection } from '#src/features/home/HomeSection.tsx';
import { LatestCases } from '#src/features/home/LatestCases.tsx';
import { LikeYours } from '#src/features/home/LikeYours.tsx';
import { PathwayDoors } from '#src/features/home/PathwayDoors.tsx';
import { ReviewWaiting } from '#src/features/home/ReviewWaiting.tsx';
import { useMatchWeights } from '#src/features/home/useMatchWeights.ts';
import { WeighReasons } from '#src/features/home/WeighReasons.tsx';
import { RecentNotifications } from '#src/features/notifications/RecentNotifications.tsx';
import { OpenQuestions } from '#src/features/questions/OpenQuestions.tsx';
import { RecentSavedSearches } from '#src/features/saved-searches/RecentSavedSearches.tsx';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';

const matchPlaces = 6;
const latestPlaces = 3;
const aDay = 86_400_000;
/** What came last, and how many cases follow each pathway: one question. */
const everything = { words: '', filters: noFilters, sort: 'relevance' } as const;

export function HomePage() {
  const { t } = useTranslation(['home', 'notifications', 'eventUpdates', 'adoptions', 'questions']);
  const actor = useActor();
  const { identity, member } = useMember();
  const profile = useQuery(knownProfileQuery(identity.uid));
  const organisations = useQuery(publicOrganisationsQuery());
  const follows = useQuery(knownFollowsQuery(identity.uid));
  const library = useQuery(findQuery(everything, latestPlaces));
  const own = useQuery(mySubmissionsQuery(identity.uid));
  const queue = useQuery({ ...reviewQueueQuery(), enabled: isModerator(actor) });
  const weighing = useMatchWeights(identity.uid);

  const city = organisations.data?.find(({ id }) => id === member.organisationId);
  const reader = {
    uid: identity.uid,
    organisationId: member.organisationId,
    city: city ? cityFacts(city) : noCityFacts,
    pathways: profile.data?.pathways ?? [],
    followed: { cities: follows.data?.cities ?? [], topics: follows.data?.topics ?? [] },
  };
  const weights = profile.data?.matchWeights ?? defaultMatchWeights;
  const matches = useQuery({
    ...matchQuery({
      reader,
      weights,
      day: Math.floor(useNow().getTime() / aDay),
      places: matchPlaces,
    }),
    // Before, the reasons would change before the reader's eyes.
    enabled: !organisations.isLoading && !profile.isLoading && !follows.isLoading,
    placeholderData: keepPreviousData,
  });
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
            <HomeSection title={t('searches.title')}>
              <RecentSavedSearches />
            </HomeSection>
            <HomeSection title={t('notifications:recent')}>
              <RecentNotifications />
            </HomeSection>
          </>
        }
        main={
          <>
            <HomeSection
              title={t('eventUpdates:home.title')}
              more={<TextLink to={paths.events.to()}>{t('eventUpdates:home.all')}</TextLink>}
            >
              <HomeUpdates />
            </HomeSection>
            <HomeSection
              title={city ? t('match.title') : t('match.titleNoCity')}
              lead={city ? t('match.lead') : t('match.leadNoCity')}
              more={<TextLink to={paths.caseStudies.to()}>{t('match.all')}</TextLink>}
            >
              {profile.data && (
                <WeighReasons
                  reader={reader}
                  weights={weights}
                  saving={weighing.status}
                  onChange={(changed) => weighing.mutate(changed)}
                />
              )}
              <Faces query={matches} isEmpty={() => false}>
                {(found) => <LikeYours matches={found} />}
              </Faces>
            </HomeSection>
            <HomeSection
              title={t('questions:home.title')}
              more={<TextLink to={paths.unansweredQuestions.to()}>{t('questions:home.all')}</TextLink>}
            >
              <OpenQuestions />
            </HomeSection>
            <HomeSection title={t('pathways.title')}>
              <PathwayDoors counts={library.data?.counts.pathways} />
            </HomeSection>
            <HomeSection title={t('latest.title')}>
              <Faces query={library} isEmpty={({ total }) => total === 0} empty={<p>{t('latest.empty')}</p>}>
                {({ found }) => <LatestCases cases={found.map(({ item }) => item)} />}
              </Faces>
            </HomeSection>
            <HomeSection
              title={t('adoptions:latest.title')}
              more={<TextLink to={paths.adoptions.to()}>{t('adoptions:lineage.open')}</TextLink>}
            >
              <LatestAdoptions />
            </HomeSection>
          </>
        }
      />
    </PageFrame>
  );
}
