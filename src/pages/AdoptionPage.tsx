import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { adoptionQuery } from '#src/data/adoptions/queries.ts';
import { AdoptionLedger } from '#src/features/adoptions/AdoptionLedger.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';

export function AdoptionPage() {
  const { t } = useTranslation('adoptions');
  const { id = '' } = useParams();
  const query = useQuery(adoptionQuery(id));
  const adoption = query.error ? null : query.data;
  return (
    <PageFrame
      title={adoption ? t('page.title', { city: adoption.organisationName }) : t('page.label')}
      eyebrow={
        adoption && (
          <TextLink to={paths.organisation.to(adoption.organisationId)} dir="auto">
            {adoption.organisationName}
          </TextLink>
        )
      }
      lead={
        adoption && (
          <>
            <TextLink to={paths.caseStudy.to(adoption.caseStudyId)} dir="auto">
              {adoption.caseTitle}
            </TextLink>{' '}
            {t('page.source')}{' '}
            <bdi>
              <TextLink to={paths.organisation.to(adoption.sourceId)}>{adoption.sourceName}</TextLink>
            </bdi>
          </>
        )
      }
      width="reading"
      backTo={{ to: paths.adoptions.to(), label: t('lineage.open') }}
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('page.missing')}
            text={t('page.missingText')}
            action={<ButtonLink to={paths.caseStudies.to()}>{t('lineage.emptyAction')}</ButtonLink>}
          />
        }
      >
        {(found) => found && <AdoptionLedger key={found.id} adoption={found} />}
      </Faces>
    </PageFrame>
  );
}
