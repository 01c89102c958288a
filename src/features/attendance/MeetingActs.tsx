import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerMeeting, withdrawMeeting } from '#src/data/attendance/commands.ts';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { attendanceLimits, type MeetingRequest } from '#src/domain/attendance.ts';
import { Failure } from './Failure.tsx';
import classes from './People.module.css';

type MeetingActsProps = {
  eventId: string;
  request: MeetingRequest;
  isIncoming: boolean;
};

/** What one of the two can do now: accept or decline with a word, or take the request back. */
export function MeetingActs({ eventId, request, isIncoming }: MeetingActsProps) {
  const { t } = useTranslation('attendance');
  const { identity } = useMember();
  const [answer, setAnswer] = useState('');
  const which = { eventId, requestId: request.id };
  const answering = useMutation({
    mutationFn: (isAccepted: boolean) =>
      answerMeeting(database(), { uid: identity.uid }, { ...which, isAccepted, answer: answer.trim() }),
  });
  const withdrawing = useMutation({
    mutationFn: () => withdrawMeeting(database(), { uid: identity.uid }, which),
  });
  const isBusy = answering.isPending || withdrawing.isPending;
  const name = isIncoming ? request.fromName : request.toName;
  if (request.status !== 'asked' && request.status !== 'accepted') return null;

  return (
    <>
      <div className={classes.acts}>
        {isIncoming && (
          <TextInput
            label={t('meetings.word')}
            className={classes.word}
            maxLength={attendanceLimits.answer}
            value={answer}
            onChange={({ currentTarget: { value } }) => setAnswer(value)}
            dir="auto"
          />
        )}
        {isIncoming && request.status === 'asked' && (
          <Button
            size="sm"
            loading={answering.isPending && answering.variables}
            aria-label={t('meetings.acceptOf', { name })}
            onClick={() => !isBusy && answering.mutate(true)}
          >
            {t('meetings.accept')}
          </Button>
        )}
        {isIncoming ? (
          <Button
            size="sm"
            variant="default"
            loading={answering.isPending && !answering.variables}
            aria-label={t(request.status === 'asked' ? 'meetings.declineOf' : 'meetings.cancelOf', { name })}
            onClick={() => !isBusy && answering.mutate(false)}
          >
            {request.status === 'asked' ? t('meetings.decline') : t('meetings.cancel')}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="default"
            loading={withdrawing.isPending}
            aria-label={t('meetings.withdrawOf', { name })}
            onClick={() => !isBusy && withdrawing.mutate()}
          >
            {t('meetings.withdraw')}
          </Button>
        )}
      </div>
      <Failure error={answering.error ?? withdrawing.error} />
    </>
  );
}
