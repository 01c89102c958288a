import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router-dom';
import { caseContactQuery, caseStudyQuery, memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import { listedTitle } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { Topic } from '#src/domain/classification.ts';
import { AdoptionsOfCase } from '#src/features/adoptions/AdoptionsOfCase.tsx';
import { BookmarkButton } from '#src/features/bookmarks/BookmarkButton.tsx';
import { CaseHistory } from '#src/features/case-life/CaseHistory.tsx';
import { CaseLife } from '#src/features/case-life/CaseLife.tsx';
import { CompareBar } from '#src/features/compare/CompareBar.tsx';
import { CompareToggle } from '#src/features/compare/CompareToggle.tsx';
import { CaseExportMenu } from '#src/features/export/CaseExportMenu.tsx';
import { FollowButton } from '#src/features/follows/FollowButton.tsx';
import { FollowTopics } from '#src/features/follows/FollowTopics.tsx';
import { CaseActions } from '#src/features/library/CaseActions.tsx';
import { CityActs, TopicActs } from '#src/features/library/CaseAside.tsx';
import { CaseEyebrow } from '#src/features/library/CaseEyebrow.tsx';
import { CaseLead } from '#src/features/library/CaseLead.tsx';
import { CaseStudyReader } from '#src/features/library/CaseStudyReader.tsx';
import { CaseStudyWaiting } from '#src/features/library/CaseStudyWaiting.tsx';
import { libraryAddress } from '#src/features/library/libraryAddress.ts';
import { QuestionsAbout } from '#src/features/questions/QuestionsAbout.tsx';
import { AddToReadingList } from '#src/features/reading-lists/AddToReadingList.tsx';
import { ReportButton } from '#src/features/reports/ReportButton.tsx';
import { CaseLanguages } from '#src/features/translation/CaseLanguages.tsx';
import { TranslateMenu } from '#src/features/translation/TranslateMenu.tsx';
import { useCaseReading } from '#src/features/translation/useCaseReading.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function CaseStudyPage() {
  const { t } = useTranslation(['library', 'questions']);
  const { id = '' } = useParams();
  const { state } = useLocation();
  const query = useQuery(caseStudyQuery(id));
  const caseStudy = query.error ? null : query.data;
  const organisations = useQuery(publicOrganisationsQuery());
  const memberOnly = useQuery({
    ...memberOnlyQuery(id, caseStudy?.version ?? 0),
    enabled: Boolean(caseStudy),
  });
  const contact = useQuery({ ...caseContactQuery(id), enabled: Boolean(caseStudy) });
  // What the library already told: the title stands there while the text is on its way.
  const listed = listedTitle(useQueryClient(), id);

  const organisation = organisations.data?.find(({ id }) => id === caseStudy?.organisationId) ?? null;
  const read = useCaseReading(id, caseStudy);
  const title = read?.reading.texts.title.text ?? (query.isPending ? listed : undefined) ?? t('label');

  const follow = organisation && (
    <FollowButton kind="cities" id={organisation.id} name={organisation.name} place="list" />
  );

  return (
    <PageFrame
      title={title}
      titleLanguage={read?.reading.texts.title.language}
      eyebrow={caseStudy && <CaseEyebrow pathways={caseStudy.content.pathways} />}
      lead={
        caseStudy &&
        read && (
          <>
            <CaseLead caseStudy={caseStudy} summary={read.reading.texts.summary} />
            <CaseLanguages caseStudy={caseStudy} reading={read} />
          </>
        )
      }
      actions={
        caseStudy && (
          <>
            <BookmarkButton
              saved={{ kind: 'caseStudy', id, eventId: null }}
              title={caseStudy.content.title}
              place="page"
            />
            <FollowButton kind="cases" id={id} name={caseStudy.content.title} />
            <AddToReadingList caseStudyId={id} title={title} place="page" />
            <CompareToggle caseStudyId={id} title={title} place="page" />
            <ButtonLink size="sm" variant="default" to={paths.newQuestion.to({ kind: 'caseStudy', id })}>
              {t('questions:hanging.askCity', {
                city: organisation?.name ?? t('questions:hanging.thisCity'),
              })}
            </ButtonLink>
            <CaseActions caseStudyId={id} />
            <CaseExportMenu caseStudy={caseStudy} city={organisation} />
            <TranslateMenu caseStudy={caseStudy} />
            <ReportButton target={`caseStudies/${id}`} title={title} />
          </>
        )
      }
      backTo={{ to: libraryAddress(state), label: t('back') }}
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        loading={<CaseStudyWaiting />}
        empty={
          <EmptyPanel
            title={t('notFound.title')}
            text={t('notFound.text')}
            action={<ButtonLink to={paths.caseStudies.to()}>{t('notFound.action')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <>
              <CaseLife key={`life of ${id}`} caseStudy={found} contact={contact.data} />
              <CityActs value={follow}>
                <TopicActs value={followTopics}>
                  <CaseStudyReader
                    key={id}
                    caseStudy={found}
                    reading={read?.reading}
                    organisation={organisation}
                    memberOnly={memberOnly}
                    contact={contact}
                    history={<CaseHistory caseStudy={found} />}
                  />
                </TopicActs>
              </CityActs>
              <AdoptionsOfCase key={`adoptions of ${id}`} caseStudy={found} />
              {found.status === 'published' && (
                <QuestionsAbout kind="caseStudy" id={id} city={organisation?.name} />
              )}
            </>
          )
        }
      </Faces>
      <CompareBar />
    </PageFrame>
  );
}

function followTopics(topics: readonly Topic[]) {
  return <FollowTopics topics={topics} />;
}
