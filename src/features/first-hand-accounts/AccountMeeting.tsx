import { Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountDraft, DraftField, DraftProblem } from '#src/domain/accountDraft.ts';
import { isOneOf } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type ListedSession, meetingKinds } from '#src/domain/programme.ts';
import { sessionsOn } from '#src/domain/programmeDays.ts';
import { formatTimeIn } from '#src/ui/eventClock.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './WriteAccount.module.css';

type AccountMeetingProps = {
  event: PortalEvent;
  /** Those that have begun. */
  days: readonly string[];
  sessions: readonly ListedSession[];
  draft: AccountDraft;
  problems: Partial<Record<DraftField, DraftProblem>>;
  onChange: (fields: Partial<AccountDraft>) => void;
};

/** What the account is about: the day, perhaps a session, and whether anybody could be in the room. */
export function AccountMeeting({ event, days, sessions, draft, problems, onChange }: AccountMeetingProps) {
  const { t } = useTranslation('accounts');
  const ofDay = draft.day === null ? [] : sessionsOn(sessions, draft.day, event.timeZone);
  const session = sessions.find(({ id }) => id === draft.sessionId);
  return (
    <div className={classes.meeting}>
      <Select
        label={t('write.day')}
        data={days.map((day) => ({ value: day, label: formatCalendarDay(day) }))}
        value={draft.day}
        onChange={(day) => onChange({ day, sessionId: null })}
        allowDeselect={false}
        error={problems.day && t('problem.day')}
      />
      <Select
        label={t('write.session')}
        description={t('write.sessionHint')}
        placeholder={t('write.noSession')}
        data={ofDay.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${formatTimeIn(startsAt, event.timeZone)} ${title}`,
        }))}
        value={draft.sessionId}
        onChange={(sessionId) => onChange({ sessionId })}
        clearable
        clearButtonProps={{ 'aria-label': t('write.noSession') }}
        searchable
        nothingFoundMessage={t('write.noSuchSession')}
      />
      {session ? (
        <p className={classes.note}>{t(`write.sessionIs.${session.meeting}`)}</p>
      ) : (
        <Radio.Group
          label={t('write.meeting')}
          value={draft.meeting ?? ''}
          onChange={(value) => isOneOf(meetingKinds, value) && onChange({ meeting: value })}
          error={problems.meeting && t('problem.meeting')}
          data-invalid={problems.meeting ? true : undefined}
        >
          <Stack gap="xs" mt="xs">
            {meetingKinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`write.meetingIs.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </div>
  );
}
