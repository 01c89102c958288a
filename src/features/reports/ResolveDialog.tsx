import { Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { resolveReport } from '#src/data/reports/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { type Report, type ReportOutcome, reportLimits, reportOutcomes } from '#src/domain/report.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { reportFailure } from './reportFailure.ts';

type ResolveDialogProps = {
  report: Report;
  onClose: () => void;
};

/** What came of a report, and a word to whoever wrote it. */
export function ResolveDialog({ report: { id, title }, onClose }: ResolveDialogProps) {
  const { t } = useTranslation('reports');
  const { identity } = useMember();
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const resolving = useMutation({
    mutationFn: (chosen: ReportOutcome) =>
      resolveReport(database(), { uid: identity.uid }, { id, outcome: chosen, outcomeNote: note.trim() }),
    onSuccess: () => {
      notifications.show({ message: t('open.done') });
      onClose();
    },
  });
  const failure = reportFailure(resolving.error);
  return (
    <FormDialog
      title={t('open.dialogTitle', { title })}
      onClose={onClose}
      confirmLabel={t('open.confirm')}
      cancelLabel={t('cancel')}
      onConfirm={() => {
        setWasTried(true);
        if (outcome) resolving.mutate(outcome);
      }}
      isBusy={resolving.isPending}
      failure={failure && t(`failed.${failure}`)}
    >
      <p>{t('open.dialogText')}</p>
      <Radio.Group
        label={t('open.outcome')}
        value={outcome ?? ''}
        onChange={(value) => isOneOf(reportOutcomes, value) && setOutcome(value)}
        error={wasTried && !outcome && t('open.outcomeMissing')}
      >
        <Stack gap="xs" mt="xs">
          {reportOutcomes.map((each) => (
            <Radio key={each} value={each} label={t(`outcome.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('open.note')}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        maxLength={reportLimits.outcomeNote}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
    </FormDialog>
  );
}
