import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditReasonMax } from '#src/domain/audit.ts';
import type { Form } from '#src/domain/caseStudy.ts';
import classes from './DecisionDialog.module.css';
import { DecisionDialog, type DecisionState } from './DecisionDialog.tsx';

type PublishDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** Version the text is based on; 0 for a new case. */
  baseVersion: number;
  form: Form;
  /** What the library has now; null for a new case. */
  live: { version: number } | null;
  remarkCount: number;
  onConfirm: (input: { reason: string }) => void;
  state: DecisionState;
};

/** Puts a text into the library, after saying what that will do. */
export function PublishDialog(props: PublishDialogProps) {
  const { isOpen, onClose, baseVersion, form, live, remarkCount, onConfirm, state } = props;
  const { t } = useTranslation(['review', 'common']);
  const [reason, setReason] = useState('');
  const isOutdated = live !== null && live.version !== baseVersion;

  return (
    <DecisionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('decision.publish.title')}
      confirmLabel={t('decision.publish.confirm')}
      isBlocked={isOutdated}
      onConfirm={() => onConfirm({ reason: reason.trim() })}
      state={state}
    >
      {isOutdated && (
        <p className={classes.notice}>{t('decision.publish.outdated', { version: live.version })}</p>
      )}
      {remarkCount > 0 && (
        <p className={classes.notice}>{t('decision.publish.remarksLeft', { count: remarkCount })}</p>
      )}
      <Textarea
        className={classes.field}
        label={`${t('decision.publish.note')} (${t('common:optional')})`}
        description={t('decision.publish.noteHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={auditReasonMax}
        autosize
        minRows={1}
        maxRows={6}
        dir="auto"
      />
      <h3 className={classes.subtitle}>{t('decision.publish.willHappen')}</h3>
      <ul className={classes.list}>
        <li>
          {baseVersion === 0
            ? t('decision.publish.newCase')
            : t('decision.publish.newVersion', { before: baseVersion, after: baseVersion + 1 })}
        </li>
        {form === 'snapshot' && <li>{t('decision.publish.snapshot')}</li>}
        <li>{t('decision.publish.memberOnly')}</li>
        <li>{t('decision.publish.unchecked')}</li>
        <li>{t('decision.publish.author')}</li>
        <li>{t('decision.publish.undo')}</li>
      </ul>
    </DecisionDialog>
  );
}
