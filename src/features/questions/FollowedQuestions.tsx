import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { followQuestion } from '#src/data/questions/commands.ts';
import { followedListQuery, followedQuestionsQuery } from '#src/data/questions/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { Failure } from './Failure.tsx';
import classes from './Questions.module.css';

/** The questions that the reader follows, each with the way to let it go; nothing where there are none. */
export function FollowedQuestions() {
  const { t } = useTranslation('questions');
  const { uid } = useMember().identity;
  const ids = useQuery(followedQuestionsQuery(uid)).data?.questionIds ?? [];
  const list = useQuery({
    ...followedListQuery(ids),
    enabled: ids.length > 0,
    placeholderData: (kept) => kept,
  });
  if (ids.length === 0 || list.isLoading) return null;
  return (
    <div>
      <h3 id="following-questions" className={classes.followedTitle}>
        {t('title')}
      </h3>
      <ul className={classes.followed} aria-labelledby="following-questions">
        {ids.map((id) => (
          <Row key={id} id={id} title={list.data?.find((one) => one.id === id)?.title} />
        ))}
      </ul>
    </div>
  );
}

/** One that is hidden or could not be read can be let go as well. */
function Row({ id, title }: { id: string; title: string | undefined }) {
  const { t } = useTranslation('questions');
  const { uid } = useMember().identity;
  const leaving = useCommand(() => followQuestion(database(), { uid }, { questionId: id, isIn: false }));
  return (
    <li className={classes.followedRow}>
      <p className={classes.followedName} dir="auto">
        {title === undefined ? t('follow.gone') : <TextLink to={paths.question.to(id)}>{title}</TextLink>}
      </p>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('follow.stopNamed', { title: title ?? t('follow.gone') })}
        aria-disabled={leaving.isBusy}
        onClick={() => void leaving.start()}
      >
        {t('follow.stop')}
      </Button>
      <Failure error={leaving.error} />
    </li>
  );
}
