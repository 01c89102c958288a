import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataError } from '#src/data/errors.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { emptyHandover, firstOpenEnd, type Handover } from '#src/domain/handover.ts';
import type { Member } from '#src/domain/member.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { LeaveFields } from './LeaveFields.tsx';
import classes from './LeaveNetwork.module.css';
import { leaveAfterHandover } from './leaveAfterHandover.ts';
import { useOwnDependents } from './useOwnDependents.ts';

type LeaveDialogProps = {
  actor: Actor;
  member: Member;
  onClose: () => void;
};

const failures = ['offline', 'denied', 'conflict'] as const;

/** What stays, what goes, and who answers next. Once left, the gate shows the screen for that. */
export function LeaveDialog({ actor, member, onClose }: LeaveDialogProps) {
  const { t } = useTranslation('membership');
  const dependents = useOwnDependents(member);
  const [handover, setHandover] = useState<Handover>(emptyHandover);
  const [isSure, setSure] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const leaving = useMutation({
    mutationFn: async () => {
      if (!dependents.data) throw new Error('left before it was known who depends on it');
      await leaveAfterHandover(actor, { dependents: dependents.data, handover, note: t('leave.note') });
    },
    // What was handed over already stays so, and is not asked for again.
    onError: () => void dependents.refetch(),
  });
  const { error } = leaving;
  const failure = error instanceof DataError && isOneOf(failures, error.kind) ? error.kind : 'unknown';
  return (
    <FormDialog
      title={t('leave.title')}
      onClose={onClose}
      confirmLabel={t('leave.confirm')}
      cancelLabel={t('leave.cancel')}
      onConfirm={() => {
        setWasTried(true);
        if (isSure && dependents.data && firstOpenEnd(dependents.data, handover) === null) leaving.mutate();
      }}
      // Until it is known who depends on this member, there is nothing to confirm.
      isBusy={leaving.isPending || (!dependents.data && !dependents.error)}
      isDangerous
      failure={error && t(`leave.failed.${failure}`)}
    >
      <div>
        <p className={classes.label}>{t('leave.staysTitle')}</p>
        <p>{t('leave.stays')}</p>
      </div>
      <div>
        <p className={classes.label}>{t('leave.goesTitle')}</p>
        <p>{t('leave.goes')}</p>
      </div>
      <Faces query={dependents}>
        {(known) => (
          <>
            <LeaveFields dependents={known} handover={handover} onChange={setHandover} wasTried={wasTried} />
            {/* Not before what stands above it, which would push it away under a finger. */}
            <Checkbox
              label={t('leave.sure')}
              checked={isSure}
              onChange={({ currentTarget: { checked } }) => setSure(checked)}
              error={wasTried && !isSure && t('leave.sureMissing')}
            />
          </>
        )}
      </Faces>
    </FormDialog>
  );
}
