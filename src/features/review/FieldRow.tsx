import { useTranslation } from 'react-i18next';
import { correctableFields, type Draft } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { ChangedValue } from './ChangedValue.tsx';
import type { CorrectionSet } from './correction.ts';
import { FieldCorrection } from './FieldCorrection.tsx';
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
  /** The state compared with, when this field differs from it. */
  before: Draft | null;
  /** The last round asked for something here, and nothing changed since. */
  isUnanswered: boolean;
  remarks: RemarkSet;
  corrections: CorrectionSet;
};

/** One field with its margin, where remarks stand. */
export function FieldRow(props: FieldRowProps) {
  const { field, draft, before, isUnanswered, remarks, corrections } = props;
  const { t } = useTranslation('review');
  const text = remarks.texts[field] ?? '';
  const earlier = remarks.earlier.filter((remark) => remark.field === field);
  return (
    <div className={classes.row} data-form={factFields.has(field) ? 'fact' : 'prose'}>
      <div className={classes.body}>
        <h3 className={classes.label}>
          {t(`field.${field}`)} {memberOnlyFields.has(field) && <Tag>{t('value.memberOnly')}</Tag>}{' '}
          {before && <Tag tone="waiting">{t('item.changes.changed')}</Tag>}{' '}
          {isUnanswered && <Tag tone="attention">{t('item.changes.unanswered')}</Tag>}
        </h3>
        <div className={classes.value}>
          {before ? (
            <ChangedValue field={field} before={before} after={draft} />
          ) : (
            <FieldValue field={field} draft={draft} />
          )}
          {isOneOf(correctableFields, field) && (
            <FieldCorrection field={field} draft={draft} corrections={corrections} />
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
