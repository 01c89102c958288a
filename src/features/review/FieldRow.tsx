import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './FieldRow.module.css';
import { FieldValue } from './FieldValue.tsx';
import { RemarkEditor } from './RemarkEditor.tsx';
import { factFields, memberOnlyFields, type ReviewField } from './reviewFields.ts';

export interface EarlierRemark {
  field: string;
  text: string;
  round: number;
}

/** A reviewer's remarks on the text at hand, and what earlier rounds asked for. */
export interface RemarkSet {
  texts: Readonly<Record<string, string>>;
  onChange: (field: string, text: string) => void;
  /** False for somebody who may read but not decide. */
  canWrite: boolean;
  earlier: readonly EarlierRemark[];
}

type FieldRowProps = {
  field: ReviewField;
  draft: Draft;
  /** The published text, when this field differs from it. */
  before: Draft | null;
  remarks: RemarkSet;
};

/** One field with its margin, where remarks stand. */
export function FieldRow({ field, draft, before, remarks }: FieldRowProps) {
  const { t } = useTranslation('review');
  const isFact = factFields.has(field);
  // Two short wordings are compared at a glance; two long ones would bury the text.
  const isShort = isFact || field === 'title' || field === 'summary';
  const text = remarks.texts[field] ?? '';
  const earlier = remarks.earlier.filter((remark) => remark.field === field);
  return (
    <div className={classes.row} data-form={isFact ? 'fact' : 'prose'}>
      <div className={classes.body}>
        <h3 className={classes.label}>
          {t(`field.${field}`)} {memberOnlyFields.has(field) && <Tag>{t('value.memberOnly')}</Tag>}{' '}
          {before && <Tag tone="waiting">{t('item.changes.changed')}</Tag>}
        </h3>
        <div className={classes.value}>
          <FieldValue field={field} draft={draft} />
          {before && (
            <details className={classes.before} open={isShort}>
              <summary>{t('item.changes.before')}</summary>
              <FieldValue field={field} draft={before} />
            </details>
          )}
        </div>
      </div>
      <div className={classes.margin}>
        {earlier.map((remark) => (
          <blockquote key={`${remark.round} ${remark.text}`} className={classes.earlier}>
            <p className={classes.earlierLabel}>{t('remark.earlier', { round: remark.round })}</p>
            <p dir="auto">{remark.text}</p>
          </blockquote>
        ))}
        {remarks.canWrite ? (
          <RemarkEditor field={field} text={text} onChange={(next) => remarks.onChange(field, next)} />
        ) : (
          text !== '' && (
            <p className={classes.keptRemark} dir="auto">
              {text}
            </p>
          )
        )}
      </div>
    </div>
  );
}
