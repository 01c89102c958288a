import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditReasonMax } from '#src/domain/audit.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import { Failure } from './Failure.tsx';
import classes from './Questions.module.css';

type HideToolProps = {
  isHidden: boolean;
  send: (isHidden: boolean, reason: string) => Promise<unknown>;
};

/** For moderators: takes a text from its readers, for a reason that stands in the audit, or shows it again. */
export function HideTool({ isHidden, send }: HideToolProps) {
  const { t } = useTranslation(['questions', 'common']);
  const [reason, setReason] = useState<string>();
  const opener = useFocusBack(reason !== undefined);
  const sending = useCommand(async (hide: boolean, why: string) => {
    await send(hide, why);
    setReason(undefined);
  });
  if (isHidden || reason === undefined) {
    return (
      <>
        <Button
          ref={opener}
          size="compact-sm"
          variant="subtle"
          loading={sending.isBusy}
          onClick={() => (isHidden ? void sending.start(false, '') : setReason(''))}
        >
          {isHidden ? t('desk.show') : t('desk.hide')}
        </Button>
        <Failure error={sending.error} />
      </>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void sending.start(true, reason);
      }}
    >
      <Textarea
        label={t('desk.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        maxLength={auditReasonMax}
        autosize
        minRows={2}
        autoFocus
      />
      <div className={classes.tools}>
        <Button type="submit" color="red" loading={sending.isBusy} disabled={reason.trim().length < 3}>
          {t('desk.hideNow')}
        </Button>
        <Button variant="default" onClick={() => setReason(undefined)}>
          {t('common:cancel')}
        </Button>
      </div>
      <Failure error={sending.error} />
    </form>
  );
}
