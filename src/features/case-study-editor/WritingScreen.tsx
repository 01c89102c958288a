import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author } from '#src/data/submissions/commands.ts';
import type { StoredText } from '#src/domain/autosave.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { EditorScreen } from './EditorScreen.tsx';
import { StandingScreen } from './StandingScreen.tsx';
import { useWriting } from './useWriting.ts';
import type { Writing } from './writing.ts';

type WritingScreenProps = {
  author: Author;
  submissionId: string;
  /** Null when it is not stored yet. */
  submission: Submission | null;
  stored: StoredText | null;
  /** Words of it are kept on this device, if not by this tab then by another one. */
  isElsewhere: boolean;
};

/** An author's own text, taken in hand. */
export function WritingScreen(props: WritingScreenProps) {
  const { author, submissionId, submission, stored, isElsewhere } = props;
  const { t } = useTranslation('editor');
  const writing = useWriting(author, submissionId, stored);

  if (writing) {
    return (
      <OpenOrClosed writing={writing} author={author} submissionId={submissionId} submission={submission} />
    );
  }
  const backTo = { to: paths.submissions.to(), label: t('page.back') };
  if (writing === undefined) {
    return (
      <PageFrame title={submission?.content.title || t('page.opening')} backTo={backTo}>
        <LoadingLines />
      </PageFrame>
    );
  }
  const reason = isElsewhere ? 'elsewhere' : navigator.onLine ? 'notFound' : 'offline';
  return (
    <PageFrame title={t(`page.${reason}.title`)} backTo={backTo}>
      <EmptyPanel
        title={t(`page.${reason}.title`)}
        text={t(`page.${reason}.text`)}
        action={<ButtonLink to={paths.submissions.to()}>{t('page.notFound.action')}</ButtonLink>}
      />
    </PageFrame>
  );
}

type OpenOrClosedProps = Pick<WritingScreenProps, 'author' | 'submissionId' | 'submission'> & {
  writing: Writing;
};

function OpenOrClosed({ writing, author, submissionId, submission }: OpenOrClosedProps) {
  const isEditable = useSyncExternalStore(writing.subscribe, () => writing.getState().isEditable);
  const wasEditable = useRef(isEditable);

  // Closed under the author's hands: what happened is said at the top, not where the form was scrolled to.
  useEffect(() => {
    if (wasEditable.current && !isEditable) {
      window.scrollTo({ top: 0 });
      document.getElementById('standing-title')?.focus();
    }
    wasEditable.current = isEditable;
  }, [isEditable]);

  // Closed while this device has no answer yet about what it became.
  if (isEditable || submission === null) {
    return (
      <EditorScreen writing={writing} uid={author.uid} submissionId={submissionId} submission={submission} />
    );
  }
  return <StandingScreen submission={submission} writing={writing} />;
}
