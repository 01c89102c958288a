import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { FieldRow, type RemarkSet } from './FieldRow.tsx';
import classes from './ReviewText.module.css';
import { changedFields, reviewSections } from './reviewFields.ts';

type ReviewTextProps = {
  draft: Draft;
  /** The published version a revision is compared with. */
  before: { draft: Draft; version: number } | null;
  remarks: RemarkSet;
};

/** The whole text in reading order; for a revision, what changed is marked and the rest can be put away. */
export function ReviewText({ draft, before, remarks }: ReviewTextProps) {
  const { t } = useTranslation('review');
  const [showsChangesOnly, setShowsChangesOnly] = useState(false);
  const changed = new Set(before ? changedFields(before.draft, draft) : []);
  const sections = reviewSections.map(({ id, fields }) => ({
    id,
    fields: fields.filter((field) => !showsChangesOnly || changed.has(field)),
  }));

  return (
    <>
      {before && (
        <div className={classes.changes}>
          <p>
            {changed.size === 0
              ? t('item.changes.none', { version: before.version })
              : t('item.changes.count', { count: changed.size, version: before.version })}
          </p>
          {changed.size > 0 && (
            <Switch
              label={t('item.changes.only')}
              checked={showsChangesOnly}
              onChange={(event) => setShowsChangesOnly(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      {sections
        .filter(({ fields }) => fields.length > 0)
        .map(({ id, fields }) => (
          <section key={id} className={classes.section} aria-labelledby={`review-${id}`}>
            <h2 id={`review-${id}`} className={classes.heading}>
              {t(`section.${id}`)}
            </h2>
            {fields.map((field) => (
              <FieldRow
                key={field}
                field={field}
                draft={draft}
                before={before && changed.has(field) ? before.draft : null}
                remarks={remarks}
              />
            ))}
          </section>
        ))}
    </>
  );
}
