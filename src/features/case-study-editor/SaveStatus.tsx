import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudUp,
  IconDeviceFloppy,
  IconLock,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AutosaveStatus, autosaveStatus } from '#src/domain/autosave.ts';
import { formatDate, formatTime } from '#src/ui/format.ts';
import { fieldNameOf } from './fieldNames.ts';
import classes from './SaveStatus.module.css';
import { showConflicts } from './showConflicts.ts';
import { useWritingInHand, useWritingState } from './WritingContext.ts';

const icons = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  onDevice: IconDeviceFloppy,
  held: IconAlertTriangle,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
  notKept: IconAlertTriangle,
  locked: IconLock,
} as const;

/** Where the words are at this moment. */
export function SaveStatus() {
  const { t } = useTranslation('editor');
  const writing = useWritingInHand();
  const status = autosaveStatus(useWritingState((state) => state));
  const text = useStatusText(status);
  const Icon = icons[status.kind];
  const canTryNow = status.kind === 'onDevice' || status.kind === 'refused';

  return (
    <div className={classes.status} data-kind={status.kind}>
      <Icon size={18} aria-hidden="true" />
      <span>{text}</span>
      {canTryNow && (
        <UnstyledButton className={classes.again} onClick={() => writing.send({ type: 'hurried' })}>
          {t('status.again')}
        </UnstyledButton>
      )}
      {status.kind === 'conflict' && (
        <UnstyledButton className={classes.again} onClick={showConflicts}>
          {t('conflict.toPanel')}
        </UnstyledButton>
      )}
      <StatusAnnouncer kind={status.kind} text={text} />
    </div>
  );
}

/** Tells a screen reader what asks for attention and when that is over; not every save. */
function StatusAnnouncer({ kind, text }: { kind: AutosaveStatus['kind']; text: string }) {
  const { t } = useTranslation('editor');
  const [said, setSaid] = useState('');
  const isOwed = useRef(false);

  useEffect(() => {
    if (kind === 'saving') return;
    if (kind !== 'saved') {
      isOwed.current = true;
      setSaid(text);
    } else if (isOwed.current) {
      isOwed.current = false;
      setSaid(t('status.announceSaved'));
    }
  }, [kind, text, t]);

  return (
    <span role="status" className="portal-visually-hidden">
      {said}
    </span>
  );
}

function useStatusText(status: AutosaveStatus): string {
  const { t } = useTranslation('editor');
  switch (status.kind) {
    case 'saved':
      return status.at === null
        ? t('status.savedPlain')
        : t('status.saved', { time: timeOrDate(new Date(status.at)) });
    case 'refused':
      return t(`status.refused.${status.failure}`);
    case 'held':
      return t('status.held', {
        fields: status.fields
          .flatMap((path) => {
            const name = fieldNameOf(path);
            return name ? [t(`field.${name}.label`)] : [];
          })
          .join(', '),
      });
    default:
      return t(`status.${status.kind}`);
  }
}

function timeOrDate(at: Date): string {
  return at.toDateString() === new Date().toDateString() ? formatTime(at) : formatDate(at);
}
