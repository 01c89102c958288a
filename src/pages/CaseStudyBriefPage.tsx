import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { caseStudyQuery, memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import { pictureQuery } from '#src/data/media/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { CaseBrief } from '#src/features/export/CaseBrief.tsx';
import { JsonLdScript } from '#src/features/export/JsonLdScript.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';

/** A case as two pages for paper. */
export function CaseStudyBriefPage() {
  const { t } = useTranslation(['sharing', 'library']);
  const { id = '' } = useParams();
  const query = useQuery(caseStudyQuery(id));
  const organisations = useQuery(publicOrganisationsQuery());
  const caseStudy = query.error ? null : query.data;
  const isReleased = caseStudy?.content.releasesWhatDidNotWork ?? false;
  // What may not be printed is not even read.
  const memberOnly = useQuery({ ...memberOnlyQuery(id, caseStudy?.version ?? 0), enabled: isReleased });
  const city = organisations.data?.find((one) => one.id === caseStudy?.organisationId) ?? null;

  return (
    <PageFrame
      title={caseStudy ? t('brief.title', { title: caseStudy.content.title }) : t('brief.label')}
      lead={t('brief.lead')}
      actions={
        caseStudy && (
          <Button
            leftSection={<IconPrinter size={20} aria-hidden="true" />}
            onClick={() => window.print()}
            disabled={organisations.isPending || (isReleased && memberOnly.isPending)}
          >
            {t('brief.print')}
          </Button>
        )
      }
      backTo={{ to: paths.caseStudy.to(id), label: t('brief.back') }}
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('library:notFound.title')}
            text={t('library:notFound.text')}
            action={<ButtonLink to={paths.caseStudies.to()}>{t('library:notFound.action')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <Brief
              key={id}
              caseStudy={found}
              city={city}
              whatDidNotWork={(isReleased && memberOnly.data?.whatDidNotWork) || ''}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}

type BriefProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  whatDidNotWork: string;
};

function Brief({ caseStudy, city, whatDidNotWork }: BriefProps) {
  const [cover] = caseStudy.content.pictures;
  const picture = useQuery({ ...pictureQuery(cover?.id ?? ''), enabled: cover !== undefined });
  return (
    <>
      <CaseBrief
        caseStudy={caseStudy}
        city={city}
        whatDidNotWork={whatDidNotWork}
        picture={cover && picture.data ? <StoredPicture picture={picture.data} alt={cover.alt} /> : undefined}
      />
      <JsonLdScript caseStudy={caseStudy} city={city} whatDidNotWork={whatDidNotWork} />
    </>
  );
}
