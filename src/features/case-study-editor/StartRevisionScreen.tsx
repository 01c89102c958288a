import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { canRevise } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { StartRevision } from './StartRevision.tsx';

/** Where a revision of a published case begins, for the members of its city. */
export function StartRevisionScreen({ caseStudyId }: { caseStudyId: string }) {
  const { t } = useTranslation('editor');
  const actor = useActor();
  const query = useQuery(caseStudyQuery(caseStudyId));
  const title = query.data?.content.title;

  return (
    <PageFrame
      title={t('startRevision.title')}
      lead={title && <bdi>{title}</bdi>}
      width="reading"
      backTo={{ to: paths.caseStudy.to(caseStudyId), label: t('startRevision.back') }}
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null || found.status !== 'published'}
        empty={
          <EmptyPanel
            title={t('startRevision.notFound.title')}
            text={t('startRevision.notFound.text')}
            action={<ButtonLink to={paths.caseStudies.to()}>{t('startRevision.notFound.action')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && canRevise(actor, found) ? (
            <StartRevision caseStudy={found} />
          ) : (
            <EmptyPanel
              title={t('startRevision.denied.title')}
              text={t('startRevision.denied.text')}
              action={
                <ButtonLink to={paths.caseStudy.to(caseStudyId)}>
                  {t('startRevision.denied.action')}
                </ButtonLink>
              }
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
