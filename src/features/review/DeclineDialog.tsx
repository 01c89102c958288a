import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '#src/domain/submission.ts';
import classes from './DecisionDialog.module.css';
import { DecisionDialog, type DecisionState } from './DecisionDialog.tsx';
import { ReasonField, reasonProblem } from './ReasonField.tsx';

type DeclineDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  reason: string;
  onReason: (reason: string) => void;
  remarkCount: number;
  onConfirm: () => void;
  state: DecisionState;
};

/** Says no for good; rare, so the dialog says what would be better in most cases. */
export function DeclineDialog(props: DeclineDialogProps) {
  const { isOpen, onClose, reason, onReason, remarkCount, onConfirm, state } = props;
  const { t } = useTranslation('review');
  const [wasTried, setWasTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  const handleConfirm = () => {
    setWasTried(true);
    if (reasonProblem(reason)) area.current?.focus();
    else onConfirm();
  };

  return (
    <DecisionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('decision.decline.title')}
      confirmLabel={t('decision.decline.confirm')}
      confirmColor="red"
      onConfirm={handleConfirm}
      state={state}
    >
      <p className={classes.text}>{t('decision.decline.text')}</p>
      {remarkCount > 0 && (
        <p className={classes.notice}>{t('decision.decline.remarksLeft', { count: remarkCount })}</p>
      )}
      <ReasonField
        ref={area}
        label={t('decision.decline.reason')}
        hint={t('decision.decline.reasonHint', { count: noteLimits.reasonMin })}
        value={reason}
        onChange={onReason}
        showsProblem={wasTried}
      />
    </DecisionDialog>
  );
}
