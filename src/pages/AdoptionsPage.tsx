import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { adoptionsMax, latestAdoptionsQuery } from '#src/data/adoptions/queries.ts';
import { LineageView } from '#src/features/adoptions/LineageView.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function AdoptionsPage() {
  const { t } = useTranslation('adoptions');
  const [search, setSearch] = useSearchParams();
  const latest = useQuery(latestAdoptionsQuery(adoptionsMax));
  return (
    <PageFrame title={t('lineage.title')} lead={t('lineage.lead')}>
      <Faces
        query={latest}
        empty={
          <EmptyPanel
            title={t('latest.none')}
            text={t('lineage.emptyText')}
            action={<ButtonLink to={paths.caseStudies.to()}>{t('lineage.emptyAction')}</ButtonLink>}
          />
        }
      >
        {(adoptions) => (
          <LineageView
            adoptions={adoptions}
            view={search.get('view') === 'map' ? 'map' : 'graph'}
            onView={(view) =>
              setSearch(view === 'map' ? { view } : {}, { replace: true, preventScrollReset: true })
            }
          />
        )}
      </Faces>
    </PageFrame>
  );
}
