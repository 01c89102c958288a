import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { DataError } from '#src/data/errors.ts';
import { questionQuery } from '#src/data/questions/queries.ts';
import { reportLimits } from '#src/domain/report.ts';
import { BookmarkButton } from '#src/features/bookmarks/BookmarkButton.tsx';
import { AboutLink } from '#src/features/questions/AboutLink.tsx';
import { FollowQuestion } from '#src/features/questions/FollowQuestion.tsx';
import { QuestionLead } from '#src/features/questions/QuestionLead.tsx';
import { QuestionThread } from '#src/features/questions/QuestionThread.tsx';
import { ReportButton } from '#src/features/reports/ReportButton.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function QuestionPage() {
  const { t } = useTranslation('questions');
  const { id = '' } = useParams();
  const query = useQuery(questionQuery(id));
  // A hidden one is, for members, simply not there.
  const isClosed = query.error instanceof DataError && query.error.kind === 'denied';
  const question = isClosed ? null : query.data;

  return (
    <PageFrame
      title={question?.title ?? t('question')}
      titleLanguage={question?.language}
      eyebrow={question && <AboutLink about={question.about} />}
      lead={question && <QuestionLead question={question} />}
      actions={
        question &&
        !question.hidden && (
          <>
            <BookmarkButton
              saved={{ kind: 'question', id: question.id, eventId: null }}
              title={question.title}
              place="page"
            />
            <FollowQuestion key={question.id} question={question} />
          </>
        )
      }
      width="reading"
      backTo={{ to: paths.questions.to(), label: t('back') }}
    >
      <Faces
        query={isClosed ? { ...query, data: null, error: null } : query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('gone.title')}
            text={t('gone.text')}
            action={<ButtonLink to={paths.questions.to()}>{t('back')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <QuestionThread
              question={found}
              report={<ReportButton target={`questions/${found.id}`} title={found.title} />}
              reportAnswer={(answer) => (
                <ReportButton
                  isSmall
                  target={`questions/${found.id}/answers/${answer.id}`}
                  title={`${answer.authorName}: ${found.title}`.slice(0, reportLimits.title)}
                />
              )}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
