import { Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditReasonMax } from '#src/domain/audit.ts';
import { type CheckLevel, checkLevels } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './DecisionDialog.module.css';
import { DecisionDialog, type DecisionState } from './DecisionDialog.tsx';

type PublishDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  /** Version the text is based on; 0 for a new case. */
  baseVersion: number;
  /** What the library has now: its version and check level; null for a new case. */
  live: { version: number; checkLevel: CheckLevel } | null;
  remarkCount: number;
  onConfirm: (input: { checkLevel: CheckLevel; reason: string }) => void;
  state: DecisionState;
};

/** Puts a text into the library, after saying what that will do. */
export function PublishDialog(props: PublishDialogProps) {
  const { isOpen, onClose, baseVersion, live, remarkCount, onConfirm, state } = props;
  const { t } = useTranslation(['review', 'vocabulary', 'common']);
  const [chosen, setChosen] = useState<CheckLevel | null>(null);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const firstLevel = useRef<HTMLInputElement>(null);
  const level = chosen ?? live?.checkLevel ?? null;
  const isOutdated = live !== null && live.version !== baseVersion;

  const handleConfirm = () => {
    setWasTried(true);
    if (level === null) firstLevel.current?.focus();
    else onConfirm({ checkLevel: level, reason: reason.trim() });
  };

  return (
    <DecisionDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('decision.publish.title')}
      confirmLabel={t('decision.publish.confirm')}
      isBlocked={isOutdated}
      onConfirm={handleConfirm}
      state={state}
    >
      {isOutdated && (
        <p className={classes.notice}>{t('decision.publish.outdated', { version: live.version })}</p>
      )}
      {remarkCount > 0 && (
        <p className={classes.notice}>{t('decision.publish.remarksLeft', { count: remarkCount })}</p>
      )}
      <Radio.Group
        size="md"
        className={classes.field}
        label={t('decision.publish.level')}
        value={level}
        onChange={(value) => isOneOf(checkLevels, value) && setChosen(value)}
        error={wasTried && level === null ? t('decision.publish.levelMissing') : undefined}
        required
        withAsterisk={false}
      >
        <div className={classes.levels}>
          {checkLevels.map((value, index) => (
            <Radio
              key={value}
              ref={index === 0 ? firstLevel : undefined}
              value={value}
              label={t(`vocabulary:checkLevel.${value}`)}
              description={t(`decision.publish.meaning.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
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
        <li>{t('decision.publish.memberOnly')}</li>
        <li>{t('decision.publish.author')}</li>
      </ul>
    </DecisionDialog>
  );
}
