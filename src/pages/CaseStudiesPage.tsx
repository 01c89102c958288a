import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { ExportCasesButton } from '#src/features/export/ExportCasesButton.tsx';
import { Library } from '#src/features/library/Library.tsx';
import { LibraryWaiting } from '#src/features/library/LibraryWaiting.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function CaseStudiesPage() {
  const { t } = useTranslation('library');
  const catalog = useQuery(catalogQuery());
  const canExportAll = isModerator(useActor());
  // The library is useful before, and without, the names of its cities.
  const organisations = useQuery(publicOrganisationsQuery());

  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={canExportAll && <ExportCasesButton scope={{ kind: 'all' }} />}
    >
      <Faces
        query={catalog}
        loading={<LibraryWaiting />}
        empty={
          <EmptyPanel
            title={t('empty.library.title')}
            text={t('empty.library.text')}
            action={<ButtonLink to={paths.newSubmission.to()}>{t('empty.library.action')}</ButtonLink>}
          />
        }
      >
        {(items) => <Library catalog={items} organisations={organisations.data ?? none} />}
      </Faces>
    </PageFrame>
  );
}

const none = [] as const;
