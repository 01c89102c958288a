import { Button } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { followQuestion } from '#src/data/questions/commands.ts';
import { followedQuestionsQuery } from '#src/data/questions/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Question, questionLimits } from '#src/domain/question.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { Failure } from './Failure.tsx';
import classes from './Questions.module.css';

/** Puts a question on the member's list; the first followers are told of each answer, and the button says who is not. */
export function FollowQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  const { uid } = useMember().identity;
  const follows = useQuery(followedQuestionsQuery(uid));
  const isFollowed = follows.data?.questionIds.includes(question.id) ?? false;
  const isTold = question.followers.includes(uid);
  const following = useCommand(() =>
    followQuestion(database(), { uid }, { questionId: question.id, isIn: !isFollowed }),
  );
  // Whoever asked is told of each answer anyway.
  if (question.authorUid === uid) return null;
  const Icon = isFollowed ? IconStarFilled : IconStar;
  const isFull = !isFollowed && (follows.data?.questionIds.length ?? 0) >= questionLimits.followed;
  return (
    <div>
      <Button
        size="sm"
        variant={isFollowed ? 'light' : 'default'}
        leftSection={<Icon size={18} aria-hidden="true" />}
        aria-pressed={isFollowed}
        aria-disabled={follows.data === undefined || following.isBusy}
        disabled={isFull}
        title={isFull ? t('follow.full') : undefined}
        onClick={() => follows.data && void following.start()}
      >
        {t('follow.follow')}
      </Button>
      <p role="status" className={classes.soft}>
        {isFollowed && (isTold ? t('follow.told') : t('follow.listed', { most: questionLimits.followers }))}
      </p>
      <Failure error={following.error} />
    </div>
  );
}
