import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { translationDraftQuery, translationsQuery } from '#src/data/translations/queries.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { TranslationReview } from '#src/features/translation/TranslationReview.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function TranslationReviewPage() {
  const { t } = useTranslation('translation');
  const { id = '' } = useParams();
  if (isModerator(useActor())) return <ReviewPage key={id} id={id} />;
  return (
    <PageFrame title={t('waiting.title')} width="reading">
      <EmptyPanel title={t('review.onlySecretariat.title')} text={t('review.onlySecretariat.text')} />
    </PageFrame>
  );
}

function ReviewPage({ id }: { id: string }) {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const [caseStudyId = '', language = ''] = id.split('~');
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useQuery(translationDraftQuery(caseStudyId, language));
  const caseStudy = useQuery(caseStudyQuery(caseStudyId));

  const finish = (title: string) => {
    void client.invalidateQueries({ queryKey: translationsQuery(caseStudyId).queryKey });
    client.removeQueries({ queryKey: translationDraftQuery(caseStudyId, language).queryKey });
    notifications.show({ message: t('review.released', { title }) });
    void navigate(paths.review.to());
  };
  const gone = <EmptyPanel title={t('review.gone.title')} text={t('review.gone.text')} />;
  const title = draft.data
    ? t('review.title', { language: t(`vocabulary:language.${draft.data.language}`) })
    : t('waiting.title');

  return (
    <PageFrame title={title} backTo={{ to: paths.review.to(), label: t('review.back') }}>
      <Faces query={draft} isEmpty={(found) => found === null} empty={gone}>
        {(waiting) => (
          <Faces query={caseStudy} isEmpty={(found) => found === null} empty={gone}>
            {(original) =>
              waiting &&
              original && (
                <TranslationReview
                  draft={waiting}
                  caseStudy={original}
                  onReleased={() => finish(waiting.texts.title)}
                  onShowNew={() => void draft.refetch()}
                />
              )
            }
          </Faces>
        )}
      </Faces>
    </PageFrame>
  );
}
