import { Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { report } from '#src/data/reports/commands.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { kindOfTarget, type ReportReason, reportLimits, reportReasons } from '#src/domain/report.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { reportFailure } from './reportFailure.ts';

type ReportDialogProps = {
  target: string;
  title: string;
  uid: string;
  onClose: () => void;
};

/** What is wrong, and what the secretariat should know. */
export function ReportDialog({ target, title, uid, onClose }: ReportDialogProps) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const sending = useMutation({
    mutationFn: (because: ReportReason) =>
      report(
        database(),
        { uid },
        {
          target,
          title: title.replace(/\s+/g, ' ').slice(0, reportLimits.title),
          reason: because,
          note: note.trim(),
        },
      ),
    onSuccess: async () => {
      notifications.show({ message: t('dialog.sent') });
      onClose();
      await client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  const failure = reportFailure(sending.error);
  return (
    <FormDialog
      title={t('dialog.title')}
      onClose={onClose}
      confirmLabel={t('dialog.send')}
      cancelLabel={t('cancel')}
      onConfirm={() => {
        setWasTried(true);
        if (reason) sending.mutate(reason);
      }}
      isBusy={sending.isPending}
      failure={failure && t(`failed.${failure}`)}
    >
      <p>{t('dialog.text')}</p>
      {kindOfTarget(target) === 'message' && <p>{t('dialog.quote')}</p>}
      <Radio.Group
        label={t('dialog.reason')}
        value={reason ?? ''}
        onChange={(value) => isOneOf(reportReasons, value) && setReason(value)}
        error={wasTried && !reason && t('dialog.reasonMissing')}
      >
        <Stack gap="xs" mt="xs">
          {reportReasons.map((each) => (
            <Radio key={each} value={each} label={t(`reason.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('dialog.note')}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        maxLength={reportLimits.note}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
    </FormDialog>
  );
}
