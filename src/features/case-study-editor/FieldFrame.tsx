import { IconMessage2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFoot } from './FieldFoot.tsx';
import classes from './FieldFrame.module.css';
import { useFolding } from './FoldingContext.ts';
import { type FieldName, pathOf, sectionOf } from './fieldNames.ts';
import { fieldId } from './focusField.ts';
import { useRemarksOn } from './RemarksContext.ts';
import { showConflicts } from './showConflicts.ts';
import { useWritingState } from './WritingContext.ts';

type FieldFrameProps = {
  name: FieldName;
  children: ReactNode;
};

/** Around every field: the place a link leads to, with what the reviewer said about it; away while folded. */
export function FieldFrame({ name, children }: FieldFrameProps) {
  const { t } = useTranslation('editor');
  const remarks = useRemarksOn(name);
  const path = pathOf(name);
  const hasConflict = useWritingState(({ conflicts }) => conflicts.some(({ field }) => field === path));

  const { foldable, opened } = useFolding();
  if (foldable.has(name) && !opened.has(sectionOf(name))) return null;

  return (
    <div id={fieldId(name)} tabIndex={-1} className={classes.field}>
      {remarks.map((remark) => (
        <div key={remark} className={classes.remark}>
          <p className={classes.remarkTitle}>
            <IconMessage2 size={18} aria-hidden="true" /> {t('remarks.atField')}
          </p>
          <p className={classes.remarkText} dir="auto">
            {remark}
          </p>
        </div>
      ))}
      {hasConflict && (
        <p className={classes.conflict}>
          {t('conflict.atField')}{' '}
          <button type="button" onClick={showConflicts}>
            {t('conflict.toPanel')}
          </button>
        </p>
      )}
      {children}
      <FieldFoot name={name} />
    </div>
  );
}
