import { Button, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits, type Remark } from '#src/domain/submission.ts';
import classes from './DecisionDialog.module.css';
import { DecisionDialog, type DecisionState } from './DecisionDialog.tsx';
import { ReasonField, reasonProblem } from './ReasonField.tsx';
import { isReviewField } from './reviewFields.ts';

type ReturnDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  reason: string;
  onReason: (reason: string) => void;
  remarks: readonly Remark[];
  onConfirm: () => void;
  state: DecisionState;
};

const readyReasons = ['nearly', 'evidence', 'story'] as const;

/** Sends a text back: the reason in words, and the remarks that go with it. */
export function ReturnDialog({
  isOpen,
  onClose,
  reason,
  onReason,
  remarks,
  onConfirm,
  state,
}: ReturnDialogProps) {
  const { t } = useTranslation('review');
  const [wasTried, setWasTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  const handleConfirm = () => {
    setWasTried(true);
    if (reasonProblem(reason)) area.current?.focus();
    else onConfirm();
  };
  const insert = (ready: string) => {
    onReason([reason.trim(), ready].filter(Boolean).join('\n\n'));
    area.current?.focus();
  };

  return (
    <DecisionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('decision.return.title')}
      confirmLabel={t('decision.return.confirm')}
      onConfirm={handleConfirm}
      state={state}
    >
      <p className={classes.text}>{t('decision.return.text')}</p>
      <ReasonField
        ref={area}
        label={t('decision.return.reason')}
        hint={t('decision.return.reasonHint', { count: noteLimits.reasonMin })}
        value={reason}
        onChange={onReason}
        showsProblem={wasTried}
      />
      <Menu position="bottom-start" width="target" returnFocus={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-md" className={classes.field}>
            {t('decision.return.ready.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={300}>
          {readyReasons.map((ready) => (
            <Menu.Item key={ready} onClick={() => insert(t(`decision.return.ready.${ready}`))}>
              {t(`decision.return.ready.${ready}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {remarks.length === 0 ? (
        <p className={classes.text}>{t('decision.return.noRemarks')}</p>
      ) : (
        <>
          <h3 className={classes.subtitle}>{t('decision.return.remarks', { count: remarks.length })}</h3>
          <ul className={classes.list}>
            {remarks.map(({ field, text }) => (
              <li key={field} className={classes.remark}>
                <span className={classes.remarkField}>
                  {isReviewField(field) ? t(`field.${field}`) : field}:
                </span>{' '}
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </DecisionDialog>
  );
}
