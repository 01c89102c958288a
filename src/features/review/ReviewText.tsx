import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { ComparisonTools } from './ComparisonTools.tsx';
import type { ComparedState } from './comparedState.ts';
import type { CorrectionSet } from './correction.ts';
import { FieldRow, type RemarkSet } from './FieldRow.tsx';
import classes from './ReviewText.module.css';
import { changedFields, type ReviewField, reviewSections } from './reviewFields.ts';

type ReviewTextProps = {
  draft: Draft;
  /** What it can be compared with, the likeliest first; nothing for a new case that was never returned. */
  states: readonly ComparedState[];
  remarks: RemarkSet;
  corrections: CorrectionSet;
};

/**
 * The whole text in reading order. A text that comes back shows what changed since and what was asked for; the rest is
 * put away until it is wanted.
 */
export function ReviewText({ draft, states, remarks, corrections }: ReviewTextProps) {
  const { t } = useTranslation('review');
  const [chosen, setChosen] = useState<ComparedState['kind'] | null>(null);
  const [chosenOnly, setChosenOnly] = useState<boolean | null>(null);
  const state = states.find(({ kind }) => kind === chosen) ?? states[0] ?? null;
  const changed = new Set(state ? changedFields(state.draft, draft) : []);
  const isReduced = changed.size > 0 && (chosenOnly ?? state?.kind === 'returned');

  const lastRound = Math.max(0, ...remarks.earlier.map(({ round }) => round));
  const wasAsked = (field: ReviewField) =>
    remarks.earlier.some((remark) => remark.round === lastRound && remark.field === field);
  const isShown = (field: ReviewField) =>
    !isReduced ||
    changed.has(field) ||
    wasAsked(field) ||
    (remarks.texts[field] ?? '') !== '' ||
    corrections.open?.field === field;
  const sections = reviewSections
    .map(({ id, fields }) => ({ id, fields: fields.filter(isShown) }))
    .filter(({ fields }) => fields.length > 0);

  return (
    <>
      {state && (
        <ComparisonTools
          states={states}
          state={state}
          onState={setChosen}
          changeCount={changed.size}
          isReduced={isReduced}
          onReduced={setChosenOnly}
        />
      )}
      {sections.map(({ id, fields }) => (
        <section key={id} className={classes.section} aria-labelledby={`review-${id}`}>
          <h2 id={`review-${id}`} className={classes.heading}>
            {t(`section.${id}`)}
          </h2>
          {fields.map((field) => (
            <FieldRow
              key={field}
              field={field}
              draft={draft}
              before={state && changed.has(field) ? state.draft : null}
              isUnanswered={state?.kind === 'returned' && wasAsked(field) && !changed.has(field)}
              remarks={remarks}
              corrections={corrections}
            />
          ))}
        </section>
      ))}
    </>
  );
}
