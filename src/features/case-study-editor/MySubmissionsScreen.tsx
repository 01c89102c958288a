import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import { canPostCaseStudy } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { MyCaseStudies } from './MyCaseStudies.tsx';
import { useKeptEntries } from './useKeptEntries.ts';

type MySubmissionsScreenProps = {
  /** What else can be done here. */
  actions?: ReactNode;
  /** What the city is asked to do, above the list. */
  notice?: ReactNode;
};

/** What somebody writes, has handed in and has published. */
export function MySubmissionsScreen({ actions, notice }: MySubmissionsScreenProps) {
  const { t } = useTranslation('editor');
  const { identity } = useMember();
  const canPost = canPostCaseStudy(useActor());
  const query = useQuery(mySubmissionsQuery(identity.uid));
  const kept = useKeptEntries(identity.uid);

  return (
    <PageFrame
      title={t('mine.title')}
      lead={t('mine.lead')}
      actions={
        canPost && (
          <>
            {actions}
            <ButtonLink to={paths.newSubmission.to()}>{t('mine.new')}</ButtonLink>
          </>
        )
      }
      width="reading"
    >
      {notice}
      <Faces
        query={query}
        isEmpty={(submissions) => submissions.length === 0 && kept.length === 0}
        empty={<NothingYet canPost={canPost} />}
      >
        {(submissions) => <MyCaseStudies submissions={submissions} kept={kept} />}
      </Faces>
    </PageFrame>
  );
}

function NothingYet({ canPost }: { canPost: boolean }) {
  const { t } = useTranslation('editor');
  // Without a network "none" only means that this device knows of none.
  if (!navigator.onLine) {
    return <EmptyPanel title={t('mine.emptyOffline.title')} text={t('mine.emptyOffline.text')} />;
  }
  if (!canPost) return <EmptyPanel title={t('new.noOrganisation.title')} text={t('mine.noOrganisation')} />;
  return (
    <EmptyPanel
      title={t('mine.empty.title')}
      text={t('mine.empty.text')}
      action={<ButtonLink to={paths.newSubmission.to()}>{t('mine.empty.action')}</ButtonLink>}
    />
  );
}
