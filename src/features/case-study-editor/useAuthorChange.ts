import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { toDataError } from '#src/data/errors.ts';
import { addAuthor, handOver, stepBack } from '#src/data/submissions/authorCommands.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';

export type AuthorChange =
  | { kind: 'add' | 'handOver'; colleague: { uid: string; name: string } }
  | { kind: 'stepBack' };

class UnsavedWords extends Error {}

/**
 * Changes who may write on a text. Whoever leaves it first has the last words stored (`settle` answers whether that
 * worked), because afterwards the portal would not take them any more.
 */
export function useAuthorChange(
  { submission, uid }: { submission: Submission; uid: string },
  settle: () => Promise<boolean>,
  onAdded: () => void,
) {
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const { id: submissionId, content } = submission;
  const tell = (message: string) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('note.dismiss') } });
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (change: AuthorChange) => {
      if (change.kind === 'add') {
        return addAuthor(database(), { submissionId, colleagueUid: change.colleague.uid });
      }
      if (!(await settle())) throw new UnsavedWords();
      return change.kind === 'handOver'
        ? handOver(database(), { uid }, { submissionId, colleagueUid: change.colleague.uid })
        : stepBack(database(), { uid }, submissionId);
    },
    onSuccess: (_, change) => {
      const { title } = content;
      if (change.kind === 'add') {
        tell(t('who.added', { name: change.colleague.name }));
        onAdded();
        return;
      }
      tell(
        change.kind === 'handOver'
          ? t('who.handedOver', { title, name: change.colleague.name })
          : t('who.steppedBack', { title }),
      );
      void navigate(paths.submissions.to());
    },
  });
  return {
    change: mutate,
    isPending,
    failure: error ? t(`who.problem.${problemOf(error)}`) : undefined,
    reset,
  };
}

function problemOf(error: unknown): 'unsaved' | 'already' | 'offline' | 'denied' | 'unknown' {
  if (error instanceof UnsavedWords) return 'unsaved';
  const { kind } = toDataError(error);
  if (kind === 'conflict') return 'already';
  return kind === 'offline' || kind === 'denied' ? kind : 'unknown';
}
